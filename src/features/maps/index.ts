/** Maps drawn on the server: outlines of the Länder, circles for what is found, a shade for how much. */
import { allPlaces } from '../places/index.ts'
import { drawingOf, type Around, type Drawing, type Town } from './maps.ts'
import { statesOutlines } from './outlines.ts'
import type { Spot } from '../search/index.ts'

const towns = (): Town[] => allPlaces().flatMap(({ seat, population, lat, lon }) => (lat === undefined || lon === undefined ? [] : [{ name: seat, population, lat, lon }]))

export const draw = (spots: readonly Spot[], around?: Around): Drawing => drawingOf(statesOutlines(), spots, around ? towns() : [], around)
export { mostOnStreets, StreetMap, streetMapIsland } from './views/street-map.tsx'
export { closer, meshOf, nearestTo, radii, stepOf, steps, type Around, type Cluster, type Drawing } from './maps.ts'
