/** Everything that is said about events as entries, in both languages. What is said around registering is in `registering-texts.ts`. */
import type { Language, Localized } from '../../platform/language.ts'
import { dayInWords } from '../../ui/day.ts'
import type { ListWords } from '../publishing/index.ts'

export const eventPaths = { de: '/veranstaltungen', en: '/en/events' } as const satisfies Localized

const de = {
  title: 'Veranstaltungen',
  lead: 'Was ansteht, wie man einen Platz bekommt, und was von früheren Terminen bleibt.',
  description: 'Tagungen, Workshops, Besuche, Webinare und Übungen zu Krisenmanagement und urbaner Sicherheit, mit Anmeldung, Kalender und Ergebnissen.',
  noun: (count: number): string => (count === 1 ? 'Veranstaltung' : 'Veranstaltungen'),
  none: 'Keine Veranstaltung',
  all: 'Alle Veranstaltungen zeigen',
  only: 'nur diese Veranstaltungen zeigen',
  searchHint: 'Titel, Ort oder Thema, zum Beispiel Webinar Stromausfall',
} satisfies ListWords

const en = {
  title: 'Events',
  lead: 'What is coming, how to get a place, and what remains of earlier dates.',
  description: 'Conferences, workshops, visits, webinars and exercises on crisis management and urban security, with registration, calendar and results.',
  noun: (count: number): string => (count === 1 ? 'event' : 'events'),
  none: 'No event',
  all: 'Show all events',
  only: 'show these events only',
  searchHint: 'Title, place or theme, for example webinar power cut',
} satisfies ListWords

export const listTexts = { de, en }

export const kindTexts = { one: { de: 'Veranstaltung', en: 'Event' }, new: { de: 'Neue Veranstaltung eintragen', en: 'Enter a new event' } } satisfies Record<string, Localized>

export const facetTexts = {
  kind: { name: { de: 'Art der Veranstaltung', en: 'Kind of event' }, parameter: { de: 'veranstaltungsart', en: 'event_kind' }, phrase: { de: (values: string) => `der Art ${values}`, en: (values: string) => `of the kind ${values}` } },
  year: { name: { de: 'Jahr', en: 'Year' }, parameter: { de: 'jahr', en: 'year' }, phrase: { de: (values: string) => `im Jahr ${values}`, en: (values: string) => `in ${values}` } },
  attendance: { name: { de: 'Teilnahme', en: 'Attendance' }, parameter: { de: 'teilnahme', en: 'attendance' }, phrase: { de: (values: string) => `mit Teilnahme ${values}`, en: (values: string) => `with attendance ${values}` } },
}

export const attendanceTexts = {
  onsite: { de: 'vor Ort', en: 'on site' },
  online: { de: 'online', en: 'online' },
  mixed: { de: 'vor Ort und online', en: 'on site and online' },
} satisfies Record<string, Localized>

export const registrationChoices = {
  none: { de: 'Anmeldung nicht nötig', en: 'No registration needed' },
  here: { de: 'hier auf dieser Plattform', en: 'here on this platform' },
  elsewhere: { de: 'auf der Seite der Veranstaltenden', en: 'on the page of the organisers' },
} satisfies Record<string, Localized>

type Words = { label: Localized; help?: Localized }

