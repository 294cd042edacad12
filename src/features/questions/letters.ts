/** The letters about questions: to those who keep an entry, and to whoever asked. */
import type { LetterKind } from '../../platform/letters.ts'

const entry = { de: 'Titel des Eintrags', en: 'title of the entry' } as const
const link = { de: 'Adresse der Seite', en: 'address of the page' } as const
const stop = { de: 'Adresse zum Abbestellen', en: 'address to end these letters' } as const
const question = { de: 'Wortlaut der Frage', en: 'words of the question' } as const

export const questionLetter = {
  name: 'question-asked',
  about: { de: 'An die Pflege eines Eintrags, wenn eine Organisation etwas dazu fragt oder anmerkt; wo niemand ihn pflegt, an die Prüfung.', en: 'To the keepers of an entry when an organisation asks or remarks something about it; where nobody keeps it, to the reviewers.' },
  placeholders: { entry, link, question, stop, organisation: { de: 'wer fragt, als Funktion', en: 'who asks, as a function' } },
  subject: { de: 'Frage zu: {entry}', en: 'Question about: {entry}' },
  text: {
    de: 'Guten Tag,\n\n{organisation} schreibt zu „{entry}“:\n\n{question}\n\nHier antworten Sie:\n{link}\n\nFrage und Antwort stehen danach beim Eintrag, mit Ihrer Funktion, ohne Ihren Namen.\n\nKeine Briefe zu Fragen und Hinweisen mehr? Ein Klick genügt:\n{stop}',
    en: 'Hello,\n\n{organisation} writes about “{entry}”:\n\n{question}\n\nHere you can answer:\n{link}\n\nQuestion and answer then stand with the entry, with your function, without your name.\n\nNo more letters about questions and comments? One click is enough:\n{stop}',
  },
} as const satisfies LetterKind

export const answerLetter = {
  name: 'question-answered',
  about: { de: 'An jemanden, der zu einem Eintrag gefragt hat, wenn geantwortet wurde.', en: 'To somebody who asked about an entry, when it was answered.' },
  placeholders: { entry, link, question, stop, answer: { de: 'Wortlaut der Antwort', en: 'words of the answer' }, who: { de: 'wer geantwortet hat, als Funktion', en: 'who answered, as a function' } },
  subject: { de: 'Antwort zu: {entry}', en: 'Answer about: {entry}' },
  text: {
    de: 'Guten Tag,\n\nSie hatten zu „{entry}“ geschrieben:\n\n{question}\n\n{who} antwortet:\n\n{answer}\n\nBeides steht hier:\n{link}\n\nKeine Briefe zu Fragen und Hinweisen mehr? Ein Klick genügt:\n{stop}',
    en: 'Hello,\n\nyou wrote about “{entry}”:\n\n{question}\n\n{who} answers:\n\n{answer}\n\nBoth stand here:\n{link}\n\nNo more letters about questions and comments? One click is enough:\n{stop}',
  },
} as const satisfies LetterKind

export const letters = [questionLetter, answerLetter]
