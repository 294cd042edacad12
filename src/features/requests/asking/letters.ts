/** The letters of requests: the question itself, one reminder, and the news that somebody answered. */
import { z } from 'zod'
import type { LetterKind } from '../../../platform/letters.ts'
import type { LinkPurpose } from '../../../platform/links.ts'

const data = z.object({ ask: z.string(), account: z.string() })

/** Opens the question; one answer for it, or that there is none. */
export const answerLink = { name: 'request-answer', data, days: 120 } satisfies LinkPurpose<typeof data>
const stopData = z.object({ account: z.string() })
/** Must work as long as somebody may find the letter. */
export const stopLink = { name: 'request-stop', data: stopData, days: 800 } satisfies LinkPurpose<typeof stopData>

const placeholders = {
  asker: { de: 'Wer fragt', en: 'Who asks' },
  title: { de: 'Titel der Anfrage', en: 'Title of the request' },
  question: { de: 'Die Frage', en: 'The question' },
  situation: { de: 'Lage, bisherige Versuche, Termine (kann leer sein)', en: 'Situation, attempts so far, dates (may be empty)' },
  needed: { de: 'Satz, bis wann die Antwort gebraucht wird (kann leer sein)', en: 'Sentence by when the answer is needed (may be empty)' },
  why: { de: 'Warum gerade diese Organisation gefragt wird', en: 'Why this organisation is asked' },
  actor: { de: 'Die gefragte Organisation', en: 'The organisation that is asked' },
  level: { de: 'Satz zur Weitergabestufe (kann leer sein)', en: 'Sentence on the sharing level (may be empty)' },
  link: { de: 'Adresse zum Antworten', en: 'Address to answer' },
  reply: { de: 'Ob man auf den Brief selbst antworten kann', en: 'Whether one can reply to the letter itself' },
  stop: { de: 'Adresse zum Abbestellen', en: 'Address to end these letters' },
} satisfies LetterKind['placeholders']

export const questionLetter: LetterKind = {
  name: 'request',
  about: { de: 'An die Pflege einer Organisation, die zu einer Anfrage gefragt wird', en: 'To the keepers of an organisation that is asked' },
  placeholders,
  subject: { de: 'Anfrage von {asker}: {title}', en: 'Request from {asker}: {title}' },
  text: {
    de: 'Guten Tag,\n\n{asker} fragt {actor}:\n\n{title}\n{question}\n\n{situation}\n\n{needed}\n\nWarum wir Sie fragen:\n{why}\n\nAntworten können Sie in fünf Minuten und ohne Anmeldung. Dort sagen Sie auch, wenn Sie es nicht beantworten können oder man lieber andere fragen sollte:\n{link}\n\n{reply}\n\n{level}\n\nSie möchten zu Anfragen nicht mehr angeschrieben werden? Ein Klick genügt:\n{stop}',
    en: 'Hello,\n\n{asker} asks {actor}:\n\n{title}\n{question}\n\n{situation}\n\n{needed}\n\nWhy we ask you:\n{why}\n\nYou can answer in five minutes and without signing in. There you also say if you cannot answer or if others should be asked instead:\n{link}\n\n{reply}\n\n{level}\n\nNo more letters about requests? One click is enough:\n{stop}',
  },
}

export const reminderLetter: LetterKind = {
  name: 'request-reminder',
  about: { de: 'Erinnert ein einziges Mal an eine Anfrage, kurz bevor die Antwort gebraucht wird', en: 'Reminds of a request once, shortly before the answer is needed' },
  placeholders,
  subject: { de: 'Erinnerung: Anfrage von {asker}: {title}', en: 'Reminder: request from {asker}: {title}' },
  text: {
    de: 'Guten Tag,\n\n{asker} wartet noch auf eine Antwort von {actor}:\n\n{title}\n{question}\n\n{needed}\n\nZwei Sätze helfen schon. Auch „Können wir nicht beantworten“ hilft:\n{link}\n\n{reply}\n\n{level}\n\nWir erinnern kein zweites Mal. Sie möchten zu Anfragen gar nicht mehr angeschrieben werden? Ein Klick genügt:\n{stop}',
    en: 'Hello,\n\n{asker} is still waiting for an answer from {actor}:\n\n{title}\n{question}\n\n{needed}\n\nTwo sentences help already. So does “We cannot answer this”:\n{link}\n\n{reply}\n\n{level}\n\nWe do not remind a second time. No more letters about requests at all? One click is enough:\n{stop}',
  },
}

export const answeredLetter: LetterKind = {
  name: 'request-answered',
  about: { de: 'An die Pflege der Organisation, die gefragt hat, wenn eine Antwort kommt', en: 'To the keepers of the organisation that asked, when an answer comes' },
  placeholders: { title: placeholders.title, actor: { de: 'Wer geantwortet hat', en: 'Who answered' }, answer: { de: 'Die Antwort', en: 'The answer' }, link: { de: 'Adresse der Anfrage', en: 'Address of the request' } },
  subject: { de: 'Antwort von {actor}: {title}', en: 'Answer from {actor}: {title}' },
  text: {
    de: 'Guten Tag,\n\n{actor} hat auf Ihre Anfrage geantwortet:\n{title}\n\n{answer}\n\nAuf der Seite der Anfrage sagen Sie, ob es geholfen hat, und machen aus den Antworten einen Entwurf für alle:\n{link}',
    en: 'Hello,\n\n{actor} has answered your request:\n{title}\n\n{answer}\n\nOn the page of the request you say whether it helped, and make a draft for everybody from the answers:\n{link}',
  },
}

export const letters: readonly LetterKind[] = [questionLetter, reminderLetter, answeredLetter]
