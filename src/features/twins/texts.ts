/** Reasons why two towns are alike, in words. */
import type { Language } from '../../platform/language.ts'
import { numberInWords } from '../../ui/day.ts'
import type { Reason } from './twin.ts'

type Named = { label(facet: string, value: string): string; language: Language }

const list = (values: readonly string[], { label, language }: Named, facet: string): string => {
  const most = 3
  const names = values.slice(0, most).map((value) => label(facet, value)).join(', ')
  return values.length <= most ? names : language === 'de' ? `${names} und ${values.length - most} weiteren` : `${names} and ${values.length - most} more`
}

/** A number people compare: two digits that count are enough. */
const rounded = (value: number, language: Language): string => numberInWords(Number(value.toPrecision(2)), language)

export function reasonInWords(reason: Reason, named: Named): string {
  const { label, language } = named
  const isGerman = language === 'de'
  switch (reason.about) {
    case 'size': {
      const [mine, theirs] = [rounded(reason.mine, language), rounded(reason.theirs, language)]
      return isGerman ? `ähnlich groß: ${mine} und ${theirs} Einwohner` : `similar in size: ${mine} and ${theirs} inhabitants`
    }
    case 'density': {
      const [mine, theirs] = [rounded(reason.mine, language), rounded(reason.theirs, language)]
      return isGerman ? `ähnlich dicht: ${mine} und ${theirs} Menschen je km²` : `similarly dense: ${mine} and ${theirs} people per km²`
    }
    case 'independent':
      return isGerman ? 'beide kreisfrei' : 'both independent cities'
    case 'district':
      return isGerman ? 'beides Landkreise' : 'both districts'
    case 'state':
      return isGerman ? `beide in ${label('state', reason.state)}` : `both in ${label('state', reason.state)}`
    case 'hazards':
      return isGerman ? `arbeiten beide zu ${list(reason.hazards, named, 'theme')}` : `both work on ${list(reason.hazards, named, 'theme')}`
    case 'networks':
      return isGerman ? `beide in ${list(reason.networks, named, 'network')}` : `both in ${list(reason.networks, named, 'network')}`
  }
}

export const boxTexts = {
  de: { heading: 'Ähnliche Städte und Kreise', entered: 'Was diese eingetragen haben:' },
  en: { heading: 'Similar cities and districts', entered: 'What these have entered:' },
}
