/** On the page of a town: which are like it, and the way to what these have entered. */
import { parameterNames } from '../../platform/addresses.ts'
import type { EntryPart } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { findTwins, isMunicipal, reasonInWords, TwinsBox } from '../twins/index.ts'
import { labelsOf } from './labels.ts'
import { searchList } from './lists.ts'

const mostShown = 5
/** What one place may learn from another. */
const told = ['practice', 'lesson']

export const twinsPart: EntryPart = {
  async onPage({ search, kinds }, c, { id, kind }) {
    const index = search()
    const found = kind === 'actor' && isMunicipal(index.card(id)) ? findTwins(id, index) : undefined
    if (!found || found.twins.length === 0) return undefined
    const { language } = frameOf(c)
    const label = labelsOf(index, searchList(kinds.map(({ list }) => list)), language)
    const lists = kinds.filter(({ name }) => told.includes(name)).map(({ list }) => ({ href: `${list.paths[language]}?${new URLSearchParams({ [parameterNames[language].like]: id })}`, title: list.words[language].title }))
    return <TwinsBox {...{ language, lists }} twins={found.twins.slice(0, mostShown).map(({ town, reasons }) => ({ id: town.id, name: town.name, why: reasons.map((reason) => reasonInWords(reason, { label, language })).join(', ') }))} />
  },
}
