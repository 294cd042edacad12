/** Entries of all kinds in one index: half of them actors, the others evenly of every kind. */
import { kinds } from '../src/app.ts'
import { toDocument as toActorDocument } from '../src/features/actors/index.ts'
import { searchList } from '../src/features/entries/index.ts'
import { fieldsOf, type Kind, type Payload } from '../src/features/publishing/index.ts'
import { readerKeys, type Document, type Facet } from '../src/features/search/index.ts'
import type { Vocabulary } from '../src/features/vocabularies/index.ts'
import { Dice, generateActors, isAcceptable } from './generator.ts'

/** The facets of every kind, as the site declares them. */
export const declaredFacets: readonly Facet[] = kinds.flatMap(({ list }) => list.facets.map(({ facet }) => facet))
/** What the page of these kinds counts, or that of the search over everything. */
export const countedFor = (names: readonly string[]): Facet[] => {
  const lists = kinds.flatMap(({ name, list }) => (names.length === 0 || names.includes(name) ? [list] : []))
  return (names.length === 0 ? [searchList(lists)] : lists).flatMap(({ facets }) => facets.map(({ facet }) => facet))
}

export const vocabularyFiles: readonly string[] = kinds.flatMap(({ vocabularyFile }) => vocabularyFile ?? [])

type Pattern = { kind: Kind; payloads: readonly Payload[] }

/** What each kind's entries look like is taken from the real ones that come with the program; kinds without any stay out. */
async function patterns(): Promise<Pattern[]> {
  const nobody = { actorCalled: () => undefined, stateCalled: () => undefined, countryCalled: () => undefined }
  const found = await Promise.all(kinds.map(async (kind) => ({ kind, payloads: ((await kind.firstData?.(nobody)) ?? []).map(({ payload }): Payload => ({ ...payload })) })))
  return found.filter(({ kind, payloads }) => kind.shown !== undefined && payloads.length > 0)
}

/** As many as are wanted and the same ones every time. Each fifth is for the networks of its owner only. */
export async function* mixedDocuments(count: number, vocabulary: Vocabulary, descriptionWords: number): AsyncGenerator<Document> {
  const dice = new Dice(17)
  const others = await patterns()
  let number = 0
  for (const actor of generateActors(count, { descriptionWords })) {
    const { kind, payloads } = others[(number >> 1) % others.length]
    if (number % 2 === 0) {
      if (number === 0 && !isAcceptable(actor)) throw new Error('the generated actors are not valid')
      yield toActorDocument(actor, vocabulary)
    } else {
      const { name, themes, spaces, phases, groups, description_de = '', member_of, state } = actor
      const isShared = dice.below(5) === 0
      const owner = `actor-${2 * dice.below(count >> 1)}`
      const payload = inNewWords(kind, dice.one(payloads), description_de, { title: name, themes, spaces, phases, groups, owner, state, country: 'DE', partners: [], visibility: isShared ? 'green' : 'clear', audience: [] })
      if (number < 2 * others.length) mustBeAcceptable(kind, payload, vocabulary)
      const document = kind.shown?.toDocument({ id: `${kind.name}-${number}`, kind: kind.name, payload, owner, networks: member_of, visibility: isShared ? 'green' : 'clear', ...(isShared ? { readers: readerKeys({ networks: [owner, ...member_of], actors: [owner] }) } : {}), published_on: actor.published_on }, vocabulary)
      if (document) yield document
    }
    number++
  }
}

/** Every field that is written to be read gets as many other words as it had. */
function inNewWords(kind: Kind, pattern: Payload, words: string, own: Payload): Payload {
  const stock = words.split(' ')
  let at = 0
  const next = (length: number) => Array.from({ length }, () => stock[at++ % stock.length]).join(' ')
  const written = (kind.entry ? fieldsOf(kind.entry) : []).flatMap(({ name, control }) => {
    const value = pattern[name]
    return (control === 'paragraphs' || control === 'markdown') && typeof value === 'string' ? [[name, next(value.split(/\s+/).length)]] : []
  })
  return { ...pattern, ...Object.fromEntries(written), ...own }
}

function mustBeAcceptable({ name, entry }: Kind, payload: Payload, vocabulary: Vocabulary): void {
  const checked = entry?.check(payload, vocabulary)
  if (checked && 'faults' in checked) throw new Error(`the generated entries of the kind ${name} are not valid: ${JSON.stringify(checked.faults)}`)
}
