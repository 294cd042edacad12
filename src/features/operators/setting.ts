/** What can be set: groups of fields, each change a version. Pure. */
import type { Localized } from '../../platform/language.ts'

/** `picture` holds the hash of a picture that was taken in; it is sent as a file. */
export type Control = 'line' | 'paragraphs' | 'markdown' | 'email' | 'tel' | 'address' | 'colour' | 'picture'

export type SettingField = {
  name: string
  label: Localized
  help?: Localized
  control: Control
  longest: number
  /** The language of what is typed, where it is one. */
  language?: 'de' | 'en'
}

export type SettingGroup = {
  /** As the database knows it. */
  name: string
  slug: Localized
  title: Localized
  lead: Localized
  fields: readonly SettingField[]
}

/** Field → what was typed; what is empty is absent. */
export type Content = Readonly<Record<string, string>>

export type Version = { name: string; number: number; content: Content; function: string; at: Date; restored?: number }

export const contentOf = (group: Pick<SettingGroup, 'fields'>, values: Content): Content =>
  Object.fromEntries(group.fields.flatMap(({ name }) => (values[name] ? [[name, values[name]]] : [])))

export const changedNames = (group: Pick<SettingGroup, 'fields'>, before: Content, after: Content): string[] =>
  group.fields.map(({ name }) => name).filter((name) => (before[name] ?? '') !== (after[name] ?? ''))

export type Fault = { field: string; reason: 'long' | 'email' | 'tel' | 'address' | 'colour' | 'alt' | 'placeholder-missing' | 'placeholder-unknown' | 'half'; detail?: string }

/** What is wrong by the kind of a field alone. */
export function faultsIn(group: Pick<SettingGroup, 'fields'>, content: Content): Fault[] {
  return group.fields.flatMap(({ name, control, longest }): Fault[] => {
    const value = content[name] ?? ''
    if (value === '') return []
    if (value.length > longest) return [{ field: name, reason: 'long', detail: String(longest) }]
    if (control === 'email' && !/^[^\s@<>"',;]{1,64}@[^\s@<>"',;]{1,190}\.[^\s@<>"',;]{2,}$/.test(value)) return [{ field: name, reason: 'email' }]
    if (control === 'tel' && !/^[+(]?[\d\s()/-]{3,40}$/.test(value)) return [{ field: name, reason: 'tel' }]
    if (control === 'address' && !isAddress(value)) return [{ field: name, reason: 'address' }]
    return []
  })
}

/** A page elsewhere, or a file below this site. */
const isAddress = (value: string): boolean => /^\/(?!\/)[^\s<>"\\]*$/.test(value) || (/^https:\/\/[^\s<>"]+$/.test(value) && URL.canParse(value))

/** As it is kept: lines are one line, no character that nobody sees. */
export function cleaned(control: Control, typed: string): string {
  const seen = typed.replace(/\r\n?/g, '\n').replace(/[\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\n\t]|\p{Surrogate}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
  return control === 'paragraphs' || control === 'markdown' ? seen.trim() : seen.replace(/\s+/g, ' ').trim()
}
