/** The letter about a decision: German first, English below, because nobody's language is known. */
import { paths } from '../../platform/addresses.ts'
import { languages, type Language } from '../../platform/language.ts'
import type { Services } from '../../services.ts'
import { momentInWords } from '../editing/index.ts'
import { entryKind, fieldsOf, type Comment, type Draft } from '../publishing/index.ts'
import { texts } from './texts.ts'

export type Told = 'published' | 'accepted' | 'returned' | 'rejected'
type Asked = { draft: Draft; state: Told; remarks: Comment[]; services: Pick<Services, 'kinds' | 'settings'>; /** For whoever suggested it without an account. */ suggester?: { /** The secret of the link to answer a question. */ again?: string } }

export function letterAbout({ draft, state, remarks, services, suggester }: Asked): { subject: string; text: string } {
  const kind = entryKind(services, draft.kind)
  const title = kind.titleOf(draft.payload)
  const { baseUrl } = services.settings
  return { subject: texts.de.letter.subject[state](title), text: languages.map(inLanguage).join('\n\n---\n\n') }

  function inLanguage(language: Language): string {
    const words = texts[language].letter
    const at = momentInWords(draft.publishAt ?? draft.updatedAt, language)
    const ofThisTime = remarks.filter(({ version }) => version === draft.version)
    const label = (field: string) => fieldsOf(kind).find(({ name }) => name === field)?.label[language] ?? field
    const isPublic = state === 'published' && draft.entry !== undefined
    return [
      words.text[state](title, at),
      draft.reason === undefined ? '' : `${words.reason}\n${draft.reason}`,
      ofThisTime.length === 0 ? '' : `${words.remarks}\n${ofThisTime.map(({ field, comment }) => `${label(field)}: ${comment}`).join('\n')}`,
      isPublic ? `${words.link}\n${baseUrl}${kind.paths[language]}/${draft.entry}` : wayOn(language),
    ].filter(Boolean).join('\n\n')
  }

  function wayOn(language: Language): string {
    const words = texts[language].letter
    if (suggester === undefined) return `${words.draftLink}\n${baseUrl}${paths.drafts[language]}/${draft.key}`
    return suggester.again === undefined ? '' : `${words.againLink}\n${baseUrl}${paths.suggestions[language]}/${suggester.again}`
  }
}