export const fieldTexts = {
  event_kind: { label: { de: 'Art der Veranstaltung', en: 'Kind of event' } },
  start: { label: { de: 'Beginn (Tag)', en: 'Begins on (day)' }, help: { de: 'Zum Beispiel 2027-03-06. Steht der Tag noch nicht fest, genügt der Monat: 2027-03.', en: 'For example 2027-03-06. If the day is not fixed yet, the month is enough: 2027-03.' } },
  start_time: { label: { de: 'Beginn (Uhrzeit)', en: 'Begins at (time)' }, help: { de: 'Nach der Uhr in Deutschland, zum Beispiel 09:30. Ohne Uhrzeit gilt der ganze Tag.', en: 'By the clock in Germany, for example 09:30. Without a time it is the whole day.' } },
  end: { label: { de: 'Ende (Tag)', en: 'Ends on (day)' }, help: { de: 'Nur, wenn es ein anderer Tag ist.', en: 'Only if it is another day.' } },
  end_time: { label: { de: 'Ende (Uhrzeit)', en: 'Ends at (time)' } },
  recurring: { label: { de: 'Wiederkehr', en: 'Recurrence' }, help: { de: 'Wie oft es sie gibt, zum Beispiel: jährlich im Herbst. Jeder Termin ist ein eigener Eintrag.', en: 'How often it takes place, for example: yearly in autumn. Each date is an entry of its own.' } },
  attendance: { label: { de: 'Teilnahme', en: 'Attendance' }, help: { de: 'Den Zugang zum Online-Raum tragen Sie nach der Veröffentlichung ein. Ihn sehen nur Angemeldete.', en: 'How to get into the online room is entered after publication. Only those who registered see it.' } },
  venue: { label: { de: 'Haus und Straße', en: 'Building and street' }, help: { de: 'Wo genau. Den Ort selbst nennen Sie unter „Wer und wo“.', en: 'Where exactly. The town is named under “Who and where”.' } },
  website: { label: { de: 'Seite der Veranstaltung', en: 'Page of the event' } },
  programme: { label: { de: 'Programm', en: 'Programme' }, help: { de: 'Ablauf, Beiträge, Fragen. Personen nur mit ihrem Einverständnis.', en: 'Schedule, talks, questions. Persons only if they agree.' } },
  target_groups: { label: { de: 'Für wen', en: 'For whom' }, help: { de: 'Eine Gruppe je Zeile, zum Beispiel: Stabsmitglieder.', en: 'One group a line, for example: members of crisis staffs.' } },
  language: { label: { de: 'Sprache', en: 'Language' }, help: { de: 'In der gesprochen wird, auch gedolmetscht.', en: 'That is spoken, interpreted ones as well.' } },
  cost: { label: { de: 'Kosten', en: 'Cost' }, help: { de: 'Schreiben Sie „kostenlos“, wenn nichts zu zahlen ist.', en: 'Write “free” if nothing is to be paid.' } },
  accessibility: { label: { de: 'Barrierefreiheit', en: 'Accessibility' }, help: { de: 'Nur, was sicher zugesagt ist.', en: 'Only what is promised for certain.' } },
  accessibility_note: { label: { de: 'Mehr zur Barrierefreiheit', en: 'More on accessibility' }, help: { de: 'Wege, Parkplätze, wen man vorher fragt.', en: 'Ways, parking, whom to ask beforehand.' } },
  contact_function: { label: { de: 'Ansprechstelle', en: 'Contact' }, help: { de: 'Eine Funktion, keine Person.', en: 'A function, no person.' } },
  contact_email: { label: { de: 'E-Mail der Ansprechstelle', en: 'E-mail of the contact' } },
  registration: { label: { de: 'Anmeldung', en: 'Registration' }, help: { de: 'Hier anmelden kann man sich nur, wenn ein Akteur dieses Verzeichnisses verantwortlich ist: Er sieht, wer kommt.', en: 'Registering here is possible only if an actor of this directory is responsible: it sees who comes.' } },
  registration_url: { label: { de: 'Adresse der Anmeldung', en: 'Address to register' }, help: { de: 'Nur bei Anmeldung an anderer Stelle.', en: 'Only if one registers elsewhere.' } },
  registration_from: { label: { de: 'Anmeldung ab', en: 'Registration from' } },
  registration_until: { label: { de: 'Anmeldung bis', en: 'Registration until' }, help: { de: 'Der letzte Tag zählt mit. Ohne Angabe bis zum Beginn.', en: 'The last day counts. If left empty until it begins.' } },
  places: { label: { de: 'Plätze', en: 'Places' }, help: { de: 'Sind sie vergeben, gibt es eine Warteliste. Leer lassen, wenn es keine Grenze gibt.', en: 'When they are taken there is a waiting list. Leave empty if there is no limit.' } },
  cancelled_on: { label: { de: 'Abgesagt am', en: 'Called off on' }, help: { de: 'Sind Menschen angemeldet, sagen Sie besser auf der Seite „Teilnahme“ ab: Dann bekommen alle einen Brief.', en: 'If people are registered, rather call it off on the page “Participation”: then everybody gets a letter.' } },
  cancelled_reason: { label: { de: 'Grund der Absage', en: 'Reason for calling it off' } },
  results: { label: { de: 'Ergebnisse', en: 'Results' }, help: { de: 'Was besprochen, vereinbart, offen geblieben ist. Nach der Veranstaltung.', en: 'What was discussed, agreed, left open. After the event.' } },
  material: { label: { de: 'Material', en: 'Material' }, help: { de: 'Folien, Aufzeichnungen, Berichte mit der Lizenz, unter der man sie nutzen darf.', en: 'Slides, recordings, reports with the licence under which they may be used.' } },
  incidents: { label: { de: 'Schadensereignisse, auf die sie zurückblickt', en: 'Damage events it looks back on' }, help: { de: 'Titel, wie hier eingetragen; einer je Zeile.', en: 'Title as listed here, one a line.' } },
  keywords: { label: { de: 'Stichworte', en: 'Keywords' }, help: { de: 'Eines je Zeile, nur wo die Themen nicht genügen.', en: 'One a line, only where the themes are not enough.' } },
} satisfies Record<string, Words>

