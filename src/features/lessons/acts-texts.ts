/** What is said where somebody says "here too", confirms that something was learned, or is reminded of a deadline. */
import type { Language } from '../../platform/language.ts'
import { dayInWords } from '../../ui/day.ts'

const de = {
  organisation: 'Für welche Organisation',
  seen: {
    title: (lesson: string) => `Auch bei uns beobachtet: ${lesson}`,
    short: 'Auch bei uns beobachtet',
    lead: 'Ihre Organisation erscheint auf der Seite der Erkenntnis. So wird sichtbar, wie oft dasselbe geschieht. Sie können es jederzeit zurücknehmen.',
    on: 'Wann',
    onHelp: 'Jahr, Monat oder Tag: 2025, 2025-03 oder 2025-03-06.',
    remark: 'Ein Satz dazu (freiwillig)',
    remarkHelp: 'Höchstens 300 Zeichen. Funktionen statt Personen; keine genauen Orte empfindlicher Anlagen.',
    send: 'Eintragen',
    again: 'Angabe ändern',
    own: 'Eingetragen',
    take: 'Zurücknehmen',
    taken: (organisation: string) => `Angabe von ${organisation} zurücknehmen`,
    faults: { on: 'Sagen Sie, wann: Jahr, Monat oder Tag, nicht in der Zukunft.', remark: 'Ein Satz von höchstens 300 Zeichen; er darf nicht wie eine Formel beginnen.', actor: 'Wählen Sie eine Organisation aus der Liste.' },
    done: { eingetragen: 'Eingetragen. Danke.', zurueckgenommen: 'Zurückgenommen.' },
    back: 'Zur Erkenntnis',
    message: { seen: (organisation: string) => `Auch beobachtet von ${organisation}`, taken: (organisation: string) => `Angabe von ${organisation} zurückgenommen` },
  },
  validation: {
    title: (lesson: string) => `Als gelernt bestätigen: ${lesson}`,
    short: 'Als gelernt bestätigen',
    lead: 'Gelernt ist erst, was eine Übung oder ein Ereignis gezeigt hat, beurteilt von einer anderen Stelle als der, der die Erkenntnis gehört. Ihre Bestätigung geht in die Prüfung und erscheint dann mit dem Namen Ihrer Organisation.',
    at: 'Bei welcher Übung oder welchem Ereignis',
    on: 'Wann hat es sich gezeigt',
    result: 'Was hat sich gezeigt',
    resultHelp: 'Woran haben Sie gesehen, dass es jetzt gelingt? Funktionen statt Personen.',
    send: 'Zur Prüfung geben',
    sent: 'Ihre Bestätigung liegt in der Prüfung. Sie bekommen einen Brief, wenn entschieden ist.',
    faults: { at: 'Nennen Sie die Übung oder das Ereignis.', on: 'Geben Sie den Tag an, nicht in der Zukunft.', result: 'Beschreiben Sie, was sich gezeigt hat.' },
    message: (organisation: string) => `Als gelernt bestätigt von ${organisation}`,
  },
  task: (count: number) => (count === 1 ? 'Bei einer Erkenntnis ist die Frist erreicht' : `Bei ${count} Erkenntnissen ist die Frist erreicht`),
  reminder: {
    soon: (deadline: string) => `Bis ${dayInWords(deadline, 'de')} soll umgesetzt sein, was Sie sich vorgenommen haben.`,
    due: (deadline: string) => `Am ${dayInWords(deadline, 'de')} ist die Frist erreicht.`,
  },
}

const en: typeof de = {
  organisation: 'For which organisation',
  seen: {
    title: (lesson) => `Also observed by us: ${lesson}`,
    short: 'Also observed by us',
    lead: 'Your organisation appears on the page of the lesson. So it becomes visible how often the same happens. You can take it back at any time.',
    on: 'When',
    onHelp: 'Year, month or day: 2025, 2025-03 or 2025-03-06.',
    remark: 'A sentence about it (voluntary)',
    remarkHelp: 'At most 300 characters. Functions instead of persons; no exact places of sensitive sites.',
    send: 'Enter',
    again: 'Change what is said',
    own: 'Entered',
    take: 'Take back',
    taken: (organisation) => `Take back what ${organisation} said`,
    faults: { on: 'Say when: year, month or day, not in the future.', remark: 'A sentence of at most 300 characters; it must not begin like a formula.', actor: 'Choose an organisation from the list.' },
    done: { eingetragen: 'Entered. Thank you.', zurueckgenommen: 'Taken back.' },
    back: 'To the lesson',
    message: { seen: de.seen.message.seen, taken: de.seen.message.taken },
  },
  validation: {
    title: (lesson) => `Confirm as learned: ${lesson}`,
    short: 'Confirm as learned',
    lead: 'Learned is only what an exercise or event has shown, judged by another body than the one the lesson belongs to. Your confirmation goes to the review and then appears with the name of your organisation.',
    at: 'At which exercise or event',
    on: 'When was it shown',
    result: 'What was shown',
    resultHelp: 'How did you see that it works now? Functions instead of persons.',
    send: 'Give to the review',
    sent: 'Your confirmation lies in the review. You get a letter when it is decided.',
    faults: { at: 'Name the exercise or event.', on: 'Give the day, not in the future.', result: 'Describe what was shown.' },
    message: de.validation.message,
  },
  task: (count) => (count === 1 ? 'The deadline of a lesson is reached' : `The deadlines of ${count} lessons are reached`),
  reminder: {
    soon: (deadline) => `By ${dayInWords(deadline, 'en')} what you set out to do should be done.`,
    due: (deadline) => `On ${dayInWords(deadline, 'en')} the deadline is reached.`,
  },
}

export const actsTexts: Record<Language, typeof de> = { de, en }
