/** Where a place lies that somebody names. */
import { placeByName } from '../places/index.ts'
import type { Readable, SearchIndex } from '../search/index.ts'

/** The seat of a district or town; otherwise where the entries of that place are. Undefined where neither is known. */
export function whereIs(name: string, index: SearchIndex, readable?: Readable): { lat: number; lon: number } | undefined {
  if (name === '') return undefined
  const { lat, lon } = placeByName(name) ?? {}
  return lat === undefined || lon === undefined ? index.places(name, readable) : { lat, lon }
}
