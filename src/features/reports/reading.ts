/** The stories of a network and its members, as far as its office may read them. Whoever opens the report finds the same in it. */
import { dayAt } from '../../platform/calendar.ts'
import type { Db } from '../../platform/database/index.ts'
import type { Services } from '../../services.ts'
import { mayReadPublished, type Readable } from '../accounts/index.ts'
import type { ActorCard } from '../actors/index.ts'
import { mayReadAdoption } from '../adoptions/index.ts'
import { isOver, lastDay } from '../events/index.ts'
import { manuscriptAt } from '../manuscripts/index.ts'
import { cardOf, membersOf } from '../networks/index.ts'
import { entryKind } from '../publishing/index.ts'
import type { OwnCourse, Organisation, Story } from './report.ts'
import { findAdoptedBy, findAnswersBy, findOwned, findPapers, type OwnEntry, type Shared } from './store.ts'

type Reading = Pick<Services, 'db' | 'search' | 'kinds'>
export type Read = { organisations: Organisation[]; stories: Story[]; courses: OwnCourse[] }

export async function readStories({ db, search, kinds }: Reading, network: ActorCard, now: Date): Promise<Read> {
  const index = search()
  const members = membersOf(index, [network.id]).filter(({ id }) => id !== network.id)
  const organisations = [{ id: network.id, name: network.name, isOffice: true }, ...members.map(({ id, name }) => ({ id, name, isOffice: false }))]
  const ids = organisations.map(({ id }) => id)
  const office: Readable = { all: false, networks: [network.id, ...network.member_of], actors: [network.id] }
  const networksOf = (actor: string | undefined): readonly string[] => (actor === undefined ? [] : (cardOf(index, actor)?.member_of ?? []))
  const isSeen = ({ owner, visibility, audience }: Shared): boolean => mayReadPublished(office, { owner, networks: networksOf(owner), visibility, audience })
  const pageOf = (kind: string, id: string) => {
    const { de, en } = entryKind({ kinds }, kind).paths
    return { de: `${de}/${id}`, en: `${en}/${id}` }
  }

  const owned = (await findOwned(db, ids)).filter(isSeen)
  return { organisations, stories: [...owned.flatMap(storiesOf), ...(await answers()), ...(await adopted()), ...(await papers(db))], courses: owned.flatMap(coursesOf) }

  function storiesOf(entry: OwnEntry): Story[] {
    const { owner: actor, kind, id, title, firstAt, answeredAt, own } = entry
    if (actor === undefined) return []
    const story = { actor, title, href: pageOf(kind, id) }
    const first = dayAt(firstAt)
    if (kind === 'request') return [{ ...story, figure: 'asked', on: first, ...(answeredAt === undefined ? {} : { answeredOn: dayAt(answeredAt) }) }]
    if (kind === 'lesson') return [{ ...story, figure: 'noted', on: first }, ...(own.lesson_state === 'gelernt' && own.validated_on !== undefined ? [{ ...story, figure: 'learned' as const, on: own.validated_on }] : [])]
    const last = lastDay(own)
    if (kind === 'event') return last !== undefined && own.cancelled_on === undefined && isOver(own, now) ? [{ ...story, figure: 'held', on: last }] : []
    return [{ ...story, figure: 'published', on: first }]
  }

  function coursesOf({ owner, kind, own: { lesson_state, event_on, validated_on } }: OwnEntry): OwnCourse[] {
    if (owner === undefined || kind !== 'lesson') return []
    return [{ actor: owner, ...(event_on === undefined ? {} : { seen: event_on }), ...(lesson_state === 'gelernt' && validated_on !== undefined ? { learned: validated_on } : {}) }]
  }

  async function answers(): Promise<Story[]> {
    const given = await findAnswersBy(db, ids)
    return given.filter(({ entry }) => isSeen(entry)).map(({ actor, madeAt, entry }) => ({ actor, figure: 'answered', on: dayAt(madeAt), title: entry.title, href: pageOf('request', entry.id) }))
  }

  async function adopted(): Promise<Story[]> {
    const found = await findAdoptedBy(db, ids)
    return found
      .filter(({ actor, visibility, entry }) => isSeen(entry) && mayReadAdoption(office, { adopter: actor, visibility }, { networks: networksOf(actor), author: entry.owner }))
      .map(({ actor, on, entry }) => ({ actor, figure: 'adopted', on, title: entry.title, href: pageOf('practice', entry.id) }))
  }

  /** Who leads a paper or was asked about it knows of it; everybody else once it is published. */
  async function papers(from: Db): Promise<Story[]> {
    return (await findPapers(from, ids)).flatMap(({ key, lead, title, begunAt, invited, entry, signed }): Story[] => {
      const takesPart = lead === network.id || invited.includes(network.id)
      const isPublic = entry !== undefined && isSeen(entry)
      if (!takesPart && !isPublic) return []
      const story = { title, href: entry !== undefined && isPublic ? pageOf('paper', entry.id) : manuscriptAt(key) }
      return [{ ...story, actor: lead, figure: 'written', on: dayAt(begunAt) }, ...signed.map(({ actor, at }): Story => ({ ...story, actor, figure: 'signed', on: dayAt(at) }))]
    })
  }
}
