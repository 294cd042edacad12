import type { LetterKind } from '../../platform/letters.ts'

export const appraisedLetter = {
  name: 'entry-appraised',
  about: { de: 'An die Pflege einer Praxis und an alle, die sie eingereicht haben, wenn sie fachlich geprüft wurde.', en: 'To the keepers of a practice and whoever handed it in, when it was appraised by an expert.' },
  placeholders: { practice: { de: 'Titel der Praxis', en: 'title of the practice' }, who: { de: 'wer geprüft hat, als Funktion', en: 'who appraised it, as a function' }, result: { de: 'was mit dem Beleggrad geschah', en: 'what became of the grade of evidence' }, note: { de: 'Wortlaut der Bemerkung', en: 'words of the note' }, link: { de: 'Adresse der Seite', en: 'address of the page' }, stop: { de: 'Adresse zum Abbestellen', en: 'address to end these letters' } },
  subject: { de: 'Fachlich geprüft: {practice}', en: 'Appraised: {practice}' },
  text: {
    de: 'Guten Tag,\n\nIhre Praxis „{practice}“ wurde fachlich geprüft, durch: {who}.\n\n{result}\n\n{note}\n\nAlle Schritte der Prüfung:\n{link}\n\nKeine Briefe zu fachlichen Prüfungen mehr? Ein Klick genügt:\n{stop}',
    en: 'Hello,\n\nyour practice “{practice}” was appraised by an expert, as: {who}.\n\n{result}\n\n{note}\n\nAll steps:\n{link}\n\nNo more letters about appraisals? One click is enough:\n{stop}',
  },
} as const satisfies LetterKind

export const letters = [appraisedLetter]
