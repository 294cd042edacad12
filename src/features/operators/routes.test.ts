/** What administrators set, through the whole app. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pino } from 'pino'
import sharp from 'sharp'
import { as, people, type Person } from '../../../test/support/as.ts'
import { formIn } from '../../../test/support/form.ts'
import { openSite } from '../../site.ts'
import { testSite, testSiteOnServer, type TestSite } from '../../../test/support/site.ts'
import { groups } from './groups.ts'

let site: TestSite
let adam: Person
before(async () => {
  site = await testSite('empty')
  adam = as(site, people.administrator)
})
after(() => site.close())

const read = async (path: string) => (await adam.get(path)).text()

/** Opens the form, changes some fields, sends it. */
const send = async (path: string, changes: Record<string, string>, step = 'save') => adam.post(path, { ...formIn(await read(path), changes), step })

const set = async (path: string, changes: Record<string, string>) => {
  const response = await send(path, changes)
  assert.equal(response.status, 303, await response.text())
}

test('only administrators after their second factor get in', async () => {
  for (const path of ['/betrieb', '/en/operations', '/betrieb/impressum', '/betrieb/brief-sign-in', '/betrieb/impressum/verlauf', '/betrieb/impressum/verlauf/1']) {
    assert.equal((await site.app.request(path)).status, 403)
    for (const person of [people.reviewer, people.defusEditor, { ...people.administrator, account: { ...people.administrator.account, secondFactor: false } }]) assert.equal((await as(site, person).get(path)).status, 403, path)
  }
  assert.equal((await as(site, people.reviewer).post('/betrieb/impressum', { number: '0', text_de: 'gekapert' })).status, 403)
  assert.equal((await as(site, people.reviewer).post('/betrieb/impressum/verlauf/1/wiederherstellen', {})).status, 403)
  assert.equal((await adam.get('/betrieb/gibtsnicht')).status, 404)
  assert.equal((await adam.get('/betrieb')).status, 200)
})

test('every group and every letter has a form in both languages, and the overview leads to each', async () => {
  const [overview, english] = [await read('/betrieb'), await read('/en/operations')]
  assert.match(overview, /Vor der Veröffentlichung fehlt noch/)
  for (const group of groups) {
    assert.ok(overview.includes(`href="/betrieb/${group.slug.de}"`), group.name)
    assert.ok(english.includes(`href="/en/operations/${group.slug.en}"`), group.name)
    assert.equal((await adam.get(`/betrieb/${group.slug.de}`)).status, 200)
    assert.equal((await adam.get(`/en/operations/${group.slug.en}`)).status, 200)
  }
  for (const [, path] of overview.matchAll(/href="(\/betrieb\/brief-[^"]+)"/g)) assert.equal((await adam.get(path)).status, 200)
})

test('the imprint is written, seen before it is saved, and holds at once', async () => {
  const preview = await send('/betrieb/impressum', { text_de: '## Stadt Köln\n\nVertreten durch das **Amt**' }, 'preview')
  assert.equal(preview.status, 200)
  assert.match(await preview.text(), /<h3>Stadt Köln<\/h3>\s*<p>Vertreten durch das <strong>Amt<\/strong>/)
  assert.match(await site.page('/impressum'), /Das Impressum fehlt noch/)
  await set('/betrieb/impressum', { text_de: '## Stadt Köln\n\nVertreten durch das **Amt**' })
  const page = await site.page('/impressum')
  assert.match(page, /<h2>Stadt Köln<\/h2>/)
  assert.doesNotMatch(page, /fehlt noch/)
  assert.match(await site.page('/en/imprint'), /<div class="said" lang="de"><h2>Stadt Köln/)
})

test('script, pictures and links of other kinds do not get out of a text', async () => {
  await set('/betrieb/kontakt', { text_de: '<script>alert(1)</script> <img src=x onerror=alert(2)>\n\n[hier](javascript:alert(3)) ![b](https://boese.example/x.png) [gut](https://gut.example)\n\n<!-- -->' })
  const page = await site.page('/kontakt')
  assert.doesNotMatch(page, /<script>|<img|href="javascript|src="https/)
  assert.match(page, /&lt;script&gt;/)
  assert.match(page, /<a href="https:\/\/gut.example" rel="external noopener">gut<\/a>/)
})

test('name, line, official line and notice stand on every page, marked where they are of the other language', async () => {
  assert.doesNotMatch(await site.page('/'), /official-line/)
  await set('/betrieb/name', { site_de: 'Netz  Köln', claim_en: 'Who does what in Cologne', official_de: 'Offizielle Website der Stadt Köln' })
  await set('/betrieb/cookie-hinweis', { text_de: 'Nur Nötiges.' })
  await set('/betrieb/betreiber', { name: 'Stadt Köln', email: 'amt@koeln.example', phone: '+49 221 2210' })
  const [german, english] = [await site.page('/kontakt'), await site.page('/en/contact')]
  assert.match(german, /<title>Kontakt – Netz Köln<\/title>/)
  assert.match(german, /Offizielle Website der Stadt Köln/)
  assert.match(german, /Nur Nötiges\./)
  assert.match(german, /Betrieben von Stadt Köln/)
  assert.match(english, /Who does what in Cologne/)
  assert.match(english, /lang="de">Offizielle Website/)
  assert.match(await site.page('/katalog.ttl'), /Stadt Köln/)
  assert.match(JSON.stringify(await site.json('/api/openapi.json')), /amt@koeln\.example/)
})

