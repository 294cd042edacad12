/** What functions are called, in both languages. */
import type { Language } from '../../platform/language.ts'
import { functionNames } from '../../platform/signature.ts'
import type { Role } from '../../platform/viewer.ts'

const deputies: Record<Language, string> = { de: 'Vertretung', en: 'deputy' }

export const functionName = ({ role, deputy }: { role: Role; deputy: boolean }, language: Language): string => (deputy ? `${functionNames[language][role]} (${deputies[language]})` : functionNames[language][role])
