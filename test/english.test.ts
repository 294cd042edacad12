/** English is complete: on no page, for nobody who signs in, does German stand where English is promised, nor the other way round. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import ExcelJS from 'exceljs'
import ICAL from 'ical.js'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { letterKinds } from '../src/app.ts'
import { isEntryCard } from '../src/features/entries/index.ts'
import { languageOf } from '../src/platform/addresses.ts'
import { filled, routesOf } from './support/addresses.ts'
import { as, people } from './support/as.ts'
import { formsIn } from './support/form.ts'
import { madeEdition } from './support/edition.ts'
import { holdForDefus, type Held } from './support/held.ts'
import { foreignIn, ownIn, spokenIn } from './support/languages.ts'
import { withSession } from './support/session.ts'
import { testSite, type TestSite } from './support/site.ts'
import { unpacked } from './support/unpack.ts'

/** States of pages that their bare address does not show. */
const states = [
  '/en/actors?q=flood&phase=vorbereitung&space=lokal', '/en/actors?q=Hochwaser', '/en/actors?q=xyzzyxyzzy', '/en/actors?theme=gibtsnicht&unknown=1&page=999', '/en/actors?place=Hannover&sort=distance', '/en/actors?network=defus',
  '/en/actors?view=map&state=DE-NI', '/en/actors?view=map&place=Hannover&radius=30', '/en/actors?view=matrix&rows=state&columns=group', '/en/actors?view=network', '/en/actors?kept=bbk&entry=defus',
  '/en/shortlist?entry=defus&entry=projekt-panreflex&entry=missing', '/en/actors/compare?actor=stadt-koeln&actor=bbk', '/en/practices?view=map', '/en/search?view=matrix', '/en/actors/bbk', '/en/actors/akfs', '/en/search?q=heat&kind=practice',
  '/en/practices?q=heat', '/en/lessons?lesson_state=umgesetzt', '/en/incidents?state=DE-NW', '/en/tools?q=plan', '/en/events?sort=upcoming', '/en/papers?q=strategy', '/en/actors/twin-of-none', '/en/no-such-page', '/en/vocabularies/theme/hochwasser',
]

const defus = { actor: 'defus', deputy: false }
let site: TestSite
let held: Held
let names: Set<string>
let persons: Map<string, Pick<TestSite, 'app'>>

before(async () => {
  site = await testSite('real')
  held = await holdForDefus(site, 'Lorem ipsum')
  names = new Set(site.follower.index().search({ language: 'de', limit: 100_000, counts: false, readable: { all: true, networks: [], actors: [] } }).hits.flatMap(({ card }) => (isEntryCard(card) ? [card.name, ...Object.entries(card).flatMap(([field, value]) => (/^(?:organisation|city|place)$/.test(field) && typeof value === 'string' ? [value] : []))] : [])))
  persons = new Map<string, Pick<TestSite, 'app'>>([
    ['nobody', site],
    ['coordinator', as(site, { ...people.defusEditor, appointments: [{ role: 'coordinator', ...defus }, { role: 'editor', ...defus }] })],
    ['reviewer', as(site, people.reviewer)],
    ['administrator', as(site, people.administrator)],
    ['holder', await withSession(site, 'halter@netz.example')],
  ])
})
after(() => site.close())

/** What was found where, each once. */
const collect = () => {
  const found = new Map<string, string>()
  return {
    found: () => [...found.values()],
    async look(who: string, path: string, response: Response) {
      if (!response.headers.get('content-type')?.startsWith('text/html')) return ''
      const html = await response.text()
      for (const { text, at, why } of foreignIn(spokenIn(html), names)) if (!found.has(`${at} ${text}`)) found.set(`${at} ${text}`, `${who} ${path}, ${at}: ${why} in »${text.slice(0, 160)}«`)
      return html
    },
  }
}

test('German is heard where English is promised, whether it is a word, a date, a number or a sentence of ours; a name is not', () => {
  const heard = (html: string) => foreignIn(spokenIn(`<html lang="en">${html}</html>`), new Set(['Forum für Sicherheit'])).map(({ text }) => text)
  assert.deepEqual(heard('<p>Nothing is wrong</p><p lang="de">Das ist nicht falsch</p><a href="/" lang="de">Forum für Sicherheit</a><button>Edit Forum für Sicherheit</button><p>1,234 on 25 November 2026</p>'), [])
  assert.deepEqual(heard('<p>Das ist falsch</p>'), ['Das ist falsch'])
  assert.deepEqual(heard('<a href="/">Forum für Sicherheit</a>'), ['Forum für Sicherheit'])
  assert.deepEqual(heard('<img alt="Bild und Wort"><p>on 25. November 2026</p><p>1.234 actors</p>'), ['Bild und Wort', 'on 25. November 2026', '1.234 actors'])
  assert.deepEqual(heard('<th>Barrierefreiheit</th>'), ['Barrierefreiheit'])
})

