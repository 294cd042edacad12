/** Actors nobody knows, as many as are wanted and the same ones every time, with German names, texts and places. */
import { readFileSync } from 'node:fs'
import { actorPayload, type Actor } from '../src/features/actors/index.ts'
import { Vocabulary, type Concept, type Scheme } from '../src/features/vocabularies/index.ts'

const data = new URL('../data/', import.meta.url)

type VocabularyFile = { schemes: Scheme[]; concepts: (Omit<Concept, 'altLabel'> & { altLabel?: Partial<Concept['altLabel']> })[] }

/** `files`: what further kinds bring along. */
export function readVocabulary(files: readonly string[] = []): Vocabulary {
  const all = ['vocabularies.json', ...files].map((file): VocabularyFile => JSON.parse(readFileSync(new URL(file, data), 'utf8')))
  const schemes = all.flatMap((one) => one.schemes)
  const concepts = all.flatMap((one) => one.concepts)
  return new Vocabulary(schemes, concepts.map((concept) => ({ ...concept, altLabel: { de: concept.altLabel?.de ?? [], en: concept.altLabel?.en ?? [] } })))
}

/** The same numbers from the same seed, everywhere (mulberry32). */
export class Dice {
  private state: number

  constructor(seed: number) {
    this.state = seed
  }

