import { Hono, type Context } from 'hono'
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import { languages, type Localized } from '../../platform/language.ts'
import type { LetterKind } from '../../platform/letters.ts'
import { Forbidden, NotFound } from '../../platform/refusals.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { may } from '../accounts/index.ts'
import { signedIn, textIn, type Body } from '../editing/index.ts'
import { nearestPermitted, tonesOf, isHex } from './colour.ts'
import { groups } from './groups.ts'
import { redraw } from './picture.ts'
import { changedNames, cleaned, contentOf, faultsIn, type Content, type Fault, type SettingGroup, type Version } from './setting.ts'
import { operatorOf } from './standing.ts'
import { findHeld, findLogo, findPicture, findVersions, savePicture, saveVersion } from './store.ts'
import { brandFolder, hashOf, styleOf } from './style.ts'
import { texts } from './texts.ts'
import { GroupPage, type GroupData } from './views/group.tsx'
import { HistoryPage, VersionPage } from './views/history.tsx'
import { OverviewPage, type Row } from './views/overview.tsx'
import { letterFaults, letterGroup, suppliedContent } from './wording.ts'

export function routes(services: Services) {
  const app = new Hono()
  for (const language of languages) {
    const path = paths.operations[language]
    const group = `${path}/:group`
    const version = `${group}/${below.history[language]}/:number`
    app.get(path, (c) => overview(services, c))
    app.get(group, (c) => showGroup(services, c))
    app.post(group, (c) => save(services, c))
    // A picture may be larger than a form (`limitedBodies`).
    app.post(`${group}/${below.file[language]}`, (c) => save(services, c))
    app.get(`${group}/${below.history[language]}`, (c) => history(services, c))
    app.get(version, (c) => showVersion(services, c))
    app.post(`${version}/${below.restore[language]}`, (c) => restore(services, c))
  }
  return app.get(`${brandFolder}/*`, (c) => brand(services, c))
}

/** For administrators after their second factor. */
function operating(c: Context) {
  const viewer = signedIn(c)
  if (!may(viewer, 'operate', { kind: 'site' })) throw new Forbidden()
  return { account: viewer.account.id, function: 'Verwaltung' }
}

type Opened = { group: SettingGroup; letter?: LetterKind }

function opened({ letterKinds }: Services, c: Context): Opened {
  const { language } = frameOf(c)
  const slug = c.req.param('group')
  const letter = letterKinds.find((kind) => letterGroup(kind).slug[language] === slug)
  const group = letter ? letterGroup(letter) : groups.find((one) => one.slug[language] === slug)
  if (!group) throw new NotFound()
  return { group, letter }
}

/** What the form begins with: a letter is changed, not written anew. */
const startOf = ({ letter }: Opened, held: Content | undefined): Content => (letter && !held?.text_de ? suppliedContent(letter) : (held ?? {}))

async function overview(services: Services, c: Context) {
  operating(c)
  const frame = frameOf(c)
  const held = new Map((await findHeld(services.db)).map((version) => [version.name, version]))
  const row = (group: SettingGroup): Row => ({ group, state: stateOf(services, group, held.get(group.name)), at: held.get(group.name)?.at, by: held.get(group.name)?.function })
  return html(c, <OverviewPage frame={frame} settings={groups.map(row)} letters={services.letterKinds.map((kind) => row(letterGroup(kind)))} />)
}

const required = ['operator', 'imprint', 'privacy', 'accessibility']

function stateOf({ settings }: Services, { name }: SettingGroup, version: Version | undefined): Row['state'] {
  if (version && Object.keys(version.content).length > 0) return 'set'
  const { operator } = settings
  const said: Record<string, string | undefined> = { operator: operator.name, imprint: operator.imprint, privacy: operator.privacy, accessibility: operator.accessibility }
  if (said[name] !== undefined) return 'environment'
  return required.includes(name) ? 'unset' : 'supplied'
}

async function show(services: Services, c: Context, of: Opened, more: Partial<GroupData> & Pick<GroupData, 'content' | 'number'>, status: 200 | 409 | 422 = 200) {
  const frame = frameOf(c)
  const standing = operatorOf(new Map(), services.settings.operator)
  const logo = more.content.picture ? await findLogo(services.db, more.content.picture) : undefined
  return html(c, <GroupPage errors={[]} {...of} {...more} frame={frame} logo={logo} standing={standing} />, status)
}

