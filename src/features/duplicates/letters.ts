/** The letter about a merge. */
import type { LetterKind } from '../../platform/letters.ts'

export const mergedLetter = {
  name: 'entry-merged',
  about: { de: 'An alle, die einen Eintrag pflegen oder koordinieren, wenn ein anderer in ihm aufgegangen ist.', en: 'To everybody who keeps or coordinates an entry when another one was absorbed by it.' },
  placeholders: {
    by: { de: 'wer zusammengeführt hat', en: 'who has merged' },
    entry: { de: 'der Eintrag, der geblieben ist', en: 'the entry that stayed' },
    absorbed: { de: 'der Eintrag, der aufgegangen ist', en: 'the entry that was absorbed' },
    changed: { de: 'Satz mit den Angaben, die sich geändert haben', en: 'sentence that names what changed' },
    link: { de: 'Adresse des Verlaufs', en: 'address of the history' },
  },
  subject: { de: 'Zusammengeführt: {entry}', en: 'Merged: {entry}' },
  text: {
    de: 'Guten Tag,\n\n{by} hat zwei Einträge zusammengeführt, die dasselbe meinten: „{absorbed}“ ist in „{entry}“ aufgegangen, den Sie pflegen. Die alte Adresse führt jetzt zu Ihrem Eintrag; Mitgliedschaften und offene Entwürfe sind mitgekommen.\n\n{changed}\n\nWas wann geändert wurde, sehen Sie hier:\n{link}\n\nStimmt etwas nicht, ändern Sie es dort, oder schreiben Sie der Redaktion.',
    en: 'Hello,\n\n{by} has merged two entries that meant the same: “{absorbed}” was absorbed by “{entry}”, which you keep. The old address now leads to your entry; memberships and open drafts came along.\n\n{changed}\n\nWhat was changed when you see here:\n{link}\n\nIf something is wrong, change it there, or write to the editorial office.',
  },
} as const satisfies LetterKind

export const letters = [mergedLetter]
