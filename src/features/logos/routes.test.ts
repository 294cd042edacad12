/** A logo from the file to the profile, and what somebody else may do to it: nothing. */
import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { as, people } from '../../../test/support/as.ts'
import { testSite, type TestSite } from '../../../test/support/site.ts'
import { findFile, forgetFiles, storeDocument, storePicture } from '../../platform/files.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { actorPayload, findActor, publishActors } from '../actors/index.ts'
import { readBackup, writeBackup } from '../backups/index.ts'
import { files } from './index.ts'

let site: TestSite
before(async () => {
  site = await testSite('real')
})
after(() => site.close())

const picture = (background: string) => sharp({ create: { width: 60, height: 40, channels: 4, background } }).png().toBuffer()
const alternative = 'Logo des Forums: drei Häuser'

async function bring(viewer: Viewer, fields: Record<string, string>, bytes?: Uint8Array, { name = 'logo.png', actor = 'defus' } = {}) {
  const body = new FormData()
  for (const [field, value] of Object.entries(fields)) body.append(field, value)
  if (bytes) body.append('datei', new File([new Uint8Array(bytes)], name, { type: 'image/png' }))
  return as(site, viewer).app.request(`http://netz.example/akteure/${actor}/logo/datei`, { method: 'POST', headers: { origin: 'http://netz.example' }, body })
}
const fileIn = (html: string) => html.match(/\/dateien\/([0-9a-f]{64}\.png)/)?.[1] ?? assert.fail('no picture')
const pageOf = async (viewer: Viewer) => (await as(site, viewer).get('/akteure/defus/logo')).text()
const draftIn = (html: string) => html.match(/\/entwuerfe\/([0-9a-f]{32})/)?.[1] ?? assert.fail('no draft')
const accept = async (key: string, viewer: Viewer = people.reviewer) => {
  const page = await (await as(site, viewer).get(`/pruefung/${key}`)).text()
  const version = page.match(/name="version" value="(\d+)"/)?.[1] ?? assert.fail('no version')
  return as(site, viewer).post(`/pruefung/${key}`, { step: 'accept', verdict: 'accept', version })
}

test('only the keepers of an entry see the page of its logo', async () => {
  assert.equal((await site.app.request('/akteure/defus/logo')).status, 403)
  assert.equal((await as(site, people.koelnEditor).get('/akteure/defus/logo')).status, 403)
  assert.equal((await bring(people.koelnEditor, { alt_de: alternative }, await picture('red'))).status, 403)
  assert.equal((await as(site, people.koelnEditor).post('/akteure/defus/logo', { step: 'remove' })).status, 403)
  assert.equal((await as(site, people.defusEditor).get('/akteure/gibtsnicht/logo')).status, 404)
  assert.match(await pageOf(people.defusEditor), /Es gibt noch kein Logo/)
})

test('without words for those who do not see it there is no logo, and what was brought is kept', async () => {
  const answer = await bring(people.defusEditor, { alt_de: '', alt_en: 'Three houses' }, await picture('green'))
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /Schreiben Sie, was das Bild zeigt/)
  assert.match(page, /value="Three houses"/)
  assert.match(page, new RegExp(`name="bild" value="${fileIn(page)}"`))
  assert.equal((await bring(people.defusEditor, { alt_de: alternative })).status, 422)
  assert.match(await (await bring(people.defusEditor, { alt_de: alternative }, Buffer.from('<html>'), { name: 'logo.png' })).text(), /Das ist kein Bild/)
  assert.match(await (await bring(people.defusEditor, { alt_de: alternative, bild: `${'0'.repeat(64)}.png` })).text(), /Wählen Sie eine Bilddatei aus/)
})

