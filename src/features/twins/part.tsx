import { parameterNames } from '../../platform/addresses.ts'
import type { EntryPart } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { reasonInWords } from './texts.ts'
import { findTwins, isMunicipal } from './towns.ts'
import { TwinsBox } from './views/box.tsx'

const mostShown = 5
/** What one place may learn from another. */
const told = ['practice', 'lesson']

export const part: EntryPart = {
  async onPage({ search, kinds }, c, { id, kind }) {
    const index = search()
    const found = kind === 'actor' && isMunicipal(index.card(id)) ? findTwins(id, index) : undefined
    if (!found || found.twins.length === 0) return undefined
    const { language } = frameOf(c)
    const label = (facet: string, value: string): string => {
      const card = index.card(value)
      return typeof card === 'object' && card !== null && 'name' in card && typeof card.name === 'string' ? card.name : index.vocabulary.label(facet, value, language)
    }
    const lists = kinds.filter(({ name }) => told.includes(name)).map(({ list }) => ({ href: `${list.paths[language]}?${new URLSearchParams({ [parameterNames[language].like]: id })}`, title: list.words[language].title }))
    return <TwinsBox {...{ language, lists }} twins={found.twins.slice(0, mostShown).map(({ town, reasons }) => ({ id: town.id, name: town.name, why: reasons.map((reason) => reasonInWords(reason, { label, language })).join(', ') }))} />
  },
}
