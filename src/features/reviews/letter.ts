/** The letters about a decision, one for each that can be taken. */
import { paths } from '../../platform/addresses.ts'
import type { Language, Localized } from '../../platform/language.ts'
import type { LetterKind, Letters } from '../../platform/letters.ts'
import type { Services } from '../../services.ts'
import { momentInWords } from '../editing/index.ts'
import { entryKind, fieldsOf, type Comment, type Draft } from '../publishing/index.ts'
import { texts } from './texts.ts'

export type Told = 'published' | 'accepted' | 'returned' | 'rejected'

const inBoth = (make: (language: Language) => string): Localized => ({ de: make('de'), en: make('en') })

/** Reason, remarks and the way on come with their own headings: where there are none, no heading stands alone. */
const kindOf = (state: Told, about: Localized): LetterKind => ({
  name: `review-${state}`,
  about,
  placeholders: {
    title: { de: 'Name des Eintrags', en: 'name of the entry' },
    at: { de: 'wann er veröffentlicht wird', en: 'when it will be published' },
    reason: { de: 'Begründung, falls es eine gibt', en: 'the reason, if there is one' },
    remarks: { de: 'Anmerkungen zu einzelnen Feldern, falls es welche gibt', en: 'remarks about fields, if there are any' },
    link: { de: 'Link zum Eintrag oder zum Entwurf', en: 'link to the entry or the draft' },
  },
  subject: inBoth((language) => texts[language].letter.subject[state]('{title}')),
  text: inBoth((language) => `${texts[language].letter.text[state]('{title}', '{at}')}\n\n{reason}\n\n{remarks}\n\n{link}`),
})

const kinds: Record<Told, LetterKind> = {
  published: kindOf('published', { de: 'An wen etwas eingereicht hat, wenn es veröffentlicht ist.', en: 'To whoever submitted something, when it is published.' }),
  accepted: kindOf('accepted', { de: 'An wen etwas eingereicht hat, wenn es für einen Termin angenommen ist.', en: 'To whoever submitted something, when it is accepted for a time.' }),
  returned: kindOf('returned', { de: 'An wen etwas eingereicht hat, wenn es zurückgegeben ist.', en: 'To whoever submitted something, when it is returned.' }),
  rejected: kindOf('rejected', { de: 'An wen etwas eingereicht hat, wenn es abgelehnt ist.', en: 'To whoever submitted something, when it is rejected.' }),
}

export const letters: readonly LetterKind[] = Object.values(kinds)

type Asked = { draft: Draft; state: Told; remarks: Comment[]; services: Pick<Services, 'kinds' | 'settings'> & { letters: Letters }; /** For whoever suggested it without an account. */ suggester?: { /** The secret of the link to answer a question. */ again?: string } }

export function letterAbout({ draft, state, remarks, services, suggester }: Asked): { subject: string; text: string } {
  const kind = entryKind(services, draft.kind)
  const { baseUrl } = services.settings
  const ofThisTime = remarks.filter(({ version }) => version === draft.version)
  const isPublic = state === 'published' && draft.entry !== undefined
  return services.letters.compose(kinds[state], {
    title: kind.titleOf(draft.payload),
    at: inBoth((language) => momentInWords(draft.publishAt ?? draft.updatedAt, language)),
    reason: inBoth((language) => (draft.reason === undefined ? '' : `${texts[language].letter.reason}\n${draft.reason}`)),
    remarks: inBoth((language) => {
      const label = (field: string) => fieldsOf(kind).find(({ name }) => name === field)?.label[language] ?? field
      return ofThisTime.length === 0 ? '' : `${texts[language].letter.remarks}\n${ofThisTime.map(({ field, comment }) => `${label(field)}: ${comment}`).join('\n')}`
    }),
    link: inBoth((language) => (isPublic ? `${texts[language].letter.link}\n${baseUrl}${kind.paths[language]}/${draft.entry}` : wayOn(language))),
  })

  function wayOn(language: Language): string {
    const words = texts[language].letter
    if (suggester === undefined) return `${words.draftLink}\n${baseUrl}${paths.drafts[language]}/${draft.key}`
    return suggester.again === undefined ? '' : `${words.againLink}\n${baseUrl}${paths.suggestions[language]}/${suggester.again}`
  }
}
