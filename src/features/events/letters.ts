/** The letters to those who registered. */
import type { LetterKind } from '../../platform/letters.ts'
import type { Localized } from '../../platform/language.ts'
import type { LetterName } from './registering.ts'

const placeholders = {
  title: { de: 'Titel der Veranstaltung', en: 'title of the event' },
  facts: { de: 'wann, wo und von wem', en: 'when, where and by whom' },
  access: { de: 'Zugang, den nur Angemeldete erfahren, falls es einen gibt', en: 'how to get in, which only the registered are told, if there is something to tell' },
  link: { de: 'Link zur eigenen Anmeldung', en: 'link to one’s own registration' },
  page: { de: 'Seite der Veranstaltung', en: 'page of the event' },
  calendar: { de: 'Datei für den Kalender', en: 'file for the calendar' },
  until: { de: 'bis wann etwas zu tun ist', en: 'by when something is to be done' },
  reason: { de: 'Grund der Absage', en: 'reason for calling it off' },
} satisfies LetterKind['placeholders']

const letter = (name: LetterName, about: Localized, subject: Localized, text: Localized): LetterKind => ({ name: `event-${name}`, about, placeholders, subject, text })

const greeting = { de: 'Guten Tag,', en: 'Hello,' }
const letterOf = (de: string[], en: string[]): Localized => ({ de: [greeting.de, ...de].join('\n\n'), en: [greeting.en, ...en].join('\n\n') })