async function showGroup(services: Services, c: Context) {
  operating(c)
  const of = opened(services, c)
  const [held] = await findVersions(services.db, of.group.name)
  return show(services, c, of, { content: startOf(of, held?.content), number: held?.number ?? 0, saved: c.req.query('gespeichert') !== undefined })
}

async function save(services: Services, c: Context) {
  const by = operating(c)
  const of = opened(services, c)
  const { group, letter } = of
  const { language } = frameOf(c)
  const body: Body = await c.req.parseBody({ all: true })
  const step = textIn(body, 'step')
  const [held] = await findVersions(services.db, group.name)
  const number = /^\d{1,9}$/.test(textIn(body, 'number')) ? Number(textIn(body, 'number')) : 0
  const typed = contentOf(group, Object.fromEntries(group.fields.map(({ name, control }) => [name, control === 'picture' ? '' : cleaned(control, rawIn(body, name))])))
  const { content, faults } = await completed(services, of, typed, held?.content ?? {}, body)
  const errors = errorsOf(faults, language)
  if (step === 'preview' || errors.length > 0) {
    const colour = faults.flatMap((fault) => ('reason' in fault && fault.reason === 'colour' ? [fault.detail] : []))[0]
    return show(services, c, of, { content, number, errors, preview: errors.length === 0, nearest: colour, operator: operatorOf(await heldWith(services, group.name, content), services.settings.operator, content.picture ? await findLogo(services.db, content.picture) : undefined) }, errors.length > 0 ? 422 : 200)
  }
  // The supplied words are not kept a second time: they go on following the program.
  const same = letter && group.fields.every(({ name }) => content[name] === suppliedContent(letter)[name])
  const next = step === 'supplied' || same ? {} : content
  const changed = changedNames(group, held?.content ?? {}, next)
  if (changed.length === 0 && number === (held?.number ?? 0)) return c.redirect(addressOf(group)[language], 303)
  const saved = await saveVersion(services.db, { name: group.name, after: number, content: next, by, at: services.clock.now(), changed })
  if (!saved) {
    const [now] = await findVersions(services.db, group.name)
    return show(services, c, of, { content, number: now?.number ?? 0, conflict: startOf(of, now?.content) }, 409)
  }
  await services.refreshOperator()
  return c.redirect(`${addressOf(group)[language]}?gespeichert`, 303)
}

/** Not trimmed by `textIn`: spaces at the ends are the business of `cleaned`. */
function rawIn(body: Body, name: string): string {
  const value = [body[name] ?? []].flat().at(-1)
  return typeof value === 'string' ? value : ''
}

/** With the picture that was sent or stays, and what is wrong. */
async function completed(services: Services, { group, letter }: Opened, typed: Content, before: Content, body: Body): Promise<{ content: Content; faults: (Fault | { field: string; message: Localized })[] }> {
  if (letter) return { content: typed, faults: textIn(body, 'step') === 'supplied' ? [] : [...faultsIn(group, typed), ...letterFaults(letter, typed)] }
  const faults = faultsIn(group, typed)
  if (group.name === 'colour' && typed.brand) {
    const brand = typed.brand.toLowerCase()
    const readable = isHex(brand) && tonesOf(brand)
    return { content: { brand }, faults: readable ? [] : [{ field: 'brand', reason: 'colour', detail: isHex(brand) ? nearestPermitted(brand) : undefined }] }
  }
  if (group.name !== 'logo') return { content: typed, faults }
  if (textIn(body, 'remove') !== '') return { content: {}, faults: [] }
  const file = [body.picture ?? []].flat().find((value) => value instanceof File && value.size > 0)
  const kept = textIn(body, 'kept')
  let picture = /^[0-9a-f]{64}$/.test(kept) && (await findLogo(services.db, kept)) ? kept : before.picture
  if (file instanceof File) {
    const drawn = await redraw(Buffer.from(await file.arrayBuffer()))
    if (!drawn) return { content: contentOf(group, { ...typed, ...(picture ? { picture } : {}) }), faults: [...faults, { field: 'picture', message: { de: texts.de.notAPicture, en: texts.en.notAPicture } }] }
    await savePicture(services.db, { ...drawn, at: services.clock.now() })
    picture = drawn.hash
  }
  if (!picture) return { content: typed, faults: [...faults, { field: 'picture', message: { de: texts.de.noPicture, en: texts.en.noPicture } }] }
  return { content: contentOf(group, { ...typed, picture }), faults: typed.alt_de ? faults : [...faults, { field: 'alt_de', reason: 'alt' }] }
}

