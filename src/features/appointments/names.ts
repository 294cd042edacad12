/** What functions are called, in both languages. */
import type { Language } from '../../platform/language.ts'
import type { Role } from '../../platform/viewer.ts'

const names: Record<Language, Record<Role, string>> = {
  de: { editor: 'Pflege', coordinator: 'Koordination', reviewer: 'Prüfung', administrator: 'Verwaltung' },
  en: { editor: 'Editing', coordinator: 'Coordination', reviewer: 'Review', administrator: 'Administration' },
}
const deputies: Record<Language, string> = { de: 'Vertretung', en: 'deputy' }

export const functionName = ({ role, deputy }: { role: Role; deputy: boolean }, language: Language): string => (deputy ? `${names[language][role]} (${deputies[language]})` : names[language][role])