test('a logo is brought, reviewed by somebody else, and stands in profile, list, files and interface', async () => {
  const brought = await bring(people.defusEditor, { alt_de: alternative, alt_en: 'Logo of the forum: three houses' }, await picture('red'), { name: 'x.exe' })
  assert.equal(brought.status, 303, await brought.text())
  const page = await pageOf(people.defusDeputy)
  const [file, key] = [fileIn(page), draftIn(page)]
  assert.doesNotMatch(await site.page('/akteure/defus'), /\/dateien\//)
  assert.match(await (await as(site, people.defusEditor).get(`/entwuerfe/${key}`)).text(), new RegExp(file))
  assert.equal((await as(site, people.defusEditor).post('/akteure/defus/logo', { step: 'submit' })).status, 303)
  assert.equal((await bring(people.defusEditor, { alt_de: 'Zu spät' }, await picture('blue'))).status, 409)

  const review = await (await as(site, people.reviewer).get(`/pruefung/${key}`)).text()
  assert.match(review, new RegExp(`<img[^>]*${file}`))
  assert.match(review, /Beschreibung auf Deutsch: Logo des Forums/)
  assert.equal((await accept(key)).status, 303)

  assert.match(await site.page('/akteure/defus'), new RegExp(`<img class="entry-logo" src="/dateien/${file}" alt="${alternative}"`))
  assert.match(await site.page('/en/actors/defus'), /alt="Logo of the forum: three houses"/)
  assert.match(await site.page('/akteure?q=DEFUS'), new RegExp(`${file.slice(0, 64)}-klein.webp" alt`))
  const url = `${site.settings.baseUrl}/dateien/${file}`
  assert.match(await site.page('/akteure/defus.jsonld'), new RegExp(`"logo": "${url}"`))
  assert.match((await site.page('/akteure/defus.vcf')).replaceAll('\r\n ', ''), new RegExp(`LOGO[^:]*:${url}`))
  assert.match(await site.page('/api/v1/actors/defus'), new RegExp(url))
  assert.match(await site.page('/api/v1/actors?q=DEFUS'), /-klein\.webp/)
  assert.doesNotMatch(await site.page('/akteure.csv?q=DEFUS'), /dateien/)
})

test('a file is served as what it is, to be kept for ever, and can do nothing', async () => {
  const file = fileIn(await site.page('/akteure/defus'))
  const response = await site.app.request(`/dateien/${file}`)
  assert.equal(response.headers.get('content-type'), 'image/png')
  assert.match(response.headers.get('cache-control') ?? '', /immutable/)
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
  assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'.*sandbox/)
  assert.equal(response.headers.get('set-cookie'), null)
  assert.equal((await sharp(Buffer.from(await response.arrayBuffer())).metadata()).width, 60)
  const again = await site.app.request(`/dateien/${file}`, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } })
  assert.equal(again.status, 304)
  const hash = file.slice(0, 64)
  for (const wrong of [`${hash}.svg`, `${hash}.jpg`, `${hash}.pdf`, hash, `${'0'.repeat(64)}.png`, '..%2f..%2fetc%2fpasswd', `${hash}.png/x`]) assert.equal((await site.app.request(`/dateien/${wrong}`)).status, 404, wrong)
})

test('a document is a PDF, handed over to be saved; a closed one is not served', async () => {
  const now = new Date()
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n')
  const stored = await storeDocument(site.database.db, pdf, { now })
  assert.ok('file' in stored)
  const response = await site.app.request(`/dateien/${stored.file}`)
  assert.deepEqual([response.headers.get('content-type'), response.headers.get('content-disposition')], ['application/pdf', 'attachment'])
  assert.deepEqual(Buffer.from(await response.arrayBuffer()), pdf)
  const closed = await storeDocument(site.database.db, Buffer.concat([pdf, Buffer.from('\n')]), { now, open: false })
  assert.ok('file' in closed)
  assert.equal((await site.app.request(`/dateien/${closed.file}`)).status, 404)
  assert.deepEqual((await findFile(site.database.db, closed.file))?.open, false)
  const faults = [Buffer.alloc(0), Buffer.from('<html>%PDF-'), Buffer.from('%PDF-1.7 abgeschnitten'), Buffer.concat([pdf, Buffer.alloc(21 * 1024 * 1024)])]
  assert.deepEqual(await Promise.all(faults.map(async (bytes) => storeDocument(site.database.db, bytes, { now }))), [{ fault: 'empty' }, { fault: 'type' }, { fault: 'broken' }, { fault: 'too_large' }])
})

