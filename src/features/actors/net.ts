/** As what an actor is drawn in the net, and to whom it says it belongs. Pure. */
import type { Shape } from '../graphs/index.ts'
import type { NetRules } from '../publishing/index.ts'
import { isActorCard } from './actor.ts'
import { relationColumns, relations } from './membership.ts'

/** Types of organisations by what they are drawn as; what is not named here is a hexagon. */
const drawnAs: readonly [Shape, readonly string[]][] = [
  ['circle', ['netzwerk-verband', 'gremium', 'wirtschaftsverband']],
  ['square', ['kreisfreie-stadt', 'landkreis', 'gemeinde', 'kommune-ausland']],
  ['diamond', ['landesbehoerde', 'bundesbehoerde', 'polizei', 'feuerwehr', 'thw', 'eu-international']],
  ['triangle', ['forschung', 'ausbildung']],
]

export const netRules: NetRules = {
  nodeOf(card) {
    if (!isActorCard(card)) return undefined
    const { id, name, short_name, type } = card
    return {
      id,
      name,
      short: short_name,
      shape: drawnAs.find(([, types]) => types.includes(type))?.[0] ?? 'hexagon',
      ties: relations.flatMap((as) => (card[relationColumns[as]] ?? []).map((to) => ({ to, as }))),
    }
  },
  legend: [
    { shape: 'circle', text: { de: 'Netzwerk, Verband oder Gremium', en: 'Network, association or body' } },
    { shape: 'square', text: { de: 'Stadt, Kreis oder Gemeinde', en: 'City, district or municipality' } },
    { shape: 'diamond', text: { de: 'Behörde oder Einsatzorganisation', en: 'Authority or emergency service' } },
    { shape: 'triangle', text: { de: 'Forschung oder Ausbildung', en: 'Research or training' } },
    { shape: 'hexagon', text: { de: 'Andere Organisation', en: 'Other organisation' } },
  ],
}
