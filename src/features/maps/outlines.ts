/** The outlines of the Länder, as they come with the program. */
import { readFileSync } from 'node:fs'
import type { Feature, MultiPolygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { z } from 'zod'

const point = z.tuple([z.number(), z.number()])
const outlines = z.object({
  type: z.literal('Topology'),
  objects: z.object({
    states: z.object({ type: z.literal('GeometryCollection'), geometries: z.array(z.object({ type: z.literal('MultiPolygon'), id: z.string(), arcs: z.array(z.array(z.array(z.number()))) })) }),
  }),
  arcs: z.array(z.array(point)),
  transform: z.object({ scale: point, translate: point }),
})

export type Outline = { state: string; shape: Feature<MultiPolygon> }

let read: Outline[] | undefined

/** Read when the first map is drawn, then kept. */
export const statesOutlines = (): readonly Outline[] => (read ??= readOutlines(readFileSync(new URL('../../../data/states.topo.json', import.meta.url), 'utf8')))

function readOutlines(json: string): Outline[] {
  const topology: Topology<{ states: GeometryCollection }> = outlines.parse(JSON.parse(json))
  return feature(topology, topology.objects.states).features.flatMap(({ id, geometry }): Outline[] =>
    geometry.type === 'MultiPolygon' ? [{ state: String(id), shape: { type: 'Feature', properties: {}, geometry } }] : [],
  )
}
