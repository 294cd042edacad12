/** What a net says in words. */
import { numberInWords } from '../../ui/day.ts'
import type { Way } from './graph.ts'

const counted = (count: number, one: string, more: string) => (count === 1 ? one : `${numberInWords(count, 'de')} ${more}`)
const countedIn = (count: number, one: string, more: string) => (count === 1 ? one : `${numberInWords(count, 'en')} ${more}`)

const de = {
  drawing: 'Netz der Beziehungen',
  legend: 'Was die Zeichen bedeuten',
  sizes: 'Je größer ein Zeichen, desto mehr Beziehungen hat es.',
  lines: { belonging: 'Durchgezogene Linie: gehört dazu', joint: 'Gestrichelte Linie: nur durch ein gemeinsames Projekt verbunden' },
  titleOf: (name: string, degree: number) => `${name}: ${degree === 1 ? 'eine Beziehung' : `${numberInWords(degree, 'de')} Beziehungen`}`,
  component: (name: string, count: number) => `Um ${name}: ${numberInWords(count, 'de')} Akteure`,
  members: {
    'member-of': (count: number) => counted(count, 'ein Mitglied oder Beteiligter', 'Mitglieder und Beteiligte'),
    'part-of': (count: number) => counted(count, 'ein Teil', 'Teile'),
    'partner-in': (count: number) => counted(count, 'ein Beteiligter', 'Beteiligte'),
  } satisfies Record<Way, unknown>,
  among: ', darunter ',
  joint: 'Gemeinsames Projekt',
}

export type Texts = typeof de

const en: Texts = {
  drawing: 'Network of relations',
  legend: 'What the signs mean',
  sizes: 'The larger a sign, the more relations it has.',
  lines: { belonging: 'Solid line: belongs to it', joint: 'Dashed line: connected by a joint project only' },
  titleOf: (name, degree) => `${name}: ${degree === 1 ? 'one relation' : `${numberInWords(degree, 'en')} relations`}`,
  component: (name, count) => `Around ${name}: ${numberInWords(count, 'en')} actors`,
  members: {
    'member-of': (count) => countedIn(count, 'one member or participant', 'members and participants'),
    'part-of': (count) => countedIn(count, 'one part', 'parts'),
    'partner-in': (count) => countedIn(count, 'one participant', 'participants'),
  },
  among: ', among them ',
  joint: 'Joint project',
}

export const texts = { de, en }
