import type { Language } from '../../../platform/language.ts'
import { Zoomable } from '../../../ui/zoomable.tsx'
import { steps, stepOf } from '../../maps/index.ts'
import type { Label, List } from '../../publishing/index.ts'
import type { Hit } from '../../search/index.ts'
import { germanOn } from '../../../ui/german.tsx'
import { isEntryCard } from '../card.ts'
import type { Filter } from '../form.ts'
import type { MapData } from '../map.ts'
import { texts } from '../texts.ts'

type Props = { map: MapData; hits: readonly Hit[]; total: number; sentence: string; filter: Filter; list: List; language: Language; label: Label; placeFound: boolean; pathOf(kind: string): string | undefined }

const named = 3

/** Where they are: in a sentence, as a drawing, as a table. All three say the same and lead to the same. */
export const MapView = (props: Props) => {
  const { map, language, hits, total, sentence, filter, list, label, placeFound } = props
  const { map: words, number } = texts[language]
  const found = (count: number) => `${number(count)} ${list.words[language].noun(count)}`
  const near = placeFound ? hits.flatMap(({ card, distance_km }) => (isEntryCard(card) && distance_km !== undefined ? [words.near(card.short_name ?? card.name, texts[language].card.kilometres(distance_km))] : [])).slice(0, named) : []
  // Where Länder are chosen, the numbers of the others are what one would find there, not part of this answer.
  const most = (filter.facets.state ?? []).length > 0 ? [] : map.states.filter(({ count }) => count > 0).slice(0, named).map(({ state, count }) => words.inState(label('state', state), number(count)))
  return (
    <section class="map" aria-label={words.title}>
      <p class="map-said">
        {near.length > 0 ? words.nearest(sentence, texts[language].and(near)) : most.length > 0 ? words.most(found(total), texts[language].and(most)) : null}
        {map.unplaced > 0 && ` ${words.unplaced(found(map.unplaced))}`}
        {map.drawing.beyond > 0 && ` ${words.beyond(found(map.drawing.beyond))}`}
      </p>
      <div class="map-figures">
        {map.states.length > 0 && <ByState {...props} />}
        {(map.clusters.length > 0 || filter.radius !== undefined) && <ByPlace {...props} />}
      </div>
      {placeFound && near.length > 0 && <Nearest {...props} />}
      <p class="quiet map-sources">{words.sources}</p>
    </section>
  )
}

/** For the pointer only: keyboard and screen reader take the table beside it, which says the same. */
const drawn = { 'aria-hidden': 'true', focusable: 'false' } as const

const ByState = ({ map: { drawing, states, stateless }, language, label, filter }: Props) => {
  const { map: words, number } = texts[language]
  const byState = new Map(states.map((one) => [one.state, one]))
  const most = Math.max(1, ...states.map(({ count }) => count))
  return (
    <figure class="map-figure">
      <figcaption><h2>{words.byState}</h2><p class="quiet">{words.byStateText}</p></figcaption>
      <Zoomable label={words.byState} language={language}>
        <svg class="map-drawing" viewBox={`0 0 ${drawing.width} ${drawing.height}`} {...drawn}>
          {drawing.shapes.map(({ state, path }) => (
            <a href={byState.get(state)?.href} tabindex={-1}>
              <path class={`map-state shade-${stepOf(byState.get(state)?.count ?? 0, most)}${filter.facets.state?.includes(state) ? ' map-state--chosen' : ''}`} d={path}><title>{`${label('state', state)}: ${number(byState.get(state)?.count ?? 0)}`}</title></path>
            </a>
          ))}
          {drawing.shapes.map(({ state, x, y }) => (
            <text class={`map-number map-number--${stepOf(byState.get(state)?.count ?? 0, most) >= steps - 1 ? 'light' : 'dark'}`} x={x} y={y + (beside[state] ?? 0)} text-anchor="middle" dominant-baseline="central">{number(byState.get(state)?.count ?? 0)}</text>
          ))}
        </svg>
      </Zoomable>
      <details class="map-table" open>
        <summary>{words.table}</summary>
        <table>
          <thead><tr><th scope="col">{words.stateColumn}</th><th scope="col" class="number">{words.numberColumn}</th></tr></thead>
          <tbody>
            {states.map(({ state, count, href }) => (
              <tr><th scope="row">{count === 0 ? label('state', state) : <a href={href}>{label('state', state)}</a>}</th><td class="number">{number(count)}</td></tr>
            ))}
            {stateless > 0 && <tr><th scope="row">{words.noState}</th><td class="number">{number(stateless)}</td></tr>}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

/** Numbers that would lie over each other or over a border move a little, in units of the drawing. */
const beside: Readonly<Record<string, number>> = { 'DE-BB': 42, 'DE-HB': 10, 'DE-NI': 34 }

const ByPlace = ({ map: { drawing, clusters }, language, filter }: Props) => {
  const { map: words, number } = texts[language]
  return (
    <figure class="map-figure">
      <figcaption><h2>{filter.radius !== undefined && drawing.circle !== undefined ? words.around(filter.place, filter.radius) : words.byPlace}</h2><p class="quiet">{words.byPlaceText}</p></figcaption>
      <Zoomable label={words.byPlace} language={language}>
        <svg class="map-drawing" viewBox={`0 0 ${drawing.width} ${drawing.height}`} {...drawn}>
          {drawing.shapes.map(({ path }) => <path class="map-land" d={path} />)}
          {drawing.circle !== undefined && <path class="map-circle" d={drawing.circle} />}
          {drawing.names.map(({ x, y, name }) => <text class="map-name" x={x} y={y - 18} text-anchor="middle">{name}</text>)}
          {clusters.map(({ x, y, size, count, name, href }) => (
            <a href={href} tabindex={-1} class="map-spot">
              <circle cx={Math.round(x)} cy={Math.round(y)} r={Math.round(size)}><title>{count === 1 ? name : words.cluster(number(count), name)}</title></circle>
              {count > 1 && <text x={Math.round(x)} y={Math.round(y)} text-anchor="middle" dominant-baseline="central">{number(count)}</text>}
            </a>
          ))}
        </svg>
      </Zoomable>
      {clusters.length > 0 && (
        <details class="map-table">
          <summary>{words.table}</summary>
          <table>
            <thead><tr><th scope="col">{words.placeColumn}</th><th scope="col" class="number">{words.numberColumn}</th></tr></thead>
            <tbody>
              {clusters.map(({ name, count, href }) => (
                <tr><th scope="row"><a href={href}>{name}</a></th><td class="number">{number(count)}</td></tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </figure>
  )
}

/** The nearest of this page of the answer. */
const Nearest = ({ hits, language, pathOf }: Props) => {
  const { map: words, card: cardWords } = texts[language]
  return (
    <table class="map-nearest">
      <thead><tr><th scope="col">{words.nameColumn}</th><th scope="col" class="number">{words.distanceColumn}</th></tr></thead>
      <tbody>
        {hits.map(({ card, distance_km }) => isEntryCard(card) && distance_km !== undefined && (
          <tr><th scope="row"><a href={`${pathOf(card.kind) ?? ''}/${card.id}`} lang={germanOn(language)}>{card.name}</a></th><td class="number">{cardWords.kilometres(distance_km)}</td></tr>
        ))}
      </tbody>
    </table>
  )
}