const errorsOf = (faults: (Fault | { field: string; message: Localized })[], language: 'de' | 'en') =>
  faults.map((fault) => ({ field: fault.field, message: 'message' in fault ? fault.message[language] : texts[language].faults[fault.reason](fault.detail) }))

const addressOf = ({ slug }: SettingGroup): Localized => twinsBelow(paths.operations, slug)

const heldWith = async ({ db }: Services, name: string, content: Content): Promise<ReadonlyMap<string, Content>> => new Map([...(await findHeld(db)).map((version): [string, Content] => [version.name, version.content]), [name, content]])

async function history(services: Services, c: Context) {
  operating(c)
  const { group } = opened(services, c)
  const versions = await findVersions(services.db, group.name)
  return html(c, <HistoryPage frame={frameOf(c)} group={group} versions={versions} />)
}

async function versionAsked(services: Services, c: Context, of: Opened): Promise<{ version: Version; before: Content; last: Version }> {
  const versions = await findVersions(services.db, of.group.name)
  const at = versions.findIndex(({ number }) => String(number) === c.req.param('number'))
  const version = versions[at]
  if (!version) throw new NotFound()
  return { version, before: startOf(of, versions[at + 1]?.content), last: versions[0] }
}

async function showVersion(services: Services, c: Context) {
  operating(c)
  const of = opened(services, c)
  const { version, before, last } = await versionAsked(services, c, of)
  return html(c, <VersionPage frame={frameOf(c)} group={of.group} version={version} before={before} after={startOf(of, version.content)} isCurrent={version.number === last.number} />)
}

async function restore(services: Services, c: Context) {
  const by = operating(c)
  const of = opened(services, c)
  const { version, last } = await versionAsked(services, c, of)
  // What was permitted once need not be today: rules and letters change with the program.
  const { content } = version
  if (of.letter && content.text_de && letterFaults(of.letter, content).length > 0) return show(services, c, of, { content, number: last.number, errors: errorsOf(letterFaults(of.letter, content), frameOf(c).language) }, 422)
  if (content.brand && !tonesOf(content.brand)) return show(services, c, of, { content, number: last.number, errors: errorsOf([{ field: 'brand', reason: 'colour', detail: nearestPermitted(content.brand) }], frameOf(c).language) }, 422)
  await saveVersion(services.db, { name: of.group.name, after: last.number, content, by, at: services.clock.now(), restored: version.number, changed: changedNames(of.group, last.content, content) })
  await services.refreshOperator()
  return c.redirect(`${addressOf(of.group)[frameOf(c).language]}?gespeichert`, 303)
}

const forEver = 'public, max-age=31536000, immutable'

/** The colour as a style sheet, the logo as a picture. */
async function brand({ db }: Services, c: Context) {
  const [, name = '', hash, ending] = new URL(c.req.url).pathname.slice(brandFolder.length).match(/^\/([0-9a-f]+)(?:-([0-9a-f]+))?\.(css|webp|png)$/) ?? []
  if (ending === 'css') {
    const style = styleOf(`#${name}`)
    if (style === undefined) throw new NotFound()
    // Another version of the program may have written the address: what is not its content is not kept.
    return c.body(style, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': hash === hashOf(style) ? forEver : 'no-store' })
  }
  const picture = /^[0-9a-f]{64}$/.test(name) && hash === undefined ? await findPicture(db, name) : undefined
  if (picture === undefined) throw new NotFound()
  return c.body(new Uint8Array(picture.bytes), 200, { 'content-type': picture.type, 'cache-control': forEver })
}
