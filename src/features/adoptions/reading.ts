/** What somebody may know of the adoptions of a practice. */
import type { Viewer } from '../../platform/viewer.ts'
import type { Language } from '../../platform/language.ts'
import type { Services } from '../../services.ts'
import { readable as readableFor } from '../accounts/index.ts'
import { actorName, isActorCard } from '../actors/index.ts'
import { isEntryCard } from '../entries/index.ts'
import { entryKind, findPublished } from '../publishing/index.ts'
import type { SearchIndex } from '../search/index.ts'
import { familyTree, mayReadAdoption, type Adoption, type Branch } from './adoption.ts'
import { adoptersOf } from './policy.ts'
import { findAdoptionsBy, findAdoptionsOf, findDerived } from './store.ts'
import type { Named } from './views/family.tsx'

export const adopted = 'practice'

const networksOf = (index: SearchIndex, actor: string): readonly string[] => {
  const card = index.card(actor)
  return isActorCard(card) ? card.member_of : []
}

export const namedFor = ({ search, kinds }: Pick<Services, 'search' | 'kinds'>, viewer: Viewer, language: Language): Named => {
  const index = search()
  return {
    language,
    practicePaths: entryKind({ kinds }, adopted).paths,
    actor(id) {
      const card = index.card(id)
      return { name: actorName(index, id), type: isActorCard(card) ? card.type : undefined, isListed: isActorCard(card) }
    },
    practice(id) {
      const card = index.card(id, readableFor(viewer))
      return isEntryCard(card) ? card.name : undefined
    },
  }
}

type Family = { adoptions: Adoption[]; all: Adoption[]; branches: Branch[] }

/** Of this practice and of those that came of it, as far as the viewer may know of them. `adoptions`: of this one only. */
export async function findFamily({ db, search }: Pick<Services, 'db' | 'search'>, viewer: Viewer, practice: { id: string; owner?: string }): Promise<Family> {
  const index = search()
  const readable = readableFor(viewer)
  const derived = (await findDerived(db, practice.id)).filter(({ id }) => isEntryCard(index.card(id, readable)))
  const authors = new Map([[practice.id, practice.owner], ...derived.map(({ id }): [string, string | undefined] => {
    const card = index.card(id, readable)
    return [id, isEntryCard(card) && 'owner' in card && typeof card.owner === 'string' ? card.owner : undefined]
  })])
  const all = (await findAdoptionsOf(db, [...authors.keys()])).filter((one) => adoptersOf(viewer).includes(one.adopter) || mayReadAdoption(readable, one, { networks: networksOf(index, one.adopter), author: authors.get(one.practice) }))
  return { all, adoptions: all.filter((one) => one.practice === practice.id), branches: familyTree(practice.id, all, derived) }
}

/** What an actor adopted; practices that may not be read are left out. */
export async function findAdoptedBy({ db, search }: Pick<Services, 'db' | 'search'>, viewer: Viewer, adopter: string): Promise<{ adoption: Adoption; title: string }[]> {
  const index = search()
  const readable = readableFor(viewer)
  return (await findAdoptionsBy(db, adopter)).flatMap((adoption) => {
    const card = index.card(adoption.practice, readable)
    if (!isEntryCard(card)) return []
    const author = 'owner' in card && typeof card.owner === 'string' ? card.owner : undefined
    return mayReadAdoption(readable, adoption, { networks: networksOf(index, adopter), author }) ? [{ adoption, title: card.name }] : []
  })
}

/** For everybody: what the interface answers. */
export const findOpenAdoptions = async ({ db }: Pick<Services, 'db'>, practice: string): Promise<Adoption[]> => (await findPublished(db, practice))?.readers === undefined ? (await findAdoptionsOf(db, [practice])).filter(({ visibility }) => visibility === 'clear') : []
