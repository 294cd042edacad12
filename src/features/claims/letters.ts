/** The letters about taking on a profile. */
import type { LetterKind } from '../../platform/letters.ts'

const organisation = { de: 'die Organisation', en: 'the organisation' } as const
const link = { de: 'Adresse der Seite', en: 'address of the page' } as const

export const claimLetter = {
  name: 'claim-confirm',
  about: { de: 'An die veröffentlichte Adresse einer Organisation oder an eine Adresse ihrer Domain, wenn jemand das Profil übernehmen möchte.', en: 'To the published address of an organisation, or to one of its domain, when somebody wants to take on the profile.' },
  placeholders: { organisation, link, days: { de: 'Tage, die der Link gilt', en: 'days the link is valid' } },
  subject: { de: 'Profil übernehmen: {organisation}', en: 'Take on the profile: {organisation}' },
  text: {
    de: 'Guten Tag,\n\njemand möchte bei {site} das Profil „{organisation}“ pflegen. Sind Sie das, öffnen Sie diese Seite und übernehmen Sie dort das Profil:\n\n{link}\n\nDer Link gilt {days} Tage und ein einziges Mal. Geben Sie ihn nicht weiter: Wer ihn hat, kann das Profil übernehmen. Waren Sie es nicht, brauchen Sie nichts zu tun.',
    en: 'Hello,\n\nsomebody wants to keep the profile “{organisation}” at {site}. If it is you, open this page and take on the profile there:\n\n{link}\n\nThe link is valid for {days} days and once only. Do not pass it on: whoever has it can take on the profile. If it was not you, there is nothing to do.',
  },
} as const satisfies LetterKind

export const keeperLetter = {
  name: 'claim-keeper',
  about: { de: 'An die Pflege eines Profils, wenn jemand mitpflegen möchte.', en: 'To the keepers of a profile when somebody wants to keep it too.' },
  placeholders: { organisation, link, who: { de: 'wer anfragt', en: 'who asks' }, until: { de: 'letzter Tag, bevor die Prüfung entscheidet', en: 'last day before the reviewers decide' } },
  subject: { de: 'Anfrage: {organisation} mitpflegen', en: 'Request: to help keep {organisation}' },
  text: {
    de: 'Guten Tag,\n\n{who} möchte bei {site} das Profil „{organisation}“ mitpflegen. Sie pflegen es und entscheiden darüber:\n\n{link}\n\nAntworten Sie bis {until}. Danach entscheidet die Prüfung.',
    en: 'Hello,\n\n{who} wants to help keep the profile “{organisation}” at {site}. You keep it, so you decide:\n\n{link}\n\nPlease answer by {until}. After that the reviewers decide.',
  },
} as const satisfies LetterKind

export const answerLetter = {
  name: 'claim-answer',
  about: { de: 'An jemanden, der ein Profil übernehmen wollte: die Entscheidung, oder dass nun die Prüfung entscheidet.', en: 'To somebody who wanted to take on a profile: the decision, or that the reviewers decide now.' },
  placeholders: { organisation, link, answer: { de: 'die Antwort in einem Satz', en: 'the answer in a sentence' }, reason: { de: 'die Begründung, sonst leer', en: 'the reason, or empty' } },
  subject: { de: 'Ihre Anfrage zum Profil {organisation}', en: 'Your request about the profile {organisation}' },
  text: {
    de: 'Guten Tag,\n\n{answer}\n\n{reason}\n\nMehr dazu:\n{link}',
    en: 'Hello,\n\n{answer}\n\n{reason}\n\nMore about it:\n{link}',
  },
} as const satisfies LetterKind

export const noticeLetter = {
  name: 'claim-notice',
  about: { de: 'An die veröffentlichte Adresse, wenn jemand mit einer anderen Adresse der Domain das Profil übernommen hat.', en: 'To the published address when somebody with another address of the domain has taken on the profile.' },
  placeholders: { organisation, link },
  subject: { de: 'Ihr Profil wird jetzt gepflegt: {organisation}', en: 'Your profile is kept now: {organisation}' },
  text: {
    de: 'Guten Tag,\n\njemand mit einer Adresse Ihrer Domain hat bei {site} die Pflege des Profils „{organisation}“ übernommen:\n\n{link}\n\nIst das richtig, brauchen Sie nichts zu tun. Ist es das nicht, schreiben Sie der Redaktion; sie beendet die Funktion.',
    en: 'Hello,\n\nsomebody with an address of your domain has taken on the profile “{organisation}” at {site}:\n\n{link}\n\nIf that is right, there is nothing to do. If it is not, write to the editorial office, who will end the function.',
  },
} as const satisfies LetterKind

export const letters = [claimLetter, keeperLetter, answerLetter, noticeLetter]