/** The common fields say here who organises. */
export const ownerTexts = {
  owner: { label: { de: 'Veranstaltet von', en: 'Organised by' }, help: { de: 'Name oder Kurzname, wie hier eingetragen.', en: 'Name or short name, as listed here.' } },
  partners: { label: { de: 'Mitveranstaltende', en: 'Co-organisers' } },
  organisation: { label: { de: 'Veranstaltende laut Quelle', en: 'Organisers as the source names them' }, help: { de: 'Nur, wenn sie hier nicht als Akteur eingetragen sind oder nicht allein veranstalten.', en: 'Only where they are not listed here as actors or do not organise alone.' } },
} satisfies Record<string, Words>

export const columnTexts = {
  title: { label: { de: 'Titel', en: 'Title' } },
  url: { label: { de: 'Adresse', en: 'Address' } },
  licence: { label: { de: 'Lizenz', en: 'Licence' } },
} satisfies Record<string, Words>

export const legends = {
  title: { legend: { de: 'Worum es geht', en: 'What it is about' } },
  when: { legend: { de: 'Wann', en: 'When' } },
  where: { legend: { de: 'Teilnahme und Ort', en: 'Attendance and place' } },
  content: { legend: { de: 'Programm', en: 'Programme' } },
  access: { legend: { de: 'Barrierefreiheit', en: 'Accessibility' }, help: { de: 'Wer darauf angewiesen ist, entscheidet danach, ob er kommen kann.', en: 'Whoever depends on it decides by this whether to come.' } },
  registration: { legend: { de: 'Anmeldung', en: 'Registration' } },
  cancelled: { legend: { de: 'Absage', en: 'Calling off' } },
  harvest: { legend: { de: 'Was bleibt', en: 'What remains' } },
} satisfies Record<string, { legend: Localized; help?: Localized }>

export const faultTexts = {
  start: { de: 'Geben Sie an, wann die Veranstaltung ist. Der Monat genügt.', en: 'Say when the event is. The month is enough.' },
  day_for_hours: { de: 'Eine Uhrzeit braucht einen genauen Tag: 2027-03-06.', en: 'A time needs an exact day: 2027-03-06.' },
  day_to_register: { de: 'Wer sich hier anmelden soll, muss den genauen Tag kennen: 2027-03-06.', en: 'Whoever is to register here must know the exact day: 2027-03-06.' },
  end: { de: 'Das Ende liegt vor dem Beginn.', en: 'The end lies before the beginning.' },
  end_time_alone: { de: 'Geben Sie auch an, um wie viel Uhr sie beginnt.', en: 'Say as well at which time it begins.' },
  end_time: { de: 'Das Ende liegt vor dem Beginn oder ist dieselbe Uhrzeit.', en: 'The end lies before the beginning or is the same time.' },
  registration_url: { de: 'Geben Sie die Adresse an, unter der man sich anmeldet.', en: 'Enter the address where one registers.' },
  owner: { de: 'Nennen Sie den Akteur, der veranstaltet: Er verantwortet die Angaben der Angemeldeten.', en: 'Name the actor that organises: it answers for what the registered tell.' },
  places: { de: 'Plätze zählen wir nur, wenn man sich hier anmeldet. Wählen Sie das bei „Anmeldung“, oder lassen Sie das Feld leer.', en: 'Places are counted only if one registers here. Choose that at “Registration”, or leave the field empty.' },
  until: { de: 'Die Anmeldung endet, bevor sie beginnt.', en: 'Registration ends before it begins.' },
  until_start: { de: 'Die Anmeldung endet erst nach dem Beginn der Veranstaltung.', en: 'Registration ends only after the event has begun.' },
  reason: { de: 'Sagen Sie, warum abgesagt wurde. Das liest, wer kommen wollte.', en: 'Say why it was called off. Those who wanted to come read it.' },
} satisfies Record<string, Localized>