test('each page speaks one language, and says so where it quotes another; so does what a form answers', async () => {
  const { look, found } = collect()
  const addresses = new Set([...routesOf(site, 'GET').map((path) => filled(path)), ...held.addresses('GET', 'en'), ...states])
  const forms = new Map<string, { who: string; action: string; fields: Record<string, string> }>()
  let seen = 0
  for (const path of addresses) {
    if (/\.\w+$/.test(path)) continue
    let isOpen = false
    for (const [who, person] of persons) {
      // What everybody sees, one who may change it sees with more; the others see what is theirs alone.
      if (isOpen && (who !== 'coordinator' || languageOf(path) === 'de')) continue
      if (who === 'holder' && !/\/(?:account|konto|sign-in|anmelden)/.test(path)) continue
      const response = await person.app.request(path)
      if (who === 'nobody') isOpen = response.status === 200
      else if (response.status !== 200) continue
      const html = await look(who, path, response)
      seen++
      if (languageOf(path) !== 'en') continue
      for (const { action, fields, buttons } of formsIn(html)) {
        const to = action === '' ? path : action
        const key = [to.split('?')[0], ...Object.keys(fields)].join(' ')
        if (!forms.has(key)) forms.set(key, { who, action: to, fields: { ...Object.fromEntries(Object.keys(fields).map((name) => [name, ''])), ...buttons[0] } })
      }
    }
  }
  assert.ok(seen > 500, `${seen} pages`)
  assert.ok(forms.size > 80, `${forms.size} forms`)
  let refused = 0
  for (const { who, action, fields } of forms.values()) {
    if (languageOf(action) !== 'en' || /sign-out|delete/.test(action)) continue
    const body = new URLSearchParams(fields)
    const response = await persons.get(who)?.app.request(`http://netz.example${action}`, { method: 'POST', headers: { origin: 'http://netz.example', 'content-type': 'application/x-www-form-urlencoded' }, body: body.toString() })
    if (response === undefined || response.status < 400) continue
    refused++
    await look(who, `POST ${action}`, response)
  }
  assert.ok(refused > 30, `${refused} refused`)
  assert.deepEqual(found(), [])
})

test('each letter has its words in both languages', () => {
  const said = letterKinds.flatMap(({ name, subject, text, about, placeholders }) => [subject, text, about, ...Object.values(placeholders)].flatMap((words) => (['de', 'en'] as const).map((lang) => ({ text: words[lang], lang, at: name }))))
  assert.ok(said.length > 300)
  assert.deepEqual(foreignIn(said, names), [])
  assert.deepEqual(said.filter(({ text }) => text.trim() === ''), [])
})

/** What people read in files: each cell, field or line. */
const wordsOf: Record<string, (bytes: ArrayBuffer) => Promise<string[]>> = {
  xml: async (bytes) => [...text(bytes).matchAll(/>([^<]+)<|\s(?:label|title)="([^"]*)"/g)].map(([, within, attribute]) => within ?? attribute),
  csv: async (bytes) => text(bytes).split(/[\r\n;,]+/).map((cell) => cell.replace(/^"|"$/g, '')),
  ics: async (bytes) => {
    const calendar = new ICAL.Component(ICAL.parse(text(bytes)))
    return [calendar, ...calendar.getAllSubcomponents()].flatMap((one) => one.getAllProperties().flatMap((property) => String(property.getFirstValue()).split('\n')))
  },
  xlsx: async (bytes) => {
    const book = await new ExcelJS.Workbook().xlsx.load(bytes)
    return [book.title, ...book.worksheets.flatMap((sheet) => [sheet.name, ...sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? row.map(String) : []))])]
  },
  pdf: async (bytes) => {
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    const pages = await Promise.all(Array.from({ length: document.numPages }, async (_, at) => (await (await document.getPage(at + 1)).getTextContent()).items))
    await document.destroy()
    return pages.flat().flatMap((item) => ('str' in item ? [item.str] : []))
  },
}
const text = (bytes: ArrayBuffer): string => new TextDecoder().decode(bytes)

test('files, feeds and calendars speak English where they were asked for in it', async () => {
  const found: string[] = []
  const manage = persons.get('coordinator') ?? assert.fail()
  const look = async (path: string, response: Response, kind: string) => {
    assert.equal(response.status, 200, path)
    const read = wordsOf[kind] ?? assert.fail(kind)
    // A name stands in a file as it is, broken where a line ends; what is left is ours.
    const isName = (one: string) => [...names].some((name) => name.includes(one))
    found.push(...ownIn(await read(await response.arrayBuffer()), 'en').filter((one) => !isName(one)).map((one) => `${path}: »${one.slice(0, 120)}«`))
  }
  for (const path of routesOf(site, 'GET').map((route) => filled(route))) {
    // The template for an import shows an entry as it is written.
    if (languageOf(path) !== 'en' || path.includes('/imports/')) continue
    const kind = path.match(/(?:\.(?:matrix\.csv|xlsx|ics)|\/network\.csv)$/)?.[0].replace(/.*\./, '') ?? (/\.atom$|opensearch\.xml$/.test(path) ? 'xml' : undefined)
    // What everybody may take, or an editor with a network.
    const response = await site.app.request(path)
    if (kind !== undefined) await look(path, response.status === 403 ? await manage.app.request(path) : response, kind)
  }
  for (const [path, kind] of [['/en/actors/defus/network/manage/report.pdf', 'pdf'], ['/en/upkeep.csv', 'csv']] as const) await look(path, await manage.app.request(path), kind)
  const edition = '/en/actors/print-edition?network=defus&state=DE-NI'
  await look(edition, await madeEdition(site, edition, 'pdf'), 'pdf')
  for (const [name, page] of await unpacked(await (await madeEdition(site, edition)).arrayBuffer())) {
    if (name.endsWith('.html')) found.push(...foreignIn(spokenIn(page), names).map(({ text: said, at, why }) => `${name}, ${at}: ${why} in »${said.slice(0, 120)}«`))
  }
  assert.deepEqual(found, [])
})
