/** Everything found as a workbook for people who calculate: one sheet of actors, one about them. */
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { freshnessOfKind } from '../../platform/rhythm.ts'
import { type Actor } from '../actors/index.ts'
import { countryName, stateName } from '../entries/index.ts'
import { saysAreas, saysOthers } from './actors-csv.ts'
import { entryUrl, listTitle, type Selection } from './selection.ts'
import { texts } from './texts.ts'

type Cell = string | number | Date | undefined
type Column = { name: keyof (typeof texts)['de']['columns']; width: number; value(actor: Actor, selection: Selection): Cell; numFmt?: string }

const labels = (scheme: string, column: 'themes' | 'spaces' | 'phases' | 'groups') => (actor: Actor, { vocabulary, language }: Selection) =>
  actor[column].map((notation) => vocabulary.label(scheme, notation, language)).join('; ')

/** A day without a time of day: midnight in UTC, as spreadsheets keep it. */
const day = (value: string | undefined) => (value === undefined ? undefined : new Date(`${value}T00:00:00Z`))

const columns: Column[] = [
  { name: 'name', width: 50, value: ({ name }) => name },
  { name: 'short_name', width: 14, value: ({ short_name }) => short_name },
  { name: 'type', width: 28, value: ({ type }, { vocabulary, language }) => vocabulary.label('type', type, language) },
  { name: 'street', width: 26, value: ({ street }) => street },
  // Text on purpose: 01067 is no number.
  { name: 'postal_code', width: 12, value: ({ postal_code }) => postal_code },
  { name: 'city', width: 20, value: ({ city }) => city },
  { name: 'state', width: 22, value: ({ state }, { language }) => (state === undefined ? undefined : stateName(state, language)) },
  { name: 'country', width: 14, value: ({ country }, { language }) => (country === undefined ? undefined : countryName(country, language)) },
  { name: 'phone', width: 20, value: ({ phone }) => phone },
  { name: 'email', width: 28, value: ({ email }) => email },
  { name: 'website', width: 30, value: ({ website }) => website },
  { name: 'themes', width: 40, value: labels('theme', 'themes') },
  { name: 'spaces', width: 20, value: labels('space', 'spaces') },
  { name: 'phases', width: 24, value: labels('phase', 'phases') },
  { name: 'groups', width: 24, value: labels('group', 'groups') },
  { name: 'member_of', width: 24, value: ({ member_of }) => member_of.join('; ') },
  { name: 'part_of', width: 24, value: ({ part_of }) => part_of?.join('; ') },
  { name: 'partner_in', width: 24, value: ({ partner_in }) => partner_in?.join('; ') },
  { name: 'description_de', width: 60, value: ({ description_de }) => description_de },
  { name: 'description_en', width: 60, value: ({ description_en }) => description_en },
  { name: 'lat', width: 10, value: ({ lat }) => lat, numFmt: '0.0000' },
  { name: 'lon', width: 10, value: ({ lon }) => lon, numFmt: '0.0000' },
  // Text on purpose: 05315 is no number.
  { name: 'ags', width: 12, value: ({ ags }) => ags },
  { name: 'source_url', width: 40, value: ({ source_url }) => source_url },
  // Text on purpose: it may be a year only.
  { name: 'source_date', width: 12, value: ({ source_date }) => source_date },
  { name: 'classified_by', width: 16, value: ({ classified_by }, { language }) => classified_by && texts[language].classifiers[classified_by] },
  { name: 'confirmed_on', width: 14, value: ({ confirmed_on }) => day(confirmed_on), numFmt: 'yyyy-mm-dd' },
  { name: 'freshness', width: 18, value: ({ confirmed_on }, { language, measure }) => texts[language].freshness[freshnessOfKind('actor', confirmed_on, measure)] },
  { name: 'published_on', width: 14, value: ({ published_on }) => day(published_on), numFmt: 'yyyy-mm-dd' },
  { name: 'url', width: 50, value: ({ id }, selection) => entryUrl(selection.list, id, selection) },
  { name: 'id', width: 24, value: ({ id }) => id },
]

/** As in the CSV: other relations and areas only where somebody has any. */
const columnsFor = ({ cards }: Selection): Column[] => {
  const silent = [...(saysOthers(cards) ? [] : ['part_of', 'partner_in']), ...(saysAreas(cards) ? [] : ['ags'])]
  return columns.filter(({ name }) => !silent.includes(name))
}

/** A row of a workbook costs a quarter of a millisecond; the site goes on answering meanwhile. */
const rowsBetweenPauses = 20

export async function* toXlsx(selection: Selection): AsyncIterable<Uint8Array> {
  const out = new PassThrough({ highWaterMark: 256 * 1024 })
  const written = write(selection, out)
  written.catch((error) => out.destroy(error))
  try {
    for await (const chunk of out) yield chunk
    await written
  } finally {
    out.destroy()
  }
}

async function write(selection: Selection, out: PassThrough) {
  const words = texts[selection.language]
  const shown = columnsFor(selection)
  // Only when somebody wants a workbook: it is large.
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true })
  workbook.created = selection.at
  workbook.title = listTitle(selection)

  const sheet = workbook.addWorksheet(words.sheets.actors, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = shown.map(({ name, width, numFmt }) => ({ header: words.columns[name], width, style: numFmt === undefined ? {} : { numFmt } }))
  sheet.getRow(1).font = { bold: true }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: shown.length } }
  let count = 0
  for await (const actor of selection.actors()) {
    sheet.addRow(shown.map(({ value }) => value(actor, selection))).commit()
    count++
    // The workbook itself does not wait for a slow reader.
    if (count % rowsBetweenPauses === 0 && !(await hasRoom(out))) return
  }
  sheet.commit()

  const about = workbook.addWorksheet(words.sheets.about)
  about.columns = [{ width: 26 }, { width: 100, style: { alignment: { wrapText: true, horizontal: 'left' } } }]
  for (const row of aboutRows(selection, count)) about.addRow(row).commit()
  about.commit()
  await workbook.commit()
}

function aboutRows(selection: Selection, count: number): Cell[][] {
  const { language, page, at, conditions, ignored, publisher } = selection
  const words = texts[language]
  return [
    [words.about.title, listTitle(selection)],
    [words.about.page, page],
    [words.about.at, at.toISOString()],
    [words.about.count, count],
    [words.about.conditions, conditions.length > 0 ? conditions.join('\n') : words.about.none],
    ...(ignored.length > 0 ? [[words.about.ignored, ignored.join('\n')]] : []),
    [words.about.publisher, publisher ?? words.noPublisher],
    [words.about.rights, words.rights],
  ]
}

/** Waits until what was written has been read; false where nobody reads any more. */
async function hasRoom(out: PassThrough): Promise<boolean> {
  await setImmediate()
  if (out.writableNeedDrain && !out.destroyed) await Promise.race([once(out, 'drain'), once(out, 'close')])
  return !out.destroyed
}