export const gapTexts = [
  { field: 'attendance', reason: { de: 'Niemand weiß, ob man hinfahren muss.', en: 'Nobody knows whether one has to travel.' } },
  { field: 'accessibility', reason: { de: 'Wer auf Barrierefreiheit angewiesen ist, kann nicht planen.', en: 'Whoever depends on accessibility cannot plan.' } },
  { field: 'cost', reason: { de: 'Wer einen Antrag auf Dienstreise stellt, braucht die Kosten.', en: 'Whoever asks for leave to travel needs the cost.' } },
  { field: 'contact_function', reason: { de: 'Fragen landen nirgends.', en: 'Questions go nowhere.' } },
  { field: 'themes', reason: { de: 'Die Veranstaltung wird unter keinem Thema gefunden.', en: 'The event is found under no theme.' } },
] satisfies { field: string; reason: Localized }[]

export const topTexts = {
  de: { when: 'Wann', where: 'Wo', unknown: 'nicht bekannt', online: 'online', page: 'Seite der Veranstaltung', language: 'Sprache', cost: 'Kosten', contact: 'Ansprechstelle', recurring: 'Wiederkehr', with: 'Mit', calendar: 'In den Kalender', calendarHint: 'Datei für Kalenderprogramme', called: (day: string, reason: string) => `Abgesagt am ${dayInWords(day, 'de')}. ${reason}`, calledOff: 'Abgesagt', over: 'vorbei', zone: 'Uhr in Deutschland' },
  en: { when: 'When', where: 'Where', unknown: 'not known', online: 'online', page: 'Page of the event', language: 'Language', cost: 'Cost', contact: 'Contact', recurring: 'Recurrence', with: 'With', calendar: 'Into the calendar', calendarHint: 'file for calendar programs', called: (day: string, reason: string) => `Called off on ${dayInWords(day, 'en')}. ${reason}`, calledOff: 'Called off', over: 'over', zone: 'by the clock in Germany' },
}

export const calendarTexts = {
  de: {
    byMonth: 'Als Kalender, Monat für Monat',
    heading: (year: string) => `Kalender ${year}`,
    lead: 'Jede Veranstaltung steht in dem Monat, in dem sie beginnt.',
    none: (year: string) => `Für ${year} ist keine Veranstaltung eingetragen.`,
    open: 'Ohne genauen Monat',
    years: 'Jahre',
    list: 'Als Liste mit Filtern',
    subscribe: 'Diesen Kalender abonnieren',
    subscribeText: 'Geben Sie diese Adresse in Ihrem Kalenderprogramm ein. Was sich ändert oder abgesagt wird, ändert sich dort mit.',
    own: 'Ihr eigener Kalender mit allem, wozu Sie angemeldet sind, steht unter „Meine Veranstaltungen“.',
  },
  en: {
    byMonth: 'As a calendar, month by month',
    heading: (year: string) => `Calendar ${year}`,
    lead: 'Each event stands in the month in which it begins.',
    none: (year: string) => `No event is listed for ${year}.`,
    open: 'Without an exact month',
    years: 'Years',
    list: 'As a list with filters',
    subscribe: 'Subscribe to this calendar',
    subscribeText: 'Enter this address in your calendar program. What changes or is called off changes there as well.',
    own: 'Your own calendar with everything you are registered for is found under “My events”.',
  },
}

type Spoken = { start?: string; start_time?: string; end?: string; end_time?: string }
const words = { de: { to: 'bis', clock: ' Uhr', at: ', ' }, en: { to: 'to', clock: '', at: ', ' } }

/** «6. März 2027, 9:30 bis 17:00 Uhr», «26. März 2027 bis 27. März 2027», «November 2026» */
export function whenInWords({ start, start_time, end, end_time }: Spoken, language: Language): string {
  const { to, clock, at } = words[language]
  if (start === undefined) return topTexts[language].unknown
  const hour = (time: string) => (language === 'de' ? time.replace(/^0/, '') : time)
  const first = dayInWords(start, language)
  const from = start_time === undefined ? '' : `${at}${hour(start_time)}`
  if (end !== undefined && end !== start) return `${first}${from}${from && clock} ${to} ${dayInWords(end, language)}${end_time === undefined ? '' : `${at}${hour(end_time)}${clock}`}`
  return `${first}${from}${end_time === undefined ? '' : ` ${to} ${hour(end_time)}`}${from && clock}`
}
