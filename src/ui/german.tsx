import type { ComponentChildren } from 'preact'
import type { Language } from '../platform/language.ts'

/** For the attribute `lang` of what is German wherever it stands: names, titles and texts of entries. */
export const germanOn = (language: Language): 'de' | undefined => (language === 'de' ? undefined : 'de')

/** The same for words that have no element of their own. */
export const German = ({ language, children }: { language: Language; children: ComponentChildren }) => (language === 'de' ? <>{children}</> : <span lang="de">{children}</span>)
