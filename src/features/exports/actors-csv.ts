/** Actors as CSV, in the very form that the import reads: nothing is lost on the way out and back. */
import { isActorCard, type Actor } from '../actors/index.ts'
import { toCsv } from './csv.ts'

const columns = [
  'id', 'name', 'short_name', 'type', 'street', 'postal_code', 'city', 'state', 'country', 'phone', 'email', 'website', 'lat', 'lon', 'description_de',
  'themes', 'spaces', 'phases', 'groups', 'member_of', 'source_url', 'description_en', 'source_date', 'classified_by', 'confirmed_on',
] as const satisfies (keyof Actor)[]

/** Written only where one of the actors says so: who reads the columns of before goes on as before (decision 30). */
const otherRelations = ['part_of', 'partner_in'] as const satisfies (keyof Actor)[]
const area = ['ags'] as const satisfies (keyof Actor)[]

export const saysOthers = (cards: readonly unknown[]): boolean => cards.filter(isActorCard).some(({ part_of = [], partner_in = [] }) => part_of.length + partner_in.length > 0)

/** Whether one of them is responsible for an area. */
export const saysAreas = (cards: readonly unknown[]): boolean => cards.filter(isActorCard).some(({ ags }) => ags !== undefined)

/** The columns of a file of these actors. */
export const actorColumns = (cards: readonly unknown[]) => columnsWith({ others: saysOthers(cards), areas: saysAreas(cards) })

type More = { others?: boolean; areas?: boolean }
const columnsWith = ({ others = false, areas = false }: More) => [...columns, ...(others ? otherRelations : []), ...(areas ? area : [])]

const toCell = (value: Actor[(typeof columns)[number] | (typeof otherRelations)[number] | (typeof area)[number]]): string => (Array.isArray(value) ? value.join('|') : value === undefined ? '' : String(value))

export function toActorsCsv(actors: AsyncIterable<Omit<Actor, 'published_on'>>, more: More = {}): AsyncGenerator<string> {
  const shown = columnsWith(more)
  return toCsv(shown, actors, (actor) => shown.map((column) => toCell(actor[column])))
}
