/** Lines with what stands before them: labels, and whose section it is. */
import { labelled, type Label } from './labels.ts'
import { isNoiseLine } from './noise.ts'
import type { Line, Page, Region } from './page.ts'

export type Item = Line & {
  at: number
  label?: Label
  /** What follows the label; the whole line where there is none. */
  value: string
  isNoise: boolean
  /** Somebody else's address, the news, the law: facts only where there are none elsewhere, and no description. */
  isAside: boolean
  /** The less, the more the organisation's own. */
  rank: number
}

const asideSection =
  /^(?:haftung|haftungs|urheber|datenschutzbeauftragte|datenschutzerklärung|datenschutz$|aufsichtsbehörde|zuständige (?:kammer|behörde|aufsicht)|verantwortlich|redaktion|technische (?:umsetzung|realisierung|betreuung)|umsetzung|realisierung|konzeption|gestaltung|konzept|webdesign|design und|programmierung|hosting|hoster|bildnachweis|bildrechte|fotonachweis|fotos|streitbeilegung|verbraucherstreit|online-streit|disclaimer|rechtliche|rechtshinweis|aktuelles|aktuelle |neuigkeiten|news|nachrichten|pressemitteilung|termine|veranstaltungen|veranstaltungsort|tagungsort|kommende|ansprechpartner|ansprechperson|kontaktperson|team$|unser team|das team|vorstand|personen|mitarbeiter|newsletter|weitere akteure|ähnliche akteure|verwandte|das könnte sie|auch interessant|weiterführende|weitere informationen|mehr zum thema|downloads?$|publikationen|literatur|links$|partner$|unsere partner|partners$|förderer|gefördert|spenden|stellenangebot|kommentar|schlagwörter|tags|related|latest|events|contact person|our team|staff|data protection officer|supervisory|web ?design|imprint of|herausgeber des portals|betreiber des portals|über dieses portal|über das portal|über diese seite|about this (?:site|portal)|barrierefreiheit|gebärdensprach|schlichtungsstelle|bankverbindung|spendenkonto|pressekontakt|für die presse|press contact)/i

const base: Record<Region, number> = { main: 0, aside: 10, footer: 20, header: 30 }
const asideRank = 40
const longestHeading = 70

export function itemsOf({ lines }: Page): Item[] {
  const items: Item[] = []
  let aside = false
  let asideLevel = 0
  let region: Region = 'main'
  lines.forEach((line, at) => {
    const given = labelled(line.text) ?? inForm(lines, at)
    const isNoise = given === undefined && isNoiseLine(line.text)
    if (line.region !== region) {
      aside = false
      region = line.region
    }
    const startsBlock = at === 0 || lines[at - 1].block !== line.block
    const isHeading = line.kind === 'heading' || (line.level === 0 && startsBlock && isHeadingLike(line.text))
    if (isHeading && !(isNoise && line.kind !== 'heading')) {
      const opens = asideSection.test(line.text) && (line.kind === 'heading' || !isNoiseLine(line.text))
      const closes = !opens && (asideLevel === 0 || line.level === 0 || line.level <= asideLevel) && line.kind !== 'picture'
      if (opens) {
        aside = true
        asideLevel = line.level
      } else if (closes) aside = false
    } else if (!isHeading && /:\s*$/.test(line.text) && asideSection.test(line.text)) {
      aside = true
      asideLevel = 0
    }
    items.push({ ...line, at, label: given?.label, value: given?.value ?? line.text, isNoise, isAside: aside, rank: base[line.region] + (aside ? asideRank : 0) })
  })
  return items.map((item, at) => withFollowing(item, items, at))
}

/** «Ort» alone says little, but in a column of «Straße», «PLZ» and «Telefon» it is a label. */
function inForm(lines: Line[], at: number): { label: Label; value: string } | undefined {
  const { text } = lines[at]
  if (text.length > 12 || text.includes(':')) return undefined
  const given = labelled(`${text}:`)
  const isNear = (near: number) => ['street', 'postal_code', 'phone', 'email'].includes(labelled(lines[near]?.text ?? '')?.label ?? '')
  return given !== undefined && [at - 2, at - 1, at + 1, at + 2].some(isNear) ? given : undefined
}

/** Short, no sentence, not a value. */
export const isHeadingLike = (text: string): boolean => text.length <= longestHeading && !/[.!?,;]$/.test(text) && !/[@\d]/.test(text) && /^\p{Lu}/u.test(text)

/** A label alone in its line, or in a cell beside: what comes next is its value. */
function withFollowing(item: Item, items: Item[], at: number): Item {
  if (item.label === undefined || item.value !== '') return item
  const next = items[at + 1]
  const isFollowed = next !== undefined && next.label === undefined && next.kind !== 'heading' && next.region === item.region && !next.isNoise
  return isFollowed ? { ...item, value: next.text } : item
}

/** Facts in order: the organisation's own first, then as they stand on the page. */
export const byRank = <Found extends { item: Item }>(found: Found[]): Found[] => [...found].sort((a, b) => a.item.rank - b.item.rank || a.item.at - b.item.at)
