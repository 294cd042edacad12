/** The letter that asks whether an address is right. */
import { paths } from '../../platform/addresses.ts'
import type { LetterKind, LetterValues } from '../../platform/letters.ts'
import type { EntryKind } from '../publishing/index.ts'
import type { Suggestion } from './suggestion.ts'
import { daysToConfirm } from './suggestion.ts'

export const confirmLetter: LetterKind = {
  name: 'suggestion-confirm',
  about: { de: 'An jemanden ohne Konto, der einen Eintrag oder eine Korrektur vorgeschlagen hat.', en: 'To somebody without an account who suggested an entry or a correction.' },
  placeholders: {
    what: { de: 'was vorgeschlagen wurde', en: 'what was suggested' },
    link: { de: 'der Link zum Bestätigen', en: 'the link to confirm' },
    days: { de: 'wie viele Tage der Link gilt', en: 'for how many days the link is valid' },
  },
  subject: { de: 'Bitte bestätigen: Ihr Vorschlag zu {what}', en: 'Please confirm: your suggestion about {what}' },
  text: {
    de: 'Guten Tag,\n\njemand hat mit Ihrer Adresse etwas vorgeschlagen: {what}. Waren Sie das, dann öffnen Sie diesen Link und schicken den Vorschlag ab:\n{link}\n\nDer Link gilt {days} Tage. Waren Sie es nicht, müssen Sie nichts tun: Der Vorschlag wird dann gelöscht, ohne dass ihn jemand liest.\n\nIhre Adresse dient nur dazu, Ihnen zu antworten. Sie wird nicht veröffentlicht und 30 Tage nach der Entscheidung gelöscht.',
    en: 'Hello,\n\nsomebody suggested something with your address: {what}. If it was you, open this link and send the suggestion:\n{link}\n\nThe link is valid for {days} days. If it was not you, you need not do anything: the suggestion will be deleted and nobody will read it.\n\nYour address serves to answer you only. It is not published, and it is deleted 30 days after the decision.',
  },
}

export const confirmValues = ({ kind, suggestion, secret, baseUrl }: { kind: EntryKind; suggestion: Suggestion; secret: string; baseUrl: string }): LetterValues => ({
  what: `„${kind.titleOf(suggestion.payload).replace(/\s+/g, ' ').slice(0, 120)}“`,
  days: String(daysToConfirm),
  link: { de: `${baseUrl}${paths.suggestions.de}/${secret}`, en: `${baseUrl}${paths.suggestions.en}/${secret}` },
})
