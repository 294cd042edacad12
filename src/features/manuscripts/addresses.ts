/** Addresses of papers in the making, in both languages. */
import { twinsBelow } from '../../platform/addresses.ts'
import type { Localized } from '../../platform/language.ts'
import { listPaths as papers } from '../papers/index.ts'

export const workshop = twinsBelow(papers, { de: 'werkstatt', en: 'workshop' })

export const within = {
  new: { de: 'neu', en: 'new' },
  text: { de: 'text', en: 'text' },
  paragraph: { de: 'absatz', en: 'paragraph' },
  version: { de: 'fassung', en: 'version' },
  comparison: { de: 'vergleich', en: 'comparison' },
  consultation: { de: 'konsultation', en: 'consultation' },
  comment: { de: 'stellungnahme', en: 'opinion' },
  synopsis: { de: 'synopse', en: 'synopsis' },
  signing: { de: 'mitzeichnung', en: 'signing' },
  publication: { de: 'veroeffentlichung', en: 'publication' },
  demands: { de: 'forderungen', en: 'demands' },
} as const satisfies Record<string, Localized>

export const manuscriptAt = (key: string, ...parts: (string | Localized)[]): Localized => twinsBelow(workshop, key, ...parts)
