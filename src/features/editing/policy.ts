/** Who may write where, and as what they sign. Pure. */
import type { Role, Viewer } from '../../platform/viewer.ts'
import { may, type Subject } from '../accounts/index.ts'
import { actorName, isActorCard } from '../actors/index.ts'
import { isOpen, type Draft, type Payload, type PublishedEntry, type Signature } from '../publishing/index.ts'
import type { SearchIndex } from '../search/index.ts'

type Written = Pick<Draft, 'kind' | 'entry' | 'owner'>

/** What `may` is asked about: an actor belongs to itself, everything else to its owner. */
export function subjectOf({ kind, entry, owner = kind === 'actor' ? entry : undefined }: Written, index: SearchIndex): Subject {
  const card = owner === undefined ? undefined : index.card(owner)
  return { kind, owner, networks: isActorCard(card) ? card.member_of : [] }
}

/** A draft of an entry is written by who keeps it; one that is nobody's yet by who began it. Anybody with an account may begin one. */
export function mayWrite(viewer: Viewer, draft: Written & Pick<Draft, 'creatorAccount' | 'origin'>, index: SearchIndex): boolean {
  if (viewer.account === undefined) return false
  if (may(viewer, 'draft', { ...subjectOf(draft, index), state: 'draft' })) return draft.origin === 'keeper' || may(viewer, 'review', { kind: draft.kind })
  return draft.entry === undefined && draft.owner === undefined && draft.creatorAccount === viewer.account.id
}

export const ownerIn = ({ owner }: Payload): string | undefined => (typeof owner === 'string' && owner !== '' ? owner : undefined)

/** Without a review: by those who keep the organisation it belongs to, and whose it was before. What nobody owns waits for the reviewers. */
export function mayRelease(viewer: Viewer, { kind, payload }: Pick<Draft, 'kind' | 'payload'>, published: PublishedEntry | undefined, index: SearchIndex): boolean {
  const owners = [ownerIn(payload), ...(published ? [published.owner] : [])]
  return owners.every((owner) => owner !== undefined && may(viewer, 'release', subjectOf({ kind, owner }, index)))
}

/** Who began a draft sees what became of it; reviewers see what was handed to them. */
export function mayRead(viewer: Viewer, draft: Draft, index: SearchIndex): boolean {
  if (viewer.account === undefined) return false
  return mayWrite(viewer, draft, index) || draft.creatorAccount === viewer.account.id || (isOpen(draft.state) && draft.state !== 'draft' && may(viewer, 'review', { kind: draft.kind }))
}

const holds = ({ appointments }: Viewer, role: Role, actor?: string) => appointments.some((appointment) => appointment.role === role && appointment.actor === actor)

/** The organisations whose entries somebody keeps. */
export const editorOf = ({ appointments }: Viewer): string[] => appointments.flatMap(({ actor, role }) => (actor !== undefined && role === 'editor' ? [actor] : []))

export const isAdministrator = (viewer: Viewer): boolean => holds(viewer, 'administrator')

/** As a function, in German wherever it is shown: it is what the record says. */
export function writerOf(viewer: Viewer, { owner, networks = [] }: Subject, index: SearchIndex): Signature {
  return { account: viewer.account?.id, function: functionOf(), mayExcept: isAdministrator(viewer) }

  function functionOf(): string {
    if (owner !== undefined && holds(viewer, 'editor', owner)) return `${actorName(index, owner)} (Pflege)`
    const network = [owner, ...networks].find((id) => id !== undefined && holds(viewer, 'coordinator', id))
    if (network !== undefined) return `${actorName(index, network)} (Koordination)`
    if (holds(viewer, 'reviewer') || isAdministrator(viewer)) return 'Redaktion'
    return 'Angemeldete Person'
  }
}

export const reviewerOf = (viewer: Viewer): Signature => ({
  account: viewer.account?.id,
  function: holds(viewer, 'reviewer') ? 'Prüfung' : 'Verwaltung',
  mayExcept: isAdministrator(viewer),
})
