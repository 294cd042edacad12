export type Place = { lat: number; lon: number }

const earthRadiusKm = 6371.0088
const radians = Math.PI / 180

/** Grows with the distance and costs less: the haversine itself. */
export function haversine(latA: number, lonA: number, latB: number, lonB: number): number {
  const byLat = Math.sin(((latB - latA) * radians) / 2)
  const byLon = Math.sin(((lonB - lonA) * radians) / 2)
  return byLat * byLat + Math.cos(latA * radians) * Math.cos(latB * radians) * byLon * byLon
}

/** No way is shorter than the difference of the latitudes. */
export const kilometresPerDegree = earthRadiusKm * radians

export const kilometresBetween = (a: Place, b: Place): number => kilometres(haversine(a.lat, a.lon, b.lat, b.lon))

export const kilometres = (haversine: number): number => 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(haversine)))
