/** What the page of the log says, in both languages. */

/** Every action that is recorded anywhere has its words here; a test looks for those that have none. */
const de = {
  title: 'Protokoll',
  lead: (count: string) => `${count} Vorgänge, der neueste zuerst. Es stehen Funktionen darin, keine Personen.`,
  none: 'Zu dieser Auswahl ist nichts festgehalten.',
  filter: 'Auswählen',
  fields: { action: 'Vorgang', subject: 'Gegenstand', function: 'Funktion', from: 'Von (Tag)', until: 'Bis (Tag)' },
  subjectHelp: 'Kennung eines Eintrags, etwa defus',
  all: 'alle',
  apply: 'Anwenden',
  csv: 'Diese Auswahl als CSV',
  columns: { number: 'Nr.', at: 'Wann', action: 'Vorgang', subject: 'Gegenstand', function: 'Als', details: 'Einzelheiten' },
  table: 'Vorgänge',
  chain: 'Ist das Protokoll vollständig?',
  chainText: 'Jeder Vorgang trägt die Prüfsumme des vorigen. Ob etwas geändert oder entfernt wurde, sagt auf dem Server: npm run audit -- verify',
  last: (number: number) => `Prüfsumme des letzten Vorgangs (${number}). Bewahren Sie sie außerhalb dieser Plattform auf:`,
  actions: {
    'draft-submitted': 'Entwurf eingereicht',
    'draft-recalled': 'Einreichung zurückgeholt',
    'draft-discarded': 'Entwurf verworfen',
    'draft-returned': 'Entwurf zurückgegeben',
    'draft-rejected': 'Entwurf abgelehnt',
    'draft-scheduled': 'Angenommen für einen Termin',
    'entry-published': 'Eintrag veröffentlicht',
    'entry-withdrawn': 'Eintrag zurückgezogen',
    'entry-restored': 'Frühere Fassung wiederhergestellt',
    'exception-made': 'Ausnahme gemacht',
    'appointment-offered': 'Funktion angeboten',
    'appointment-offer-ended': 'Angebot zurückgenommen oder abgelehnt',
    'appointment-accepted': 'Funktion angenommen',
    'appointment-given': 'Funktion vergeben',
    'appointment-ended': 'Funktion beendet',
    'appointment-handed-over': 'Funktion abgegeben',
    'import-run': 'Datei eingelesen',
    'backup-restored': 'Sicherung eingespielt',
  },
}

const en: typeof de = {
  title: 'Log',
  lead: (count) => `${count} events, the newest first. They name functions, no persons.`,
  none: 'Nothing is recorded for this selection.',
  filter: 'Select',
  fields: { action: 'Action', subject: 'Subject', function: 'Function', from: 'From (day)', until: 'Until (day)' },
  subjectHelp: 'Id of an entry, such as defus',
  all: 'all',
  apply: 'Apply',
  csv: 'This selection as CSV',
  columns: { number: 'No.', at: 'When', action: 'Action', subject: 'Subject', function: 'As', details: 'Details' },
  table: 'Events',
  chain: 'Is the log complete?',
  chainText: 'Each event bears the hash of the one before. Whether anything was changed or removed is said on the server by: npm run audit -- verify',
  last: (number) => `Hash of the last event (${number}). Keep it outside of this platform:`,
  actions: {
    'draft-submitted': 'Draft submitted',
    'draft-recalled': 'Submission taken back',
    'draft-discarded': 'Draft discarded',
    'draft-returned': 'Draft returned',
    'draft-rejected': 'Draft rejected',
    'draft-scheduled': 'Accepted for a time',
    'entry-published': 'Entry published',
    'entry-withdrawn': 'Entry withdrawn',
    'entry-restored': 'Earlier revision restored',
    'exception-made': 'Exception made',
    'appointment-offered': 'Function offered',
    'appointment-offer-ended': 'Offer taken back or declined',
    'appointment-accepted': 'Function accepted',
    'appointment-given': 'Function given',
    'appointment-ended': 'Function ended',
    'appointment-handed-over': 'Function handed over',
    'import-run': 'File imported',
    'backup-restored': 'Backup restored',
  },
}

export const texts = { de, en }

/** What is recorded by a feature that has not told its words here is shown by its name. */
export function actionName(action: string, language: 'de' | 'en'): string {
  const names: Record<string, string> = texts[language].actions
  return names[action] ?? action
}
