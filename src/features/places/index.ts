/** Places: districts and independent cities with key, figures and location, for everything that asks where. */
import { readFileSync } from 'node:fs'
import { readPlaces, type Place, type Places } from './places.ts'

let read: Places | undefined

/** Read when first asked for, then kept: the file comes with the program and does not change while it runs. */
const places = (): Places => (read ??= readPlaces(readFileSync(new URL('../../../data/places.csv', import.meta.url), 'utf8')))

export const allPlaces = (): readonly Place[] => places().all
export const placeByAgs = (ags: string): Place | undefined => places().byAgs(ags)
export const placeByName = (name: string): Place | undefined => places().byName(name)

export { isTown, placeTypes, withoutTitle, type Place } from './places.ts'
