import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import JSZip from 'jszip'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { z } from 'zod'
import { clientOf } from '../../../test/support/client.ts'
import { madeEdition } from '../../../test/support/edition.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { unpacked } from '../../../test/support/unpack.ts'
import { storePicture } from '../../platform/files.ts'
import { actorList, publishActors } from '../actors/index.ts'
import { select } from '../exports/index.ts'
import { publish } from '../publishing/index.ts'
import { bookOf } from './book.ts'
import { volumesOf } from './volumes.ts'

let site: TestSite
before(async () => {
  site = await testSite()
})
after(() => site.close())

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

const items = z.looseObject({ items: z.array(z.looseObject({ name: z.string(), phone: z.string().nullish() })) })

const made = (address: string, format?: string) => madeEdition(site, address, format)

test('the stick holds a page for each actor that the list finds, with its telephone', async () => {
  const response = await made('/akteure/druckausgabe?thema=hochwasser&land=DE-NW')
  assert.match(response.headers.get('content-disposition') ?? '', /^attachment; filename="resilienznetz-\d{4}-\d\d-\d\d\.zip"$/)
  const bytes = await response.arrayBuffer()
  assert.equal(bytes.byteLength, Number(response.headers.get('content-length')))
  const files = await unpacked(bytes)
  const { items: found } = items.parse(await site.json('/akteure.json?thema=hochwasser&land=DE-NW'))
  assert.ok(found.length > 3)
  const pages = [...files].filter(([name]) => name.startsWith('a/')).map(([, text]) => text)
  assert.equal(pages.length, found.length)
  for (const { name, phone } of found) {
    const page = pages.find((text) => text.includes(`<title>${name.replace(/&/g, '&amp;')} `))
    assert.ok(page, name)
    if (phone) assert.ok(page.includes(phone), `${name}: ${phone}`)
    assert.match(page, /Zuletzt bestätigt/)
  }
  assert.match(files.get('index.html') ?? '', /Akteure zu .*Hochwasser.* in Nordrhein-Westfalen/)
  for (const words of ['Stand:', 'Was hier fehlt', 'GeoNames', 'CC BY 4.0']) assert.ok(files.get('index.html')?.includes(words), words)
})

test('what others know stands beside, as far as it is public and the filters know of it', async () => {
  const { items: practices } = z.looseObject({ items: z.array(z.looseObject({ title: z.string(), summary: z.string() })) }).parse(await site.json('/praxis.json?thema=hitze'))
  assert.ok(practices.length > 1)
  const secret = { title: 'Nur im Kreis der Mitglieder', summary: 'Geheim', evidence: 'erfahrungsbericht', problem: 'Hitze', approach: 'Schatten', themes: ['hitze'], spaces: [], phases: [], groups: [], partners: [], source_urls: [], unsure: [], audience: [], visibility: 'green' }
  await publish(site.database.db, 'practice', [{ id: 'praxis-geheim', payload: secret, concepts: [], relations: [], owner: 'defus', visibility: 'green' }], 'test')
  await site.follower.refresh(['praxis-geheim'])
  const files = await unpacked(await (await made('/akteure/druckausgabe?thema=hitze')).arrayBuffer())
  const pages = [...files].filter(([name]) => name.startsWith('k/')).map(([, text]) => text)
  for (const { title, summary } of practices) {
    assert.ok(files.get('others.html')?.includes(escaped(title)), title)
    assert.ok(pages.some((text) => text.includes(escaped(summary))), title)
    assert.ok(files.get('data.js')?.includes(JSON.stringify(title)), title)
  }
  for (const [name, text] of files) assert.ok(!text.includes('Nur im Kreis der Mitglieder'), name)
  // A practice has no type of organisation: asked for one, none would be the right ones.
  const ofType = await unpacked(await (await made('/akteure/druckausgabe?typ=netzwerk-verband')).arrayBuffer())
  assert.ok(!ofType.has('others.html'))
  assert.match(ofType.get('index.html') ?? '', /gute Praxis, Erkenntnisse, Papiere und Projekte/)
})

