/** A list to begin with: all columns, an example, and the terms that are permitted. */
import { stringify } from 'csv-stringify/sync'
import type { Language } from '../../platform/language.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import { holdsProse, type ImportKind } from './kinds.ts'
import { texts } from './views/texts.ts'

/** A row where somebody thought of one. */
const exampleOf = (columns: ImportKind['columns']): string[][] => (columns.some(({ example }) => example !== '') ? [columns.map(({ example }) => example)] : [])

/** With a byte order mark: it is made to be opened in a spreadsheet. */
export const templateAsCsv = ({ columns }: ImportKind, language: Language): string =>
  `\uFEFF${stringify([columns.map(({ label }) => label[language]), ...exampleOf(columns)], { delimiter: language === 'de' ? ';' : ',', record_delimiter: '\r\n' })}`

export async function templateAsWorkbook({ columns }: ImportKind, vocabulary: Vocabulary, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const words = texts[language]
  // Only when somebody wants a workbook: it is large.
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(words.sheets.columns, { views: [{ state: 'frozen', ySplit: 1 }] })
  // Text on purpose: 01067 is no number.
  sheet.columns = columns.map(({ label, control }) => ({ header: label[language], width: holdsProse({ control }) ? 50 : 22, style: { numFmt: '@' } }))
  sheet.getRow(1).font = { bold: true }
  sheet.addRows(exampleOf(columns))
  const terms = workbook.addWorksheet(words.sheets.terms, { views: [{ state: 'frozen', ySplit: 1 }] })
  terms.columns = [words.termColumns.column, words.termColumns.notation, words.termColumns.label, words.termColumns.also].map((header) => ({ header, width: 34 }))
  terms.getRow(1).font = { bold: true }
  for (const { scheme, label } of columns) {
    if (scheme === undefined) continue
    for (const { notation, prefLabel, altLabel, retired } of vocabulary.concepts(scheme)) if (!retired) terms.addRow([label[language], notation, prefLabel[language], altLabel[language].join(', ')])
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
