import { Hono, type Context } from 'hono'
import { paths, twinsBelow } from '../../platform/addresses.ts'
import { languages } from '../../platform/language.ts'
import { Forbidden, NotFound } from '../../platform/refusals.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { may } from '../accounts/index.ts'
import { reviewerOf, signedIn, textIn } from '../editing/index.ts'
import { absorb, entryKind, fieldsOf, findPublished, isSame, valueIn, type EntryKind, type PublishedEntry, type Signature } from '../publishing/index.ts'
import { findPairs } from './following.ts'
import { tellKeepers } from './jobs.ts'
import { chosenName, differences, merged } from './merging.ts'
import { keepApart } from './store.ts'
import { texts } from './texts.ts'
import { MergePage, PairsPage } from './views/pairs.tsx'

/** What a feature keeps of an entry goes along when it is absorbed. */
export type Moving = (services: Services, move: { kind: string; from: string; to: string; by: Signature; at: Date }) => Promise<void>

export function routes(services: Services, moving: readonly Moving[] = []) {
  const app = new Hono()
  for (const language of languages) {
    const pair = twinsBelow(paths.duplicates, ':one', ':other')[language]
    app.get(paths.duplicates[language], (c) => showPairs(services, c))
    app.get(pair, (c) => showPair(services, c, c.req.param('one') ?? '', c.req.param('other') ?? ''))
    app.post(pair, (c) => decide(services, moving, c, c.req.param('one') ?? '', c.req.param('other') ?? ''))
  }
  return app
}

function reviewing(services: Services, c: Context) {
  const viewer = signedIn(c)
  if (!services.kinds.some(({ entry }) => entry && may(viewer, 'review', { kind: entry.name }))) throw new Forbidden()
  return viewer
}

async function showPairs(services: Services, c: Context) {
  reviewing(services, c)
  const pairs = (await findPairs(services)).map((pair) => ({ ...pair, kind: entryKind(services, pair.one.kind) }))
  return html(c, <PairsPage frame={frameOf(c)} pairs={pairs} />)
}

type Opened = { kind: EntryKind; stays: PublishedEntry; goes: PublishedEntry }

async function open(services: Services, c: Context, one: string, other: string): Promise<Opened> {
  const viewer = reviewing(services, c)
  const [stays, goes] = await Promise.all([one, other].map((id) => findPublished(services.db, id)))
  if (!stays || !goes || one === other || stays.kind !== goes.kind || stays.withdrawnAt || goes.withdrawnAt || !may(viewer, 'review', { kind: stays.kind })) throw new NotFound()
  return { kind: entryKind(services, stays.kind), stays, goes }
}

function page(services: Services, c: Context, { kind, stays, goes }: Opened, more: { errors?: { field: string; message: string }[]; chosen?: Record<string, string>; changed?: boolean } = {}, status: 200 | 409 | 422 = 200) {
  return html(c, <MergePage errors={[]} {...{ kind, stays, goes, ...more }} frame={frameOf(c)} index={services.search()} differences={differences(kind, stays.payload, goes.payload)} />, status)
}

async function showPair(services: Services, c: Context, one: string, other: string) {
  return page(services, c, await open(services, c, one, other))
}

async function decide(services: Services, moving: readonly Moving[], c: Context, one: string, other: string) {
  const opened = await open(services, c, one, other)
  const { kind, stays, goes } = opened
  const { language } = frameOf(c)
  const by = reviewerOf(signedIn(c))
  const body = await c.req.parseBody({ all: true })
  if (textIn(body, 'step') === 'apart') {
    await keepApart(services.db, { pair: [one, other], by, at: services.clock.now() })
    return c.redirect(paths.duplicates[language], 303)
  }
  const different = differences(kind, stays.payload, goes.payload)
  const chosen = Object.fromEntries(different.map(({ field }) => [field.name, textIn(body, chosenName(field))]))
  const [name, lost] = [kind.titleOf(stays.payload), kind.titleOf(goes.payload)]
  const payload = merged(stays.payload, different, chosen)
  const changed = fieldsOf(kind).filter((field) => !isSame(valueIn(stays.payload, field), valueIn(payload, field))).map(({ label }) => label)
  const done = await absorb(services, {
    survivor: one,
    absorbed: other,
    numbers: { [one]: Number(textIn(body, 'number')), [other]: Number(textIn(body, 'other_number')) },
    payload,
    by,
    messages: { survivor: texts.de.merge.message(lost), referrer: texts.de.merge.moved(name), clash: texts.de.merge.clash(name), again: texts.de.merge.again(name) },
    async also(db, move) {
      const owner = stays.kind === 'actor' ? one : stays.owner
      if (owner !== undefined) await tellKeepers(services, db, { owner, entry: one, absorbed: lost, changed, by: by.function })
      for (const take of moving) await take({ ...services, db }, { ...move, kind: stays.kind })
    },
  })
  if (done.outcome === 'faults') return page(services, c, opened, { chosen, errors: done.faults.map(({ field, message }) => ({ field, message: message[language] })) }, 422)
  if (done.outcome === 'changed') return page(services, c, opened, { chosen, changed: true }, 409)
  return c.redirect(`${kind.paths[language]}/${one}`, 303)
}
