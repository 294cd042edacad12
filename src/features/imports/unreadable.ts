/** The file as a whole cannot be read; nothing of it went in. Each word has its sentence in `texts.ts`. */
export const unreadables = [
  'empty', 'utf16', 'spreadsheet', 'binary', 'line_ends', 'header', 'header_twice', 'line_too_long', 'not_json', 'not_vocabulary', 'no_vocabulary',
  // In the browser
  'not_table', 'old_workbook', 'open_document', 'encrypted', 'damaged', 'archive_bomb', 'too_many_rows', 'no_rows',
] as const
export type Unreadable = (typeof unreadables)[number]

export class UnreadableFile extends Error {
  constructor(
    readonly reason: Unreadable,
    readonly detail = '',
  ) {
    super(reason)
  }
}
