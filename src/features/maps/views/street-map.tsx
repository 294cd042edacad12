import type { Frame } from '../../../ui/frame.ts'
import { boundsOf, type Around } from '../maps.ts'
import { texts } from '../texts.ts'

/** The island of pages that hold one. */
export const streetMapIsland = 'island-street-map.ts'

/** As many as a browser draws, and a telephone loads, in a moment. */
export const mostOnStreets = 5_000

type Props = { frame: Frame; /** The GeoJSON of what is found. */ points: string; total: number; around?: Around }

/** Shown by its script, and where the operator has named a server for the pictures; nothing is asked there before somebody presses the button. */
export const StreetMap = ({ frame: { language, settings, assets }, points, total, around }: Props) => {
  const { tiles } = settings
  const { streetMap } = assets
  if (!tiles || !streetMap) return null
  const { heading, offer, open, tooMany, same, map, ...words } = texts[language]
  const { text, href } = tiles.attribution
  const plan = { ...streetMap, points, tiles: tiles.url, bounds: boundsOf(around), words }
  return (
    <section class="street-map" aria-labelledby="street-map" data-street-map={total <= mostOnStreets ? JSON.stringify(plan) : undefined} hidden={total <= mostOnStreets}>
      <h2 id="street-map">{heading}</h2>
      {total > mostOnStreets ? <p>{tooMany(mostOnStreets)}</p> : (
        <>
          <p>{offer(tiles.host)} {same}</p>
          <p><button type="button" class="kern-btn kern-btn--secondary">{open}</button></p>
          <p class="quiet">{map} {href === undefined ? text : <a href={href}>{text}</a>}</p>
        </>
      )}
    </section>
  )
}
