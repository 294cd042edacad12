/** A list that lies in its address: what is read from it, what is added and taken away. Pure. */
import { languages } from '../../platform/language.ts'
import { mostMarked, parameterNames } from '../../platform/addresses.ts'

export type Shortlist = { ids: string[]; /** Beyond what a list holds. */ beyond: number }

/** In the order in which they were marked, each once. */
export function listOf(ids: readonly string[], most = mostMarked): Shortlist {
  const once = [...new Set(ids.map((id) => id.trim()).filter((id) => id !== ''))]
  return { ids: once.slice(0, most), beyond: Math.max(0, once.length - most) }
}

export const without = (ids: readonly string[], id: string): string[] => ids.filter((other) => other !== id)

/** What stands in the address of another shortlist, in either language; nothing where it is none. */
export function idsIn(address: string): string[] {
  const query = address.slice(address.indexOf('?') + 1)
  if (!address.includes('?')) return []
  const parameters = new URLSearchParams(query)
  return languages.flatMap((language) => parameters.getAll(parameterNames[language].entry))
}

/** What several say about the same: nobody knows, all the same, something in common, or nothing. */
export type Verdict = { is: 'unknown' } | { is: 'same' } | { is: 'different' } | { is: 'partly'; common: string[] }

/** `values`: of each; empty where it is not known. What is not known is no difference. */
export function compared(values: readonly (readonly string[])[]): Verdict {
  const known = values.filter(({ length }) => length > 0)
  if (known.length < 2) return { is: 'unknown' }
  const common = known[0].filter((value) => known.every((other) => other.includes(value)))
  if (known.every(({ length }) => length === common.length)) return { is: 'same' }
  return common.length > 0 ? { is: 'partly', common: [...common] } : { is: 'different' }
}
