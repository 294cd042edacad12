/** The pages of an import. */
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import type { Language, Localized } from '../../platform/language.ts'

export const steps = {
  file: below.file,
  columns: { de: 'spalten', en: 'columns' },
  terms: { de: 'begriffe', en: 'terms' },
  repair: { de: 'ergaenzen', en: 'repair' },
  decide: { de: 'entscheiden', en: 'decide' },
  row: { de: 'zeilen', en: 'rows' },
  take: { de: 'uebernehmen', en: 'take' },
  abort: { de: 'abbrechen', en: 'abort' },
  undo: { de: 'rueckgaengig', en: 'undo' },
  remove: { de: 'loeschen', en: 'remove' },
  rejects: { de: 'zurueckgewiesen.csv', en: 'rejects.csv' },
  templateCsv: { de: 'vorlage.csv', en: 'template.csv' },
  templateXlsx: { de: 'vorlage.xlsx', en: 'template.xlsx' },
} as const satisfies Record<string, Localized>

export const twinsOf = (key: string, ...parts: (string | Localized)[]): Localized => twinsBelow(paths.imports, key, ...parts)
export const importAddress = (language: Language, key: string, ...parts: (string | Localized)[]): string => twinsOf(key, ...parts)[language]

/** Values of the parameter that chooses rows. */
export const filterNames = {
  all: { de: 'alle', en: 'all' },
  problem: { de: 'probleme', en: 'problems' },
  undecided: { de: 'entscheiden', en: 'undecided' },
  warning: { de: 'hinweise', en: 'warnings' },
  new: { de: 'neu', en: 'new' },
  update: { de: 'aendern', en: 'changes' },
  unchanged: { de: 'unveraendert', en: 'unchanged' },
  left_out: { de: 'ausgelassen', en: 'left-out' },
  in: { de: 'uebernommen', en: 'taken' },
  rejected: { de: 'zurueckgewiesen', en: 'rejected' },
  kept: { de: 'geblieben', en: 'kept' },
} as const satisfies Record<string, Localized>

/** Which template is meant. */
export const kindParameter = 'art'
