/** Signatures (`DEFUS (Pflege)`) are kept for ever as they were given, in German. What functions are called, and how English pages and letters say them. */
import type { Language } from './language.ts'
import type { Role } from './viewer.ts'

export const functionNames: Record<Language, Record<Role, string>> = {
  de: { editor: 'Pflege', coordinator: 'Koordination', reviewer: 'Prüfung', administrator: 'Verwaltung' },
  en: { editor: 'Editing', coordinator: 'Coordination', reviewer: 'Review', administrator: 'Administration' },
}

const roles = ['editor', 'coordinator', 'reviewer', 'administrator'] as const satisfies Role[]
const english = new Map([...roles.map((role): [string, string] => [functionNames.de[role], functionNames.en[role]]), ['Postfach', 'mailbox']])
const names = [...english.keys()].join('|')
const signature = new RegExp(`^(?:${names})$|(?<=\\()(?:${names})(?=\\)$)`)

export const inEnglish = (signed: string): string => signed.replace(signature, (name) => english.get(name) ?? name)

export const signatureIn = (signed: string, language: Language): string => (language === 'de' ? signed : inEnglish(signed))