test('a logo is on the stick, small and with its words; one that is not open is not', async () => {
  const bytes = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#0a5460' } }).png().toBuffer()
  const other = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#aa0000' } }).png().toBuffer()
  const now = new Date()
  const [open, closed] = await Promise.all([storePicture(site.database.db, bytes, { now }), storePicture(site.database.db, other, { now, open: false })])
  assert.ok('file' in open && 'file' in closed)
  const common = { type: 'netzwerk-verband', state: 'DE-HB', themes: [], spaces: [], phases: [], groups: [], member_of: [] }
  await publishActors(site.database.db, [
    { id: 'mit-logo', payload: { ...common, name: 'Siegelamt eins', logo: { file: open.file, alt_de: 'Logo: "Welle" & Haus' } } },
    { id: 'mit-verborgenem', payload: { ...common, name: 'Siegelamt zwei', logo: { file: closed.file, alt_de: 'Verborgen' } } },
  ], 'test')
  await site.follower.refresh(['mit-logo', 'mit-verborgenem'])
  const zip = await JSZip.loadAsync(await (await made('/akteure/druckausgabe?q=Siegelamt')).arrayBuffer())
  const pictures = Object.keys(zip.files).filter((name) => name.endsWith('.webp'))
  assert.deepEqual(pictures, ['b/1.webp'])
  const { format, width } = await sharp(await zip.file('b/1.webp')?.async('uint8array')).metadata()
  assert.deepEqual([format, width], ['webp', 128])
  assert.match((await zip.file('a/1.html')?.async('string')) ?? '', /<img class="logo" src="\.\.\/b\/1\.webp" alt="Logo: &quot;Welle&quot; &amp; Haus"/)
  assert.doesNotMatch((await zip.file('a/2.html')?.async('string')) ?? '', /<img/)
  assert.doesNotMatch((await zip.file('index.html')?.async('string')) ?? '', /<li>Logos/)
})

test('every name of a file is short and of ASCII, every link within leads to a file that is there, nothing is asked of a server', async () => {
  const files = await unpacked(await (await made('/akteure/druckausgabe?land=DE-NI')).arrayBuffer())
  for (const name of files.keys()) assert.match(name, /^(?:[a-z]\/)?[a-z0-9]{1,8}\.(?:html|css|js|webp)$/)
  const wrong: string[] = []
  for (const [name, text] of files) {
    if (!name.endsWith('.html')) continue
    for (const [, tag, value] of text.matchAll(/<(\w+)\s(?:[^>]*\s)?(?:href|src|action)="([^"]*)"/g)) {
      // Whoever clicks an address wants to go there.
      if (tag === 'a' && /^(?:https?:|mailto:|tel:)/.test(value)) continue
      const target = new URL(value, `file:///${name}`)
      if (target.protocol !== 'file:' || !files.has(target.pathname.slice(1))) wrong.push(`${name}: ${value}`)
    }
  }
  assert.deepEqual(wrong, [])
})

test('the same selection of the same data is made once, whoever asks and however the filters are written', async () => {
  const count = async () => Number((await site.database.db.selectFrom('editions').select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow()).count)
  const first = await (await made('/akteure/druckausgabe?land=DE-HB&land=DE-HH')).arrayBuffer()
  const before = await count()
  const again = await (await made('/akteure/druckausgabe?seite=3&land=DE-HB&sort=name&land=DE-HH&q=')).arrayBuffer()
  assert.equal(await count(), before)
  assert.deepEqual(Buffer.from(again), Buffer.from(first))
})

test('what was published since is said, and a new one has it', async () => {
  const address = '/akteure/druckausgabe?land=DE-SL'
  await made(address)
  assert.match(await site.page(address), /Seitdem hat sich nichts geändert/)
  await publishActors(site.database.db, [{ id: 'saar-werk', payload: { name: 'Saarländisches Prüfwerk', type: 'netzwerk-verband', state: 'DE-SL', themes: [], spaces: [], phases: [], groups: [], member_of: [] } }], 'test')
  await site.follower.refresh(['saar-werk'])
  assert.match(await site.page(address), /Seitdem hat sich das Verzeichnis geändert.*Neu herstellen/s)
  const old = await unpacked(await (await site.app.request('/akteure/druckausgabe.zip?land=DE-SL')).arrayBuffer())
  assert.ok(!old.get('names.html')?.includes('Prüfwerk'))
  const files = await unpacked(await (await made(address)).arrayBuffer())
  assert.ok(files.get('names.html')?.includes('Saarländisches Prüfwerk'))
})

