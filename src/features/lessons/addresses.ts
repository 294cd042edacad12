/** The pages of a lesson beyond those every entry has. */
import { below, twinsBelow } from '../../platform/addresses.ts'
import type { Localized } from '../../platform/language.ts'

export const lessonPaths = { de: '/erkenntnisse', en: '/en/lessons' } satisfies Localized

export const seenTwins = (id: string) => twinsBelow(lessonPaths, id, below.seenToo)
export const validationTwins = (id: string) => twinsBelow(lessonPaths, id, below.learned)
export const unnamedTwins = twinsBelow(lessonPaths, below.unnamed)
export const originTwins = (key: string) => twinsBelow(unnamedTwins, key)
