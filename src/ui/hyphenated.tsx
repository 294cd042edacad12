/** Long compounds with soft hyphens, so that nothing runs out of a narrow window where the browser cannot hyphenate by itself. */

const longestWord = 16

/** Where our long words may be divided. Browsers do the rest by `hyphens: auto`. */
const divisions = [
  'Katastrophen|risiko|management', 'Katastrophen|schutz', 'Katastrophen|hilfe', 'Katastrophen|vorsorge', 'Bevölkerungs|schutz', 'Krisen|management', 'Klima|anpassung', 'Risiko|analyse',
  'Inhalts|verzeichnis', 'Barriere|freiheit', 'Gebärden|sprache', 'Handlungs|felder', 'Gefahren|abwehr', 'Hochwasser|schutz', 'Forschungs|einrichtung', 'Hilfs|organisation',
]
const pieces = [...new Set(divisions.flatMap((word) => word.split('|')))].sort((a, b) => b.length - a.length)
const border = new RegExp(`(${pieces.join('|')})(?=\\p{Ll}{4})`, 'giu')

export function hyphenate(text: string): string {
  return text.replace(/[\p{L}]+/gu, (word) => (word.length < longestWord ? word : word.replace(border, '$1\u00ad')))
}

export const Hyphenated = ({ text }: { text: string }) => <>{hyphenate(text)}</>