async function readPdf(bytes: ArrayBuffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const { info } = await pdf.getMetadata()
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push((await (await pdf.getPage(number)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' '))
  return { info: z.looseObject({ Title: z.string(), Language: z.string() }).parse(info), mark: await pdf.getMarkInfo(), outline: await pdf.getOutline(), pages }
}

test('the book is tagged, says title and language, and its registers name the page on which an actor has its telephone', async () => {
  await publishActors(site.database.db, [{ id: 'huette', payload: { name: 'Hüttenwacht', type: 'netzwerk-verband', phone: '+49 681 4711', city: 'Völklingen', state: 'DE-SL', themes: ['hochwasser'], spaces: [], phases: [], groups: [], member_of: [] }, confirmed_on: '2026-03-05' }], 'test')
  await site.follower.refresh(['huette'])
  const bytes = await (await made('/akteure/druckausgabe?land=DE-SL&land=DE-HB', 'pdf')).arrayBuffer()
  assert.match(Buffer.from(bytes).toString('latin1'), /<pdfuaid:part>1<\/pdfuaid:part>/)
  const { info, mark, outline, pages } = await readPdf(bytes)
  assert.equal(mark?.Marked, true)
  assert.match(info.Language, /^de/)
  assert.match(info.Title, /Akteure mit Sitz im Saarland/)
  assert.deepEqual(outline.map(({ title }) => title), ['Was hier fehlt', 'Herkunft und Rechte', 'Bremen', 'Saarland', 'Register der Namen', 'Register der Themen', 'Register der Orte'])
  const at = pages.findIndex((text) => text.includes('+49 681 4711'))
  assert.match(pages[at], /Hüttenwacht.*Zuletzt bestätigt ?: ?5. März 2026/)
  for (const line of ['Hüttenwacht', 'Völklingen: Hüttenwacht']) assert.ok(pages.some((text, page) => page > at && text.includes(`${line} ${at + 1}`)), `${line} ${at + 1}: ${pages.slice(at + 1).join('\n')}`)
  const { items: found } = items.parse(await site.json('/akteure.json?land=DE-SL&land=DE-HB'))
  for (const { phone } of found) if (phone) assert.ok(pages.join(' ').includes(phone), phone)
  assert.match(pages[0], /Stand: .*Diese Ausgabe ändert sich nicht mehr/)
})

/** Somewhere in the north, as many as are wanted. */
async function publishMany(name: string, count: number) {
  const numbers = Array.from({ length: count }, (_, at) => at)
  await publishActors(site.database.db, numbers.map((at) => ({ id: `${name.toLowerCase()}-${at}`, payload: { name: `${name} ${at}`, type: 'netzwerk-verband', phone: `+49 4711 ${at}`, state: at % 2 === 0 ? 'DE-MV' : 'DE-ST', themes: [], spaces: [], phases: [], groups: [], member_of: [] } })), 'test')
  await site.follower.refresh(numbers.map((at) => `${name.toLowerCase()}-${at}`))
}

test('a book too large to be set at once comes in volumes: everybody in one of them, with telephone and register', async () => {
  await publishMany('Wache', 1_001)
  const address = '/akteure/druckausgabe?q=Wache'
  const html = await site.page(address)
  assert.doesNotMatch(html, /value="pdf"/)
  assert.match(html, /value="pdf.zip"/)
  assert.match(html, /href="\/akteure\/druckausgabe\?q=Wache&amp;land=DE-MV"/)
  assert.equal((await clientOf(site).post(address, { format: 'pdf' })).status, 303)
  assert.doesNotMatch(await site.page(address), /id="progress"/)

  const response = await made(address, 'pdf.zip')
  assert.match(response.headers.get('content-disposition') ?? '', /\.pdf\.zip"$/)
  const zip = await JSZip.loadAsync(await response.arrayBuffer())
  assert.deepEqual(Object.keys(zip.files), ['inhalt.txt', 'band1.pdf', 'band2.pdf'])
  const contents = await zip.file('inhalt.txt')?.async('string')
  assert.match(contents ?? '', /band1\.pdf: Mecklenburg-Vorpommern \(501 Akteure\)\r\nband2\.pdf: Sachsen-Anhalt \(500 Akteure\)/)
  const volumes = await Promise.all(['band1.pdf', 'band2.pdf'].map(async (file) => readPdf(await zip.file(file)?.async('arraybuffer') ?? assert.fail(file))))
  assert.match(volumes[0].info.Title, /Band 1 von 2: Mecklenburg-Vorpommern/)
  const words = volumes.map(({ pages }) => pages.join(' '))
  for (let at = 0; at < 1_001; at++) assert.deepEqual(words.map((text) => new RegExp(`\\+49 4711 ${at}\\b`).test(text)), at % 2 === 0 ? [true, false] : [false, true], String(at))
  assert.deepEqual(volumes[1].outline.map(({ title }) => title).filter((title) => !/Was hier|Herkunft/.test(title)), ['Sachsen-Anhalt', 'Register der Namen', 'Register der Orte'])
})

test('volumes hold everybody once, none more than it may, and whole Länder as far as they fit', () => {
  const index = site.follower.index()
  const book = bookOf(select(new URLSearchParams('sort=name'), index, actorList, { language: 'de', baseUrl: 'http://netz.example', vocabulary: index.vocabulary, site: 'Netz', publisher: undefined, at: new Date('2026-11-25T00:00:00Z'), measure: { rhythm: site.settings.rhythm, today: '2026-11-25' } }), '', index)
  for (const most of [1, 7, 60, 400, 100_000]) {
    const volumes = volumesOf(book, most, (number) => `Band ${number}`)
    assert.deepEqual(volumes.flatMap((volume) => volume.book.entries.map(({ card }) => card.id)).sort(), book.entries.map(({ card }) => card.id).sort())
    for (const volume of volumes) {
      const within = new Set(volume.book.entries)
      assert.ok(within.size <= most)
      for (const { entries } of [...volume.book.lands, ...volume.book.themes]) assert.ok(entries.length > 0 && entries.every((listed) => within.has(listed)))
    }
    for (const land of book.lands) if (land.entries.length <= most) assert.equal(volumes.filter(({ book: { lands } }) => lands.some(({ id, label }) => id === land.id && label === land.label)).length, 1, `${land.label}, ${most}`)
  }
})

test('a larger selection than a file holds is told so, with the way to a smaller one', async () => {
  await publishMany('Wehr', 10_001)
  const address = '/akteure/druckausgabe?q=Wehr'
  const html = await site.page(address)
  assert.match(html, /in diese Ausgabe passen höchstens 10\.000/)
  assert.doesNotMatch(html, /value="pdf/)
  assert.match(html, /value="zip"/)
  assert.match(html, /href="\/akteure\/druckausgabe\?q=Wehr&amp;land=DE-MV"/)
  for (const format of ['pdf', 'pdf.zip']) assert.equal((await clientOf(site).post(address, { format })).status, 303)
  assert.doesNotMatch(await site.page(address), /id="progress"/)
})

test('in English it takes English filters and speaks English', async () => {
  const files = await unpacked(await (await made('/en/actors/print-edition?state=DE-HB')).arrayBuffer())
  const start = files.get('index.html') ?? ''
  assert.match(start, /<html lang="en">/)
  assert.match(start, /What is missing here/)
  assert.doesNotMatch(start, /Was hier fehlt/)
})

test('before it is made its address leads to where it can be made; an empty selection offers nothing', async () => {
  const early = await site.app.request('/akteure/druckausgabe.zip?land=DE-TH')
  assert.equal(early.status, 303)
  assert.equal(early.headers.get('location'), '/akteure/druckausgabe?land=DE-TH')
  const empty = await site.page('/akteure/druckausgabe?q=xyzzyxyzzy')
  assert.match(empty, /enthält keinen Akteur/)
  assert.doesNotMatch(empty, /<button[^>]*name="format"/)
})

test('what is of no format is not there, and a form of another site is refused', async () => {
  assert.equal((await clientOf(site).post('/akteure/druckausgabe', { format: 'exe' })).status, 404)
  assert.equal((await clientOf(site).post('/akteure/druckausgabe', { format: 'zip' }, { origin: 'https://elsewhere.example' })).status, 403)
})

test('the list leads to it with its filters', async () => {
  const html = await site.page('/akteure?thema=hitze')
  assert.ok(html.includes('href="/akteure/druckausgabe?thema=hitze"'))
})

test('one connection orders thirty editions an hour; the page says when more are made', async () => {
  const behindProxy = await testSite('real', { settings: { trustProxy: true } })
  try {
    const order = (from: string) => clientOf(behindProxy).post('/akteure/druckausgabe?land=DE-HB', { format: 'zip' }, { 'x-forwarded-for': from })
    for (let count = 0; count < 30; count += 1) assert.equal((await order('203.0.113.9')).status, 303)
    const refused = await order('203.0.113.9')
    assert.equal(refused.status, 429)
    assert.match(await refused.text(), /Versuchen Sie es in einer Stunde wieder/)
    assert.equal((await order('203.0.113.10')).status, 303)
  } finally {
    await behindProxy.close()
  }
})
