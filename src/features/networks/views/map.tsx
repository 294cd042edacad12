import { address } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import { Zoomable } from '../../../ui/zoomable.tsx'
import type { Drawing } from '../../maps/index.ts'
import { texts } from '../texts.ts'

type Props = { drawing: Drawing; unplaced: number; network: string; language: Language }

/** Where the members are. For the eye only: the numbers of the Länder beside it and the directory say the same. */
export const MembersMap = ({ drawing, unplaced, network, language }: Props) => {
  const words = texts[language].room
  if (drawing.clusters.length === 0) return null
  return (
    <section aria-labelledby="map">
      <h2 id="map">{words.map}</h2>
      <Zoomable label={words.map} language={language}>
        <svg class="map-drawing room-map" viewBox={`0 0 ${drawing.width} ${drawing.height}`} aria-hidden="true" focusable="false">
          {drawing.shapes.map(({ path }) => <path class="map-land" d={path} />)}
          {drawing.clusters.map(({ x, y, size, count }) => (
            <g class="map-spot">
              <circle cx={Math.round(x)} cy={Math.round(y)} r={Math.round(size)} />
              {count > 1 && <text x={Math.round(x)} y={Math.round(y)} text-anchor="middle" dominant-baseline="central">{count}</text>}
            </g>
          ))}
        </svg>
      </Zoomable>
      {drawing.beyond + unplaced > 0 && <p class="quiet">{words.beyondMap(drawing.beyond, unplaced)}</p>}
      <p><a href={address(language, 'actors', { network, view: language === 'de' ? 'karte' : 'map' })}>{words.largeMap}</a></p>
    </section>
  )
}
