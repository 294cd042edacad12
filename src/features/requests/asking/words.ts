/** What is said of whom to ask and why, in both languages. */
import type { Language, Localized } from '../../../platform/language.ts'
import { dayInWords } from '../../../ui/day.ts'
import type { Outcome } from '../request.ts'
import type { Refused } from './asking.ts'
import type { Reason } from './matching.ts'

type NameOf = (scheme: 'theme' | 'phase' | 'actor', id: string) => string

/** As a part of a sentence about the organisation; a published entry is named by its title. */
export function reasonInWords(reason: Reason, language: Language, nameOf: NameOf): string {
  const words = texts[language].reasons
  if ('entry' in reason) return words[reason.kind](reason.title)
  if ('network' in reason) return words.network(nameOf('actor', reason.network))
  return words.topic(reason.themes.map((id) => nameOf('theme', id)).join(', '), reason.phases.map((id) => nameOf('phase', id)).join(', '))
}

const de = {
  title: (title: string) => `Wen fragen? ${title}`,
  heading: 'Wen fragen?',
  lead: 'Diese Organisationen könnten es wissen. Nehmen Sie heraus, wen Sie nicht fragen möchten, und ergänzen Sie andere. Erst dann gehen die Briefe hinaus.',
  rules: 'Vorgeschlagen wird nur, wer die Anfrage lesen darf. Wer in 30 Tagen schon dreimal gefragt wurde, bleibt außen vor: So verteilt sich die Arbeit.',
  suggested: 'Wer es wissen könnte',
  none: 'Wir haben niemanden gefunden. Ergänzen Sie Organisationen von Hand, oder nennen Sie in der Anfrage ein Thema: Danach suchen wir.',
  unreachable: 'Könnten es wissen, aber niemand erreichbar',
  unreachableText: 'Ihren Eintrag pflegt niemand, den wir anschreiben dürfen. Vielleicht hilft ein Anruf: Telefon und Postfach stehen im Profil.',
  asked: 'Schon gefragt',
  add: 'Weitere Organisationen',
  addHelp: 'Eine je Zeile: Name oder Kurzname, wie hier eingetragen.',
  send: 'Fragen und Briefe verschicken',
  back: 'Später fragen, zur Anfrage',
  choose: (name: string) => `${name} fragen`,
  nobody: 'Wählen Sie mindestens eine Organisation, oder ergänzen Sie eine.',
  notListed: (typed: string) => `„${typed}“ ist hier nicht eingetragen. Prüfen Sie die Schreibweise.`,
  closed: 'Die Anfrage ist abgeschlossen. Öffnen Sie sie wieder, wenn Sie noch jemanden fragen möchten.',
  refusals: {
    itself: (name: string) => `${name} fragt selbst.`,
    'no-reader': (name: string) => `${name} darf die Anfrage nicht lesen. Ändern Sie die Weitergabestufe, wenn Sie dort fragen möchten.`,
    unreachable: (name: string) => `Bei ${name} ist niemand erreichbar.`,
    enough: (name: string) => `${name} wurde in den letzten 30 Tagen schon dreimal gefragt. Bitte fragen Sie andere.`,
    before: (name: string) => `${name} wurde hierzu schon gefragt.`,
  } satisfies Record<Refused, (name: string) => string>,
  reasons: {
    practice: (title: string) => `hat die Praxis „${title}“ veröffentlicht`,
    lesson: (title: string) => `hat die Erkenntnis „${title}“ veröffentlicht`,
    topic: (themes: string, phases: string) => `arbeitet zu ${themes}${phases === '' ? '' : `, in der Phase ${phases}`}`,
    network: (name: string) => `gehört zum selben Netzwerk: ${name}`,
    hand: 'von der anfragenden Organisation ausgesucht',
    forwarded: (name: string) => `empfohlen von ${name}`,
  },
  outcomes: { answered: 'hat geantwortet', declined: 'kann es nicht beantworten', forwarded: 'hat andere empfohlen' } satisfies Record<Outcome, string>,
  waiting: (day: string) => `gefragt am ${dayInWords(day, 'de')}`,
  letter: {
    needed: (day: string) => `Gebraucht wird die Antwort bis ${dayInWords(day, 'de')}.`,
    situation: 'Zur Lage: ',
    tried: 'Schon versucht: ',
    proposals: 'Vorgeschlagene Termine: ',
    reply: (mailbox: string, asker: string) => `Sie können auch einfach auf diesen Brief antworten. Das geht an ${mailbox}, das Postfach von ${asker}, und steht dann nicht auf der Seite der Anfrage.`,
    noReply: 'Bitte antworten Sie nicht auf diesen Brief: Das liest niemand.',
    level: 'Die Anfrage ist nicht für alle bestimmt. Geben Sie sie nur in Ihrer Organisation weiter, und nur an die, die sie brauchen.',
  },
}

type Texts = typeof de
const en: Texts = {
  title: (title) => `Whom to ask? ${title}`,
  heading: 'Whom to ask?',
  lead: 'These organisations are likely to know. Take out whom you do not want to ask, and add others. Only then the letters go out.',
  rules: 'Only those are suggested who may read the request. Whoever was asked three times within 30 days is left out: so the work is shared.',
  suggested: 'Who is likely to know',
  none: 'We found nobody. Add organisations by hand, or name a theme in the request: that is what we search by.',
  unreachable: 'Likely to know, but nobody can be reached',
  unreachableText: 'Nobody we may write to keeps their entry. A call may help: telephone and mailbox stand in the profile.',
  asked: 'Already asked',
  add: 'Further organisations',
  addHelp: 'One a line: name or short name as listed here.',
  send: 'Ask and send the letters',
  back: 'Ask later, to the request',
  choose: (name) => `Ask ${name}`,
  nobody: 'Choose at least one organisation, or add one.',
  notListed: (typed) => `“${typed}” is not listed here. Check the spelling.`,
  closed: 'The request is closed. Open it again if you want to ask somebody else.',
  refusals: {
    itself: (name) => `${name} is the one that asks.`,
    'no-reader': (name) => `${name} may not read the request. Change the sharing level if you want to ask there.`,
    unreachable: (name) => `Nobody can be reached at ${name}.`,
    enough: (name) => `${name} was asked three times within the last 30 days. Please ask others.`,
    before: (name) => `${name} was asked about this before.`,
  },
  reasons: {
    practice: (title) => `has published the practice “${title}”`,
    lesson: (title) => `has published the lesson “${title}”`,
    topic: (themes, phases) => `works on ${themes}${phases === '' ? '' : `, in the phase ${phases}`}`,
    network: (name) => `is in the same network: ${name}`,
    hand: 'chosen by the organisation that asks',
    forwarded: (name) => `recommended by ${name}`,
  },
  outcomes: { answered: 'has answered', declined: 'cannot answer this', forwarded: 'has recommended others' },
  waiting: (day) => `asked on ${dayInWords(day, 'en')}`,
  letter: {
    needed: (day) => `The answer is needed by ${dayInWords(day, 'en')}.`,
    situation: 'The situation: ',
    tried: 'Tried already: ',
    proposals: 'Proposed dates: ',
    reply: (mailbox, asker) => `You can also simply reply to this letter. That goes to ${mailbox}, the mailbox of ${asker}, and does not appear on the page of the request.`,
    noReply: 'Please do not reply to this letter: nobody reads that.',
    level: 'The request is not meant for everybody. Pass it on within your organisation only, and only to those who need it.',
  },
}

export const texts: Record<Language, Texts> = { de, en }

export const inBoth = (say: (language: Language) => string): Localized => ({ de: say('de'), en: say('en') })
