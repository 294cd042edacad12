/** Draws what was found on a map of streets, when somebody asks for it. Without it map and table say the same. */
import type { Feature, FeatureCollection, GeoJSONSource, Map as StreetMap } from 'maplibre-gl'

type Words = Record<'loading' | 'failed' | 'silent' | 'canvas' | 'in' | 'out' | 'wheel' | 'wheelMac' | 'fingers' | 'chosen', string>
type Plan = { library: string; worker: string; points: string; tiles: string; bounds: [[number, number], [number, number]]; words: Words }

const nearest = 18
/** Those at one address, named at once. */
const mostNamed = 50

const open = new Set<{ section: HTMLElement; map: StreetMap }>()

async function show(section: HTMLElement, plan: Plan, say: (text: string) => void) {
  const { words } = plan
  say(words.loading)
  const [library, response]: [typeof import('maplibre-gl'), Response] = await Promise.all([import(plan.library), fetch(plan.points)])
  if (!response.ok) throw new Error(String(response.status))
  const points: FeatureCollection = await response.json()
  library.setWorkerUrl(plan.worker)
  const container = Object.assign(document.createElement('div'), { className: 'street-map-canvas' })
  const chosen = Object.assign(document.createElement('div'), { className: 'street-map-chosen' })
  chosen.setAttribute('role', 'status')
  section.querySelector('button')?.closest('p')?.replaceWith(container, chosen)
  const colour = (name: string) => getComputedStyle(section).getPropertyValue(name).trim()
  const circle = { 'circle-color': colour('--brand'), 'circle-stroke-color': colour('--paper'), 'circle-stroke-width': 2 }
  const map = new library.Map({
    container,
    bounds: plan.bounds,
    maxZoom: nearest,
    maxPitch: 0,
    dragRotate: false,
    fadeDuration: 0,
    // The page goes on scrolling by wheel and by one finger.
    cooperativeGestures: true,
    attributionControl: false,
    locale: { 'Map.Title': words.canvas, 'CooperativeGesturesHandler.WindowsHelpText': words.wheel, 'CooperativeGesturesHandler.MacHelpText': words.wheelMac, 'CooperativeGesturesHandler.MobileHelpText': words.fingers },
    style: {
      version: 8,
      sources: {
        streets: { type: 'raster', tiles: [plan.tiles], tileSize: 256, maxzoom: nearest },
        points: { type: 'geojson', data: points, cluster: true, clusterRadius: 40, clusterMaxZoom: nearest },
      },
      layers: [
        { id: 'streets', type: 'raster', source: 'streets' },
        { id: 'groups', type: 'circle', source: 'points', filter: ['has', 'point_count'], paint: { ...circle, 'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'point_count']], 1, 11, 10, 30] } },
        { id: 'numbers', type: 'symbol', source: 'points', filter: ['has', 'point_count'], layout: { 'text-field': ['get', 'point_count_abbreviated'], 'text-size': 14, 'text-allow-overlap': true }, paint: { 'text-color': colour('--on-brand') } },
        { id: 'single', type: 'circle', source: 'points', filter: ['!', ['has', 'point_count']], paint: { ...circle, 'circle-radius': 8 } },
      ],
    },
  })
  open.add({ section, map })
  container.before(bar([['+', words.in, () => map.zoomIn()], ['−', words.out, () => map.zoomOut()]]))
  map.on('load', () => say(''))
  map.on('error', () => say(words.silent))
  map.on('click', 'single', ({ features = [] }) => name(chosen, words, features))
  map.on('click', 'groups', async ({ features: [group] = [] }) => {
    const source = map.getSource('points')
    const id = Number(group?.properties.cluster_id)
    if (!group || !isClustered(source)) return
    const zoom = await source.getClusterExpansionZoom(id)
    if (zoom <= nearest) map.easeTo({ center: group.geometry.coordinates, zoom })
    else name(chosen, words, await source.getClusterLeaves(id, mostNamed, 0))
  })
  for (const layer of ['single', 'groups']) {
    map.on('mouseenter', layer, () => container.classList.add('street-map-canvas--on'))
    map.on('mouseleave', layer, () => container.classList.remove('street-map-canvas--on'))
  }
}

const isClustered = (source: unknown): source is GeoJSONSource => typeof source === 'object' && source !== null && 'getClusterLeaves' in source

function bar(buttons: [sign: string, label: string, press: () => void][]): HTMLElement {
  const made = Object.assign(document.createElement('div'), { className: 'zoomable-bar' })
  for (const [textContent, label, press] of buttons) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'kern-btn kern-btn--secondary kern-btn--small', textContent })
    button.setAttribute('aria-label', label)
    button.addEventListener('click', press)
    made.append(button)
  }
  return made
}

/** Below the map, where they are read and followed like any other links. */
function name(chosen: HTMLElement, words: Words, features: readonly Feature[]) {
  const list = document.createElement('ul')
  for (const { properties } of features) {
    const { name: textContent, url } = properties
    const item = document.createElement('li')
    // The data give whole addresses; here the path is enough.
    item.append(Object.assign(document.createElement('a'), { textContent, href: String(url).replace(/^https?:\/\/[^/]+/, '') }))
    list.append(item)
  }
  chosen.replaceChildren(Object.assign(document.createElement('p'), { textContent: words.chosen }), list)
}

function offer() {
  for (const one of open) if (!one.section.isConnected) {
    one.map.remove()
    open.delete(one)
  }
  for (const section of document.querySelectorAll<HTMLElement>('[data-street-map]')) {
    const plan: Plan = JSON.parse(section.dataset.streetMap ?? '')
    delete section.dataset.streetMap
    section.hidden = false
    const status = document.createElement('p')
    status.setAttribute('role', 'status')
    section.append(status)
    const say = (text: string) => { status.textContent = text }
    section.querySelector('button')?.addEventListener('click', () => void show(section, plan, say).catch(() => say(plan.words.failed)), { once: true })
  }
}

offer()
// A changed filter brings another map (`island-list.ts`).
const answer = document.querySelector('#answer')
if (answer) new MutationObserver(offer).observe(answer, { childList: true })
