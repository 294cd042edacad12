/** The report within the workplace of a network. */
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import type { Localized } from '../../platform/language.ts'

export const workplace = (network: string): Localized => twinsBelow(paths.actors, network, below.network, below.manage)
export const reportAt = (network: string): Localized => twinsBelow(paths.actors, network, below.network, below.manage, below.report)
