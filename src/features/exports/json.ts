/** Everything found as JSON and GeoJSON, in the words of the API. */
import { toActorAnswer } from '../api/index.ts'
import { listTitle, type Selection, type Taken } from './selection.ts'
import { texts } from './texts.ts'

/** What a document says about itself, before its items. */
const about = ({ list, language, site, publisher, page, at, conditions, ignored }: Taken) => ({
  title: listTitle({ list, language, site }),
  source: page,
  publisher: publisher ?? null,
  retrieved_at: at.toISOString(),
  filters: conditions,
  ignored,
  rights: texts[language].rights,
})

const opened = (object: object) => JSON.stringify(object).slice(0, -1)

export async function* toItems(taken: Taken, items: AsyncIterable<object>): AsyncIterable<string> {
  yield `${opened(about(taken))},"items":[`
  let total = 0
  for await (const item of items) yield `${total++ === 0 ? '\n' : ',\n'}${JSON.stringify(item)}`
  // Counted at the end: what is said is what was sent.
  yield `\n],"total":${total}}\n`
}

export const toJson = (selection: Selection): AsyncIterable<string> => toItems(selection, answers(selection))

async function* answers(selection: Selection) {
  for await (const actor of selection.actors()) yield toActorAnswer(actor, selection)
}

/** RFC 7946: longitude first. Actors without a place cannot be drawn; they are counted. */
export async function* toGeoJson(selection: Selection): AsyncIterable<string> {
  yield `${opened({ type: 'FeatureCollection', ...about(selection) })},"features":[`
  let total = 0
  let withoutCoordinates = 0
  for await (const actor of selection.actors()) {
    const { lat, lon, ...properties } = toActorAnswer(actor, selection)
    if (lat === null || lon === null) withoutCoordinates++
    else yield `${total++ === 0 ? '\n' : ',\n'}${JSON.stringify({ type: 'Feature', id: actor.id, geometry: { type: 'Point', coordinates: [lon, lat] }, properties })}`
  }
  yield `\n],"total":${total},"without_coordinates":${withoutCoordinates}}\n`
}