export const letterKinds: Record<LetterName, LetterKind> = {
  confirm: letter(
    'confirm',
    { de: 'An jemanden ohne Konto, der sich zu einer Veranstaltung anmeldet.', en: 'To somebody without an account who registers for an event.' },
    { de: 'Bitte bestätigen: Anmeldung zu „{title}“', en: 'Please confirm: registration for “{title}”' },
    letterOf(
      ['jemand möchte sich mit Ihrer Adresse anmelden: „{title}“.', '{facts}', 'Waren Sie das, dann öffnen Sie diesen Link und bestätigen Sie. Erst danach gilt Ihre Anmeldung:\n{link}', 'Der Link gilt bis {until}. Waren Sie es nicht, müssen Sie nichts tun: Ihre Adresse wird dann gelöscht.'],
      ['somebody wants to register with your address: “{title}”.', '{facts}', 'If it was you, open this link and confirm. Only then your registration counts:\n{link}', 'The link is valid until {until}. If it was not you, you need not do anything: your address will be deleted.'],
    ),
  ),
  registered: letter(
    'registered',
    { de: 'An jemanden, der jetzt einen Platz hat.', en: 'To somebody who now has a place.' },
    { de: 'Sie sind angemeldet: {title}', en: 'You are registered: {title}' },
    letterOf(
      ['Sie haben einen Platz: „{title}“.', '{facts}', '{access}', 'Für Ihren Kalender:\n{calendar}', 'Können Sie doch nicht kommen, geben Sie den Platz bitte hier zurück. Dann rückt jemand von der Warteliste nach:\n{link}'],
      ['You have a place: “{title}”.', '{facts}', '{access}', 'For your calendar:\n{calendar}', 'If you cannot come after all, please give your place back here. Somebody from the waiting list moves up then:\n{link}'],
    ),
  ),
  waiting: letter(
    'waiting',
    { de: 'An jemanden, der auf der Warteliste steht.', en: 'To somebody who is on the waiting list.' },
    { de: 'Sie stehen auf der Warteliste: {title}', en: 'You are on the waiting list: {title}' },
    letterOf(
      ['alle Plätze sind vergeben. Sie stehen auf der Warteliste: „{title}“.', '{facts}', 'Wird ein Platz frei, schreiben wir Ihnen und halten ihn einige Tage für Sie. Wollen Sie nicht mehr warten, sagen Sie es hier:\n{link}'],
      ['all places are taken. You are on the waiting list: “{title}”.', '{facts}', 'If a place becomes free we write to you and keep it for you for some days. If you no longer want to wait, say so here:\n{link}'],
    ),
  ),
  entered: letter(
    'entered',
    { de: 'An jemanden, den die Veranstaltenden selbst eingetragen haben, mit einem Platz.', en: 'To somebody whom the organisers entered themselves, with a place.' },
    { de: 'Sie sind angemeldet: {title}', en: 'You are registered: {title}' },
    letterOf(
      ['die Veranstaltenden haben Sie eingetragen, Sie haben einen Platz: „{title}“.', '{facts}', '{access}', 'Für Ihren Kalender:\n{calendar}', 'Können oder wollen Sie nicht kommen, geben Sie den Platz bitte hier zurück; was über Sie eingetragen ist, löschen wir dann nach sieben Tagen:\n{link}'],
      ['the organisers have entered you, and you have a place: “{title}”.', '{facts}', '{access}', 'For your calendar:\n{calendar}', 'If you cannot or do not want to come, please give your place back here; what was entered about you is deleted seven days later:\n{link}'],
    ),
  ),
  'entered-waiting': letter(
    'entered-waiting',
    { de: 'An jemanden, den die Veranstaltenden selbst auf die Warteliste gesetzt haben.', en: 'To somebody whom the organisers put on the waiting list themselves.' },
    { de: 'Sie stehen auf der Warteliste: {title}', en: 'You are on the waiting list: {title}' },
    letterOf(
      ['die Veranstaltenden haben Sie auf die Warteliste gesetzt, denn alle Plätze sind vergeben: „{title}“.', '{facts}', 'Wird ein Platz frei, schreiben wir Ihnen und halten ihn einige Tage für Sie. Wollen Sie nicht warten, sagen Sie es hier; was über Sie eingetragen ist, löschen wir dann nach sieben Tagen:\n{link}'],
      ['the organisers have put you on the waiting list, because all places are taken: “{title}”.', '{facts}', 'If a place becomes free we write to you and keep it for you for some days. If you do not want to wait, say so here; what was entered about you is deleted seven days later:\n{link}'],
    ),
  ),
  removed: letter(
    'removed',
    { de: 'An jemanden, den die Veranstaltenden ausgetragen haben.', en: 'To somebody whom the organisers removed.' },
    { de: 'Sie sind nicht mehr angemeldet: {title}', en: 'You are no longer registered: {title}' },
    letterOf(
      ['die Veranstaltenden haben Sie ausgetragen, Ihre Anmeldung gilt nicht mehr: „{title}“.', '{facts}', 'Haben Sie nicht darum gebeten, fragen Sie bitte bei den Veranstaltenden nach. Was Sie angegeben haben, löschen wir in sieben Tagen.'],
      ['the organisers have removed you, and your registration is no longer valid: “{title}”.', '{facts}', 'If you did not ask for this, please ask the organisers. What you told us will be deleted in seven days.'],
    ),
  ),
  offered: letter(
    'offered',
    { de: 'An jemanden von der Warteliste, für den ein Platz frei geworden ist.', en: 'To somebody from the waiting list for whom a place became free.' },
    { de: 'Ein Platz ist frei: {title}', en: 'A place is free: {title}' },
    letterOf(
      ['ein Platz ist frei geworden und wird für Sie gehalten: „{title}“.', '{facts}', 'Nehmen Sie ihn bis {until} an, sonst geht er an die nächste Person:\n{link}'],
      ['a place became free and is kept for you: “{title}”.', '{facts}', 'Accept it by {until}, otherwise it goes to the next person:\n{link}'],
    ),
  ),
  lapsed: letter(
    'lapsed',
    { de: 'An jemanden, der einen angebotenen Platz nicht rechtzeitig angenommen hat.', en: 'To somebody who did not accept an offered place in time.' },
    { de: 'Der Platz ist weitergegeben: {title}', en: 'The place was passed on: {title}' },
    letterOf(['den für Sie gehaltenen Platz haben Sie nicht angenommen. Er ist weitergegeben: „{title}“.', 'Möchten Sie doch kommen, melden Sie sich neu an:\n{page}'], ['you did not accept the place that was kept for you. It was passed on: “{title}”.', 'If you want to come after all, register anew:\n{page}']),
  ),
  left: letter(
    'left',
    { de: 'An jemanden, der sich abgemeldet hat.', en: 'To somebody who gave the place back.' },
    { de: 'Sie sind abgemeldet: {title}', en: 'You are no longer registered: {title}' },
    letterOf(['Sie sind abgemeldet: „{title}“. Danke, dass Sie Bescheid gesagt haben.', 'Was Sie angegeben haben, löschen wir in sieben Tagen. Haben Sie sich nicht selbst abgemeldet, melden Sie sich neu an:\n{page}'], ['you are no longer registered: “{title}”. Thank you for telling us.', 'What you told us will be deleted in seven days. If it was not you who did this, register anew:\n{page}']),
  ),
  week: letter(
    'week',
    { de: 'Erinnerung eine Woche vorher, an alle mit einem Platz.', en: 'Reminder a week before, to everybody with a place.' },
    { de: 'In einer Woche: {title}', en: 'In a week: {title}' },
    letterOf(['in einer Woche ist es so weit: „{title}“.', '{facts}', '{access}', 'Können Sie nicht kommen? Dann geben Sie den Platz bitte jetzt zurück:\n{link}'], ['in a week it takes place: “{title}”.', '{facts}', '{access}', 'You cannot come? Then please give your place back now:\n{link}']),
  ),
  day: letter(
    'day',
    { de: 'Erinnerung einen Tag vorher, an alle mit einem Platz.', en: 'Reminder a day before, to everybody with a place.' },
    { de: 'Morgen: {title}', en: 'Tomorrow: {title}' },
    letterOf(['morgen ist es so weit: „{title}“.', '{facts}', '{access}', 'Können Sie nicht kommen? Dann sagen Sie es bitte hier:\n{link}'], ['tomorrow it takes place: “{title}”.', '{facts}', '{access}', 'You cannot come? Then please say so here:\n{link}']),
  ),
  changed: letter(
    'changed',
    { de: 'An alle, die angemeldet sind oder warten, wenn sich Zeit oder Ort ändern.', en: 'To everybody who is registered or waits, when time or place change.' },
    { de: 'Geändert: {title}', en: 'Changed: {title}' },
    letterOf(['Zeit oder Ort haben sich geändert: „{title}“. Jetzt gilt:', '{facts}', '{access}', 'Ihre Anmeldung bleibt bestehen. Passt es nicht mehr, melden Sie sich hier ab:\n{link}'], ['time or place have changed: “{title}”. Now it is:', '{facts}', '{access}', 'Your registration stays valid. If it no longer suits you, say so here:\n{link}']),
  ),
  'called-off': letter(
    'called-off',
    { de: 'An alle, die angemeldet sind oder warten, wenn abgesagt wird.', en: 'To everybody who is registered or waits, when it is called off.' },
    { de: 'Abgesagt: {title}', en: 'Called off: {title}' },
    letterOf(['die Veranstaltung „{title}“ findet nicht statt.', '{reason}', '{facts}', 'Sie müssen nichts tun. Was es Neues gibt, steht hier:\n{page}'], ['the event “{title}” does not take place.', '{reason}', '{facts}', 'You need not do anything. What is new is found here:\n{page}']),
  ),
}

export const letters: readonly LetterKind[] = Object.values(letterKinds)
