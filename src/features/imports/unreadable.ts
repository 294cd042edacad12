/** The file as a whole cannot be read; nothing of it went in. Each word has its sentence in `texts.ts`. */
export type Unreadable =
  | 'empty' | 'utf16' | 'spreadsheet' | 'binary' | 'line_ends' | 'header' | 'header_twice' | 'line_too_long' | 'not_json' | 'not_vocabulary' | 'no_vocabulary'
  // In the browser
  | 'not_table' | 'old_workbook' | 'open_document' | 'encrypted' | 'damaged' | 'archive_bomb' | 'too_many_rows' | 'no_rows'

export class UnreadableFile extends Error {
  constructor(
    readonly reason: Unreadable,
    readonly detail = '',
  ) {
    super(reason)
  }
}
