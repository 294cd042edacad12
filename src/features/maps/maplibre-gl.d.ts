/** What this project uses of maplibre-gl: the browser alone loads it, from files of the package as they come. */
declare module 'maplibre-gl' {
  type Coordinates = [lon: number, lat: number]
  export type Feature = { id?: string | number; geometry: { type: 'Point'; coordinates: Coordinates }; properties: Record<string, unknown> }
  export type FeatureCollection = { type: 'FeatureCollection'; features: Feature[] }
  export class GeoJSONSource {
    getClusterExpansionZoom(cluster: number): Promise<number>
    getClusterLeaves(cluster: number, limit: number, offset: number): Promise<Feature[]>
  }
  type Pressed = { features?: Feature[] }
  export class Map {
    constructor(options: {
      container: HTMLElement
      style: { version: 8; sources: Record<string, object>; layers: object[] }
      bounds: [Coordinates, Coordinates]
      locale: Record<string, string>
      fadeDuration: number
      maxZoom: number
      maxPitch: number
      dragRotate: boolean
      cooperativeGestures: boolean
      attributionControl: false
    })
    on(event: 'load' | 'error', listener: () => void): void
    on(event: 'click' | 'mouseenter' | 'mouseleave', layer: string, listener: (event: Pressed) => void): void
    getSource(name: string): unknown
    getCanvas(): HTMLCanvasElement
    getZoom(): number
    easeTo(to: { center: Coordinates; zoom: number }): void
    zoomIn(): void
    zoomOut(): void
    remove(): void
  }
  export function setWorkerUrl(url: string): void
}