test('a list of actors that is imported takes no logo away', async () => {
  const found = await findActor(site.database.db, 'defus')
  assert.ok(found?.state === 'published')
  const { logo, ...payload } = actorPayload.parse(found.actor)
  assert.ok(logo)
  assert.deepEqual((await publishActors(site.database.db, [{ id: 'defus', payload }], 'import')).unchanged, ['defus'])
  await publishActors(site.database.db, [{ id: 'defus', payload: { ...payload, phone: '+49 511 77' } }], 'import')
  const after = await findActor(site.database.db, 'defus')
  assert.deepEqual(after?.state === 'published' && after.actor.logo, logo)
})

test('a form cannot smuggle in a logo, and the other fields of the form leave it alone', async () => {
  const editor = as(site, people.defusEditor)
  const html = await (await editor.get('/akteure/defus/bearbeiten')).text()
  const key = html.match(/name="key" value="([0-9a-f]{32})"/)?.[1] ?? assert.fail('no key')
  const answer = await editor.post('/akteure/defus/bearbeiten', { key, version: '0', step: 'save', street: 'Neue Straße 5', logo: JSON.stringify([`${'a'.repeat(64)}.png`, 'x', '']) })
  assert.equal(answer.status, 303)
  const page = await (await editor.get(`/entwuerfe/${key}`)).text()
  assert.doesNotMatch(page, /aaaaaaaaaa/)
  assert.match(page, /class="entry-logo"/)
})

test('the logo is removed in the draft, seen side by side, and the old one comes back from the history', async () => {
  assert.equal((await as(site, people.defusEditor).post('/akteure/defus/logo', { step: 'remove' })).status, 303)
  const page = await pageOf(people.defusEditor)
  assert.match(page, /Im Entwurf ist das Logo entfernt/)
  const key = draftIn(page)
  await as(site, people.defusEditor).post('/akteure/defus/logo', { step: 'submit' })
  assert.match(await (await as(site, people.reviewer).get(`/pruefung/${key}`)).text(), /class="entry-logo"/)
  await accept(key)
  assert.doesNotMatch(await site.page('/akteure/defus'), /\/dateien\//)
  const history = await site.page('/akteure/defus/verlauf')
  const last = Number(history.match(/verlauf\/(\d+)/)?.[1])
  assert.match(await site.page(`/akteure/defus/verlauf/${last}`), /class="entry-logo"/)
  assert.equal((await as(site, people.reviewer).post(`/akteure/defus/verlauf/${last - 1}/wiederherstellen`, {})).status, 303)
  assert.match(await site.page('/akteure/defus'), /class="entry-logo"/)
})

test('a backup holds the files to the byte', async () => {
  const file = join(tmpdir(), `logos-${process.pid}.backup`)
  const name = fileIn(await site.page('/akteure/defus'))
  const bytes = (await findFile(site.database.db, name))?.bytes
  await writeBackup(site.database.pool, file, new Date())
  await site.database.db.deleteFrom('files').execute()
  await readBackup(site.database.pool, file)
  assert.deepEqual((await findFile(site.database.db, name))?.bytes, bytes)
  await rm(file)
})

test('what nobody uses is let go a month after it was brought last', async () => {
  const { db } = site.database
  const [used, now] = [fileIn(await site.page('/akteure/defus')), new Date()]
  const stored = await storePicture(db, await picture('yellow'), { now })
  assert.ok('file' in stored)
  const days = (number: number) => new Date(now.getTime() + number * 86_400_000)
  await forgetFiles(db, [files], days(29))
  assert.ok(await findFile(db, stored.file))
  await storePicture(db, await picture('yellow'), { now: days(10) })
  await forgetFiles(db, [files], days(35))
  assert.ok(await findFile(db, stored.file))
  await forgetFiles(db, [files], days(41))
  assert.equal(await findFile(db, stored.file), undefined)
  assert.ok(await findFile(db, used))
})
