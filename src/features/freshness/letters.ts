/** The letters that ask whether entries are still true. */
import { z } from 'zod'
import type { LetterKind } from '../../platform/letters.ts'
import type { LinkPurpose } from '../../platform/links.ts'

const data = z.object({ letter: z.string() })

/** Opens the page of a letter. Long enough for parental leave; what it asked is answered once. */
export const askLink = { name: 'freshness', data, days: 120 } satisfies LinkPurpose<z.ZodType>
/** Ends letters to a mailbox; must work as long as somebody may find the letter. */
export const stopLink = { name: 'freshness-stop', data: z.object({ address: z.string() }), days: 800 } satisfies LinkPurpose<z.ZodType>

const placeholders = {
  entries_short: { de: 'Name des Eintrags oder Zahl der Einträge', en: 'Name of the entry or number of entries' },
  entries: { de: 'Die Einträge, um die es geht', en: 'The entries this is about' },
  answers: { de: 'Die drei Adressen zum Antworten (bei einem Eintrag)', en: 'The three addresses to answer (for one entry)' },
  link: { de: 'Die Adresse der Liste (bei mehreren Einträgen)', en: 'The address of the list (for several entries)' },
  reminder: { de: 'Satz, dass wir schon einmal gefragt haben', en: 'Sentence that we have asked before' },
} satisfies LetterKind['placeholders']

export const keeperLetter: LetterKind = {
  name: 'freshness',
  about: { de: 'Fragt, wer einen Eintrag pflegt, ob er noch stimmt; zweimal wird erinnert', en: 'Asks those who keep an entry whether it is still true; two reminders follow' },
  placeholders,
  subject: { de: 'Stimmt das noch? {entries_short}', en: 'Is this still true? {entries_short}' },
  text: {
    de: 'Guten Tag,\n\n{reminder}\n\nSie pflegen bei {site}:\n{entries}\n\nStimmen die Angaben noch? Zum Bestätigen brauchen Sie keine Anmeldung.\n\n{answers}\n\n{link}\n\nDort stellen Sie auch ein, ob Sie solche Briefe nur gesammelt am Monatsanfang bekommen.',
    en: 'Hello,\n\n{reminder}\n\nYou keep at {site}:\n{entries}\n\nIs this still true? You need not sign in to confirm.\n\n{answers}\n\n{link}\n\nThere you can also choose to get such letters only once, at the beginning of a month.',
  },
}

export const mailboxLetter: LetterKind = {
  name: 'freshness-mailbox',
  about: { de: 'Fragt höchstens einmal im Jahr das öffentliche Postfach einer Organisation, deren Eintrag niemand pflegt', en: 'Asks the public mailbox of an organisation whose entry nobody keeps, at most once a year' },
  placeholders: { ...placeholders, who: { de: 'Wer diese Seite betreibt', en: 'Who runs this site' }, stop: { de: 'Adresse zum Abbestellen', en: 'Address to end these letters' } },
  subject: { de: 'Stimmen diese Angaben über Sie noch? {entries_short}', en: 'Is what we say about you still true? {entries_short}' },
  text: {
    de: 'Guten Tag,\n\n{site} ist ein öffentliches Verzeichnis: Es zeigt, wer im Katastrophenrisikomanagement was macht. {who}\n\nÜber Ihre Organisation steht dort:\n{entries}\n\nNiemand bei Ihnen pflegt diese Angaben bisher. Deshalb fragen wir einmal im Jahr das öffentliche Postfach: Stimmen sie noch? Eine Anmeldung ist nicht nötig.\n\n{answers}\n\n{link}\n\nSie möchten keine solchen Briefe mehr? Ein Klick genügt:\n{stop}',
    en: 'Hello,\n\n{site} is a public directory that shows who does what in disaster risk management. {who}\n\nAbout your organisation it says:\n{entries}\n\nNobody on your side keeps this information yet. So once a year we ask the public mailbox: is it still true? You need not sign in.\n\n{answers}\n\n{link}\n\nNo more of these letters? One click ends them:\n{stop}',
  },
}

export const officeLetter: LetterKind = {
  name: 'freshness-office',
  about: { de: 'Erinnerung, die die Redaktion oder die Koordination eines Netzwerks an viele auf einmal schickt', en: 'Reminder that the office or the coordinator of a network sends to many at once' },
  placeholders: { ...placeholders, by: { de: 'Wer erinnert, als Funktion', en: 'Who reminds, as a function' }, stop: { de: 'Adresse zum Abbestellen (nur an Postfächer)', en: 'Address to end these letters (mailboxes only)' } },
  subject: { de: 'Bitte ansehen: {entries_short}', en: 'Please have a look: {entries_short}' },
  text: {
    de: 'Guten Tag,\n\n{by} bittet Sie, diese Einträge bei {site} anzusehen:\n{entries}\n\nStimmen die Angaben noch? Zum Bestätigen brauchen Sie keine Anmeldung.\n\n{answers}\n\n{link}\n\n{stop}',
    en: 'Hello,\n\n{by} asks you to look at these entries at {site}:\n{entries}\n\nIs this still true? You need not sign in to confirm.\n\n{answers}\n\n{link}\n\n{stop}',
  },
}

export const letters: readonly LetterKind[] = [keeperLetter, mailboxLetter, officeLetter]
