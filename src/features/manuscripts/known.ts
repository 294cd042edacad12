/** The paper an address names, as far as whoever asks may know of it. */
import type { Context } from 'hono'
import { dayAt } from '../../platform/calendar.ts'
import { Forbidden, NotFound } from '../../platform/refusals.ts'
import type { Viewer } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { frameOf, type Frame } from '../../ui/frame.ts'
import { actorName } from '../actors/index.ts'
import { signedIn, subjectOf, writerOf } from '../editing/index.ts'
import { functionName } from '../appointments/index.ts'
import { isKey, type Signature } from '../publishing/index.ts'
import { findInvited } from './asked/store.ts'
import type { Manuscript } from './manuscript.ts'
import { mayDo, spokenFor, type Action } from './policy.ts'
import { findManuscript, settleDrafts } from './store.ts'
import { texts, type Texts } from './texts.ts'

export type Known = {
  frame: Frame
  words: Texts
  viewer: ReturnType<typeof signedIn>
  manuscript: Manuscript
  may(action: Action): boolean
  /** Whom the viewer speaks for among those who were ever asked. */
  mine: string[]
  name(actor: string): string
  /** As what the viewer signs for the leading organisation. */
  by: Signature
  today: string
}

export async function known(services: Services, c: Context, key: string): Promise<Known> {
  const viewer = signedIn(c)
  const frame = frameOf(c)
  if (!isKey(key)) throw new NotFound()
  await settleDrafts(services.db)
  const manuscript = await findManuscript(services.db, key)
  const invited = await findInvited(services.db, key)
  if (!manuscript || !mayDo(viewer, 'read', { ...manuscript, invited })) throw new NotFound()
  const index = services.search()
  return {
    frame, words: texts[frame.language], viewer, manuscript,
    may: (action) => mayDo(viewer, action, { ...manuscript, invited }),
    mine: spokenFor(viewer).filter((organisation) => invited.includes(organisation)),
    name: (actor) => actorName(index, actor),
    by: writerOf(viewer, subjectOf({ kind: 'paper', owner: manuscript.lead }, index), index),
    today: dayAt(services.clock.now()),
  }
}

export async function knownTo(action: Action, services: Services, c: Context, key: string): Promise<Known> {
  const found = await known(services, c, key)
  if (!found.may(action)) throw new Forbidden()
  return found
}

/** An organisation says it, by whoever holds its editorship: never a person by name. */
export function speaker({ account, appointments }: Viewer, organisation: string, name: string): Signature {
  const held = appointments.find(({ role, actor }) => role === 'editor' && actor === organisation)
  if (!held) throw new Forbidden()
  return { account: account?.id, function: `${name} (${functionName({ role: 'editor', deputy: false }, 'de')}${held.deputy ? ', Vertretung' : ''})` }
}

const said = ['saved', 'same', 'empty', 'refused', 'gone', 'changed', 'opened', 'extended', 'said', 'unsaid', 'none', 'answered', 'closed', 'unanswered', 'running', 'late', 'signed', 'otherText', 'adopted', 'withdrawn', 'followed'] as const
export type Said = (typeof said)[number]
const troubles: readonly Said[] = ['same', 'empty', 'refused', 'gone', 'changed', 'unanswered', 'running', 'late', 'otherText']

export type Told = { kind: 'done' | 'look'; text: string }
export const toldOf = (what: Said, words: Texts): Told => ({ kind: troubles.includes(what) ? 'look' : 'done', text: words.outcomes[what] })

/** What the address says was done just now. */
export function toldIn(c: Context, words: Texts): Told | undefined {
  const asked = new URL(c.req.url).searchParams
  const stand = asked.get('stand')
  const what = said.find((one) => one === stand)
  if (what) return toldOf(what, words)
  const [first, second] = ['n', 'm'].map((name) => (/^\d{1,4}$/.test(asked.get(name) ?? '') ? Number(asked.get(name)) : 0))
  if (stand === 'frozen') return { kind: 'done', text: words.outcomes.frozen(first) }
  if (stand === 'taken') return { kind: second > 0 ? 'look' : 'done', text: words.outcomes.taken(first, second) }
  return undefined
}
