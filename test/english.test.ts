/** English is complete: on no page, for nobody who signs in, does German stand where English is promised, nor the other way round. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { isEntryCard } from '../src/features/entries/index.ts'
import { languageOf } from '../src/platform/addresses.ts'
import { filled, routesOf } from './support/addresses.ts'
import { as, people } from './support/as.ts'
import { formsIn } from './support/form.ts'
import { holdForDefus, type Held } from './support/held.ts'
import { foreignIn, spokenIn } from './support/languages.ts'
import { withSession } from './support/session.ts'
import { testSite, type TestSite } from './support/site.ts'

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