  /** From 0 to below 1. */
  roll(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  below(limit: number): number {
    return Math.floor(this.roll() * limit)
  }

  one<T>(from: readonly T[]): T {
    return from[this.below(from.length)]
  }

  /** Early ones often, late ones seldom, as words are in any text. */
  zipf<T>(from: readonly T[]): T {
    return from[Math.min(from.length - 1, Math.floor(Math.exp(this.roll() * Math.log(from.length + 1)) - 1))]
  }

  some<T>(from: readonly T[], most: number): T[] {
    return [...new Set(Array.from({ length: 1 + this.below(most) }, () => this.zipf(from)))]
  }
}

const syllables = 'ab an auf be ber dorf ent er feld fort ge gen hal hand heit ken kom kraft lan leit lich ling mach man mut nach nis ord per plan rat rich sam schaft sel sor stand tal teil tig trag tum ung ver vor wald weg wer wirk zeit zu'.split(' ')
const stems = 'Hochwasser Katastrophen Bevölkerungs Krisen Risiko Klima Wasser Brand Feuer Sicherheits Notfall Gefahren Stadt Landes Bundes Kommunal Gesundheits Jugend Bildungs Verkehrs Energie Daten Umwelt Sturm Hitze Strom Zivil Kultur Forschungs Rettungs Warn Lage Führungs Einsatz Vorsorge Präventions Quartiers Nachbarschafts'.split(' ')
const heads = 'Schutz Management Hilfe Dienst Wehr Planung Analyse Netzwerk Zentrum Konzept Strategie Übung Ausbildung Vorsorge Beratung Forschung Anpassung Prävention Kommunikation Infrastruktur Versorgung Koordination Steuerung Leitstelle Stab Karte Bericht Projekt Förderung Verwaltung'.split(' ')
const frame = 'die und der in für mit von zu den das ist auf im eine sich bei des als auch an werden aus dem zur wird sowie nach über durch einen zum ihre ihrer oder sind dabei vor unter bietet unterstützt berät arbeitet entwickelt fördert koordiniert vernetzt begleitet Akteure Kommunen Städte Menschen Ehrenamtliche Behörden Partner'.split(' ')
const kinds = ['Stadt', 'Landkreis', 'Freiwillige Feuerwehr', 'Technisches Hilfswerk Ortsverband', 'Deutsches Rotes Kreuz Kreisverband', 'Amt für', 'Institut für', 'Verein für', 'Netzwerk', 'Landesamt für', 'Präventionsrat', 'Stiftung', 'Arbeitsgemeinschaft', 'Gemeinde', 'Universität', 'Leitstelle', 'Initiative']
const places = ['Bad', 'Neu', 'Alt', 'Groß', 'Klein', 'Ober', 'Unter', 'Nieder', 'Hohen', 'Königs', 'Mühl', 'Grün', 'Schön', 'Lange', 'Rosen', 'Wester', 'Oster', 'Nord', 'Süd', 'Frei'].flatMap((first) =>
  ['stadt', 'burg', 'hausen', 'feld', 'dorf', 'heim', 'bach', 'berg', 'münde', 'kirchen', 'walde', 'rode', 'au', 'brück', 'ingen', 'leben', 'furt', 'hofen', 'see', 'tal'].map((second) => (first === 'Bad' ? `Bad ${second[0]?.toUpperCase()}${second.slice(1)}` : first + second)),
)
const states = ['NW', 'BY', 'BW', 'NI', 'HE', 'SN', 'RP', 'BE', 'SH', 'BB', 'ST', 'TH', 'HH', 'MV', 'SL', 'HB'].map((code) => `DE-${code}`)

/** Some 12,000 words, common ones first: words that join sentences, words of the field and their compounds, then rare ones. */
function wordsOfTheField(): string[] {
  const dice = new Dice(7)
  const compounds = stems.flatMap((stem) => heads.map((head) => stem + head.toLowerCase()))
  for (let i = compounds.length - 1; i > 0; i--) {
    const other = dice.below(i + 1)
    ;[compounds[i], compounds[other]] = [compounds[other], compounds[i]]
  }
  const invented = Array.from({ length: 10_000 }, () => Array.from({ length: 2 + dice.below(3) }, () => dice.one(syllables)).join(''))
  const rare = invented.map((word, place) => (place % 3 === 0 ? `${word[0].toUpperCase()}${word.slice(1)}` : word))
  return [...frame, ...heads, ...compounds, ...rare]
}

export type Options = { descriptionWords?: number }

/** Payload with id and the day of confirmation, as the site knows a published actor. */
export function* generateActors(count: number, { descriptionWords = 100 }: Options = {}): Generator<Actor> {
  const dice = new Dice(42)
  const vocabulary = readVocabulary()
  const words = wordsOfTheField()
  const leaves = (scheme: string) => vocabulary.concepts(scheme).map(({ notation }) => notation).filter((notation) => vocabulary.narrower(scheme, notation).length === 0)
  const [themes, spaces, phases, groups, types] = ['theme', 'space', 'phase', 'group', 'type'].map(leaves)
  const networks = Math.min(300, Math.ceil(count / 100))
  for (let number = 0; number < count; number++) {
    const city = dice.zipf(places)
    const day = `202${dice.below(6)}-${String(1 + dice.below(12)).padStart(2, '0')}-${String(1 + dice.below(28)).padStart(2, '0')}`
    const description = sentences(dice, words, Math.round(descriptionWords * (0.5 + dice.roll())))
    const name = `${dice.zipf(kinds)} ${dice.one(stems)}${dice.one(heads).toLowerCase()} ${city}${dice.below(4) === 0 ? ` ${dice.one(words)}` : ''}`
    yield {
      id: `actor-${number}`,
      name,
      ...(dice.below(3) === 0 ? { short_name: initials(name) } : {}),
      type: dice.zipf(types),
      street: `${dice.one(stems)}straße ${1 + dice.below(200)}`,
      postal_code: String(10_000 + dice.below(89_999)),
      city,
      state: dice.zipf(states),
      country: 'DE',
      phone: `0${200 + dice.below(700)} ${100_000 + dice.below(900_000)}`,
      email: `info@actor-${number}.example`,
      website: `https://actor-${number}.example`,
      lat: 47.5 + Math.round(dice.roll() * 70_000) / 10_000,
      lon: 6 + Math.round(dice.roll() * 90_000) / 10_000,
      description_de: description,
      themes: dice.some(themes, 4),
      spaces: dice.some(spaces, 2),
      phases: dice.some(phases, 3),
      groups: dice.some(groups, 2),
      member_of: dice.below(2) === 0 ? [`actor-${dice.zipf(Array.from({ length: networks }, (_, network) => network))}`] : [],
      source_url: `https://source.example/${number}`,
      source_date: day,
      confirmed_on: day,
      published_on: '2026-01-01',
    }
  }
}

const initials = (name: string): string => name.split(' ').map((word) => word[0]).join('').toUpperCase()

function sentences(dice: Dice, words: readonly string[], count: number): string {
  const written: string[] = []
  for (let left = count; left > 0; left -= 12) {
    const sentence = Array.from({ length: Math.min(12, left) }, () => dice.zipf(words)).join(' ')
    written.push(`${sentence[0].toUpperCase()}${sentence.slice(1)}.`)
  }
  return written.join(' ')
}

export type Question = { text?: string; themes: string[]; phases: string[]; spaces: string[] }

/** Questions like those of visitors: words of every frequency, and values of two facets. */
export function* generateQuestions(count: number, { words, values }: { words: number; values: number }, seed = 99): Generator<Question> {
  const dice = new Dice(seed)
  const vocabulary = readVocabulary()
  const telling = wordsOfTheField().slice(frame.length)
  const notations = (scheme: string) => vocabulary.concepts(scheme).map(({ notation }) => notation)
  const schemes = { themes: notations('theme'), phases: notations('phase'), spaces: notations('space') }
  const names = ['themes', 'phases', 'spaces'] as const
  for (let number = 0; number < count; number++) {
    const question: Question = { themes: [], phases: [], spaces: [] }
    if (words > 0) question.text = Array.from({ length: 1 + dice.below(words) }, () => dice.zipf(telling)).join(' ')
    const start = dice.below(names.length)
    for (let value = 0; value < values; value++) {
      const name = names[(start + value) % names.length]
      question[name] = [dice.zipf(schemes[name])]
    }
    yield question
  }
}

/** What is generated must be what the site accepts. */
export const isAcceptable = (actor: Actor): boolean => actorPayload.safeParse(actor).success
