/** The letters about lessons. */
import type { LetterKind } from '../../platform/letters.ts'

const link = { de: 'Adresse der Seite', en: 'Address of the page' }

export const deadlineLetter = {
  name: 'lesson-deadline',
  about: { de: 'An die, die für eine Erkenntnis zuständig sind, zwei Wochen vor der Frist und wenn sie erreicht ist.', en: 'To those who keep a lesson, two weeks before its deadline and when it is reached.' },
  placeholders: {
    title: { de: 'Titel der Erkenntnis', en: 'Title of the lesson' },
    when: { de: 'Satz, wann die Frist endet', en: 'Sentence about the deadline' },
    responsible: { de: 'Zuständige Stelle, falls genannt', en: 'Responsible body, if named' },
    link,
  },
  subject: { de: 'Frist: {title}', en: 'Deadline: {title}' },
  text: {
    de: 'Guten Tag,\n\nes geht um die Erkenntnis „{title}“. {when}\n\n{responsible}\n\nIst es getan, tragen Sie jede Maßnahme mit Datum als erledigt ein. Dann kann eine andere Organisation bestätigen, dass daraus gelernt wurde. Ist es nicht zu schaffen, setzen Sie eine neue Frist, oder sagen Sie, warum es nicht weiterverfolgt wird:\n{link}',
    en: 'Good day,\n\nthis is about the lesson “{title}”. {when}\n\n{responsible}\n\nIf it is done, enter each measure as done with its date. Then another organisation can confirm that something was learned. If it cannot be done, set a new deadline or say why it is not pursued:\n{link}',
  },
} satisfies LetterKind

/** Says nothing of whom it is from: letters lie in mailboxes that others read. */
export const originWaitingLetter = {
  name: 'lesson-origin-waiting',
  about: { de: 'An die Koordination eines Netzwerks, wenn eine Erkenntnis ohne Namen übergeben wurde.', en: 'To the coordination of a network when a lesson was passed on without a name.' },
  placeholders: { link },
  subject: { de: 'Eine Erkenntnis ohne Namen wartet auf Ihre Bescheinigung', en: 'A lesson without a name waits for you to attest it' },
  text: {
    de: 'Guten Tag,\n\nein Mitglied Ihres Netzwerks möchte eine Erkenntnis teilen, ohne genannt zu werden. Prüfen Sie bitte, ob die Herkunft stimmt und der Text sie nicht verrät:\n{link}\n\nWer es ist, sehen Sie nur dort und nur als Koordination.',
    en: 'Good day,\n\na member of your network would like to share a lesson without being named. Please check that its origin is right and that the text does not give it away:\n{link}\n\nWho it is you see only there and only as the coordination.',
  },
} satisfies LetterKind

export const originDecidedLetter = {
  name: 'lesson-origin-decided',
  about: { de: 'An wen eine Erkenntnis ohne Namen übergeben hat, wenn die Koordination entschieden hat.', en: 'To whoever passed on a lesson without a name, when the coordination has decided.' },
  placeholders: { decision: { de: 'Was entschieden wurde, mit Begründung', en: 'What was decided, with the reason' }, link },
  subject: { de: 'Ihre Erkenntnis ohne Namen', en: 'Your lesson without a name' },
  text: { de: 'Guten Tag,\n\nSie haben eine Erkenntnis ohne Namen übergeben.\n\n{decision}\n\nDen Stand sehen Sie hier:\n{link}', en: 'Good day,\n\nyou passed on a lesson without a name.\n\n{decision}\n\nHow it stands you see here:\n{link}' },
} satisfies LetterKind

export const letters: readonly LetterKind[] = [deadlineLetter, originWaitingLetter, originDecidedLetter]
