/** Where editions are asked for and taken, with the filters of the list behind. */
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import type { Language } from '../../platform/language.ts'
import type { Format } from './edition.ts'

export const editionPaths = twinsBelow(paths.actors, below.edition)

const withParameters = (path: string, parameters: string) => (parameters === '' ? path : `${path}?${parameters}`)

export const editionAddress = (language: Language, parameters: string): string => withParameters(editionPaths[language], parameters)
export const fileAddress = (language: Language, parameters: string, format: Format): string => withParameters(`${editionPaths[language]}.${format}`, parameters)