test('what cannot be is refused at its field, and nothing typed is lost', async () => {
  const refused = async (path: string, changes: Record<string, string>, reason: RegExp) => {
    const response = await send(path, changes)
    assert.equal(response.status, 422)
    const page = await response.text()
    assert.match(page, reason)
    for (const value of Object.values(changes)) assert.ok(page.includes(value.slice(0, 40).replace(/"/g, '&quot;').replace(/</g, '&lt;')), value)
  }
  await refused('/betrieb/betreiber', { email: 'kein postfach', name: 'Stadt Bonn' }, /Geben Sie eine E-Mail-Adresse an/)
  await refused('/betrieb/gebaerdensprache', { video_site: 'javascript:alert(1)' }, /https:\/\//)
  await refused('/betrieb/gebaerdensprache', { video_site: '//boese.example/x' }, /https:\/\//)
  await refused('/betrieb/name', { site_de: 'x'.repeat(61) }, /höchstens 60 Zeichen/)
  await refused('/betrieb/farbe', { brand: '#0a5460}body{display:none}' }, /Kürzen|sechs Zeichen/)
  await refused('/betrieb/farbe', { brand: '#ffe000' }, /zu hell.*ist #[0-9a-f]{6}/s)
})

test('a colour is one more style sheet with an address of its own; the nearest permitted one is one button away', async () => {
  assert.doesNotMatch(await site.page('/'), /href="\/marke/)
  const refused = await (await send('/betrieb/farbe', { brand: '#ffe000' })).text()
  const nearest = refused.match(/name="brand" value="(#[0-9a-f]{6})">/)?.[1] ?? assert.fail('no nearest colour')
  await set('/betrieb/farbe', { brand: nearest })
  const address = (await site.page('/')).match(/<link rel="stylesheet" href="(\/marke\/[^"]+)"/)?.[1] ?? assert.fail('no style sheet')
  const style = await site.app.request(address)
  assert.equal(style.headers.get('content-type'), 'text/css; charset=utf-8')
  assert.match(style.headers.get('cache-control') ?? '', /immutable/)
  assert.match(await style.text(), new RegExp(`--brand:${nearest}`))
  assert.equal((await site.app.request('/marke/ffe000-0.css')).status, 404)
  assert.equal((await site.app.request('/marke/../geheim.css')).status, 404)
})

const sendLogo = async (bytes: Uint8Array<ArrayBuffer>, alt: string) => {
  const fields = formIn(await read('/betrieb/logo'), { alt_de: alt })
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) if (name !== 'picture') body.append(name, String(value))
  body.append('picture', new File([bytes], 'logo.png'))
  body.append('step', 'save')
  return adam.app.request('http://netz.example/betrieb/logo/datei', { method: 'POST', headers: { origin: 'http://netz.example' }, body })
}

test('a logo is drawn anew and described; what is none is refused', async () => {
  const png = new Uint8Array(await sharp({ create: { width: 900, height: 300, channels: 3, background: '#123456' } }).withMetadata({ exif: { IFD0: { Copyright: 'geheim' } } }).png().toBuffer())
  assert.match(await (await sendLogo(png, '')).text(), /Beschreiben Sie/)
  assert.equal((await sendLogo(png, 'Wappen der Stadt Köln')).status, 303)
  const [, address] = (await site.page('/')).match(/<img class="site-logo" src="(\/marke\/[0-9a-f]{64}\.webp)"[^>]* alt="Wappen der Stadt Köln"/) ?? assert.fail('no logo')
  const picture = Buffer.from(await (await site.app.request(address)).arrayBuffer())
  const { width, exif } = await sharp(picture).metadata()
  assert.deepEqual([width, exif], [480, undefined])
  const text = (content: string) => new Uint8Array(Buffer.from(content))
  for (const hostile of ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>', '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="file:///etc/passwd"/></svg>', '<html></html>', 'GIF89a'])
    assert.equal((await sendLogo(text(hostile), 'Bild')).status, 422, hostile)
  assert.equal((await sendLogo(text('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><circle r="5"/></svg>'), 'Kreis')).status, 303)
})

test('two administrators at once: the later one sees what the earlier one saved, and loses nothing', async () => {
  const opened = formIn(await read('/betrieb/datenschutz'))
  await set('/betrieb/datenschutz', { text_de: 'Zuerst gespeichert' })
  const late = await adam.post('/betrieb/datenschutz', { ...opened, text_de: 'Meine Worte', step: 'save' })
  assert.equal(late.status, 409)
  const page = await late.text()
  assert.match(page, /Inzwischen hat jemand anderes gespeichert/)
  assert.match(page, /Zuerst/)
  assert.match(page, />Meine Worte<\/textarea>/)
  assert.equal((await adam.post('/betrieb/datenschutz', { ...formIn(page), step: 'save' })).status, 303)
  assert.match(await site.page('/datenschutz'), /Meine Worte/)
})

test('the history shows who as a function, what changed, and takes back', async () => {
  await set('/betrieb/barrierefreiheit', { text_de: 'Es gilt das BGG.' })
  await set('/betrieb/barrierefreiheit', { text_de: 'Es gilt das BITVG.' })
  const history = await read('/betrieb/barrierefreiheit/verlauf')
  assert.match(history, /Version 2[^]*Verwaltung[^]*Version 1/)
  assert.doesNotMatch(history, /adam/)
  assert.match(await read('/betrieb/barrierefreiheit/verlauf/2'), /<del>.*BGG.*<\/del>.*<ins>.*BITVG/s)
  assert.equal((await adam.post('/betrieb/barrierefreiheit/verlauf/1/wiederherstellen', {})).status, 303)
  assert.match(await site.page('/barrierefreiheit'), /BGG/)
  assert.match(await read('/betrieb/barrierefreiheit/verlauf'), /Version 1 wieder eingesetzt/)
  assert.equal((await adam.get('/betrieb/barrierefreiheit/verlauf/99')).status, 404)
  const { rows } = await site.database.pool.query(`select action, function, subject from audit_events where subject = 'accessibility' order by number`)
  assert.deepEqual(rows.map(({ action, function: by }) => [action, by]), [['setting-changed', 'Verwaltung'], ['setting-changed', 'Verwaltung'], ['setting-restored', 'Verwaltung']])
  await assert.rejects(site.database.pool.query('delete from site_settings'), /append-only/)
})

test('the words of a letter change, keep their link, and go back to what was supplied', async () => {
  const path = '/betrieb/brief-sign-in'
  const values = formIn(await read(path))
  assert.match(String(values.text_de), /\{link\}/)
  assert.match(await (await send(path, { text_de: 'Ohne alles' })).text(), /Der Platzhalter \{link\} fehlt/)
  assert.match(await (await send(path, { text_en: 'Hello {nmae}: {link}' })).text(), /\{nmae\} ist kein Platzhalter/)
  assert.match(await (await send(path, { text_de: '' })).text(), /Füllen Sie Betreff und beide Texte aus/)
  const preview = await (await send(path, { text_de: 'Moin,\n\n{link}\n\ngilt {minutes} Minuten' }, 'preview')).text()
  assert.match(preview, /Moin,\n\nhttp:\/\/127[^]*‹Minuten, die der Link gilt›/)
  await set(path, { subject_de: 'Moin', text_de: 'Moin,\n\n{link}' })
  await site.app.request('http://netz.example/anmelden', { method: 'POST', headers: { origin: 'http://netz.example', 'content-type': 'application/x-www-form-urlencoded' }, body: 'email=moin%40netz.example' })
  await set('/betrieb/name', { site_de: 'Netz Köln', sender: 'Köln\r\nBcc: x@boese.example' })
  const letter = await nextLetter(/^Subject: Moin$/m)
  assert.match(letter, /Moin,/)
  await site.mail.send({ to: 'a@netz.example', subject: 'Probe', text: 'Probe' })
  const sent = await nextLetter(/^Subject: Probe$/m)
  assert.match(sent, /^From: =\?UTF-8\?|^From: "K/m)
  assert.doesNotMatch(sent, /^Bcc:/m)
  assert.equal((await send(path, {}, 'supplied')).status, 303)
  assert.match(String(formIn(await read(path)).text_de), /^Guten Tag/)
})

async function nextLetter(pattern: RegExp): Promise<string> {
  for (let wait = 0; wait < 100; wait++) {
    const folder = site.mail.folder ?? assert.fail('no folder')
    if (existsSync(folder)) for (const file of readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name.endsWith('.eml'))) {
      const letter = readFileSync(join(folder, file.name), 'utf8')
      if (pattern.test(letter)) return letter
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return assert.fail(`no letter ${pattern}`)
}

test('another process on the same server shows a change within a second', async (t) => {
  const first = await testSiteOnServer('empty')
  if (!first) return t.skip('no PostgreSQL server answers')
  const second = await openSite({ ...first.settings, dataDir: `${first.settings.dataDir}/second` }, pino({ level: 'silent' }))
  try {
    const administrator = as(first, people.administrator)
    const form = formIn(await (await administrator.get('/betrieb/name')).text())
    assert.equal((await administrator.post('/betrieb/name', { ...form, site_de: 'Netz zu zweit', step: 'save' })).status, 303)
    const until = Date.now() + 1_500
    let page = ''
    while (Date.now() < until && !page.includes('Netz zu zweit')) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      page = await (await second.app.request('/impressum')).text()
    }
    assert.match(page, /<title>Impressum – Netz zu zweit/)
  } finally {
    await second.close()
    await first.close()
  }
})
