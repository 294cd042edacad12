/** A small network of cities and a small vocabulary, for the tests of this feature. */
import { Vocabulary, type Concept, type Scheme } from '../vocabularies/index.ts'
import type { Actor } from './actor.ts'

const scheme = (id: string, de: string, en: string): Scheme => ({ id, prefLabel: { de, en }, multiple: id !== 'type', hierarchical: id === 'theme' })
const concept = (scheme: string, notation: string, de: string, en: string, broader?: string): Concept => ({
  scheme, notation, prefLabel: { de, en }, altLabel: { de: [], en: [] }, broader,
})

export const vocabulary = new Vocabulary(
  [scheme('theme', 'Thema', 'Theme'), scheme('space', 'Aktionsraum', 'Area of action'), scheme('phase', 'Handlungsphase', 'Phase of action'),
    scheme('group', 'Akteursgruppe', 'Actor group'), scheme('type', 'Art der Organisation', 'Type of organisation')],
  [
    concept('theme', 'gefahren', 'Gefahren', 'Hazards'),
    concept('theme', 'hochwasser', 'Hochwasser', 'Flood', 'gefahren'),
    concept('theme', 'hitze', 'Hitze', 'Heat', 'gefahren'),
    concept('theme', 'krisenmanagement', 'Krisenmanagement', 'Crisis management'),
    concept('space', 'lokal', 'Lokal', 'Local'),
    concept('space', 'national', 'National', 'National'),
    concept('phase', 'praevention', 'Prävention', 'Prevention'),
    concept('phase', 'vorbereitung', 'Vorbereitung', 'Preparedness'),
    concept('group', 'staat', 'Staat', 'State'),
    concept('type', 'netzwerk', 'Netzwerk', 'Network'),
    concept('type', 'stadt', 'Stadt', 'City'),
  ],
)

export const stadtnetz: Actor = {
  id: 'stadtnetz', name: 'Netz der Städte am Fluss', short_name: 'NSF', type: 'netzwerk', street: 'Uferweg 1', postal_code: '80331', city: 'München', state: 'DE-BY', country: 'DE',
  phone: '+49 89 123', email: 'post@stadtnetz.example', website: 'https://stadtnetz.example', lat: 48.137, lon: 11.575,
  description_de: 'Die Städte am Fluss tauschen aus, was sie aus Hochwasser gelernt haben.',
  themes: ['hochwasser', 'hitze'], spaces: ['lokal'], phases: ['vorbereitung'], groups: ['staat'], member_of: ['dachverband'],
  source_url: 'https://stadtnetz.example/wir', source_date: '2025-03', classified_by: 'source', published_on: '2026-01-15',
}
