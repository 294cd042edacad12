/** The sentences of the home page, the contents and the refusals. Those of the service pages are in `service-texts.ts`. */

const explained: Readonly<Record<string, string>> = {}
const explainedInEnglish: Readonly<Record<string, string>> = {
  praevention: 'Avoid or reduce risks for good.',
  vorbereitung: 'Keep plans, means, staff and exercises ready for an emergency.',
  bewaeltigung: 'Lead in an ongoing event and limit its consequences.',
  nachsorge: 'Restore, evaluate and build back better.',
}

const de = {
  home: {
    title: 'Wer macht was im Katastrophenrisikomanagement?',
    description: 'Verzeichnis der Organisationen, Behörden und Netzwerke im Katastrophenrisikomanagement und in der urbanen Sicherheit: wer macht was, wo, in welcher Phase.',
    search: 'Name, Thema oder Ort',
    examples: 'Zum Beispiel:',
    exampleSearches: ['Hochwasser', 'Stabsarbeit', 'THW', 'Hitze Köln', 'Warnung'],
    all: (count: number, shown: string) => (count === 1 ? '1 Akteur' : `Alle ${shown} Akteure`),
    cycle: 'Nach Phase im Resilienzzyklus',
    themes: 'Nach Thema',
    otherThemes: 'Weitere Themen',
    newest: 'Neu im Verzeichnis',
    newOn: (day: string) => `Veröffentlicht am ${day}`,
    knowledge: 'Was andere erprobt und gelernt haben',
    unconfirmed: 'Wissen Sie es besser?',
    unconfirmedText: 'Diese Einträge hat am längsten niemand bestätigt.',
    tell: 'Bestätigen oder berichtigen',
    tellSubject: (name: string) => `Eintrag ${name}`,
    about: 'Was Sie hier finden',
    aboutText: [
      'Resilienznetz zeigt, wer im Katastrophenrisikomanagement und in der urbanen Sicherheit was macht, wo und in welcher Phase.',
      'Jeder Eintrag nennt seine Quelle und sagt, wann ihn zuletzt jemand bestätigt hat.',
    ],
    nothing: 'Das Verzeichnis ist noch leer. Sobald Akteure eingelesen sind, stehen sie hier.',
    actors: (count: number, shown: string) => (count === 1 ? '1 Akteur' : `${shown} Akteure`),
    /** Sentences for phases that the vocabulary does not explain in this language. */
    phases: explained,
  },
  contents: {
    title: 'Inhaltsverzeichnis',
    directory: 'Verzeichnis',
    vocabularies: 'Begriffe',
    data: 'Daten und Schnittstelle',
    service: 'Service',
    home: 'Startseite',
    actors: 'Akteure',
    search: 'Suche über alle Einträge',
    allVocabularies: 'Alle Begriffslisten',
    interface: 'Schnittstelle und Downloads',
    catalog: 'Datenkatalog (DCAT-AP.de)',
  },
  refusals: {
    403: { heading: 'Das ist nicht erlaubt', text: 'Diese Anfrage wurde abgelehnt. Laden Sie die Seite neu und versuchen Sie es noch einmal. Hilft das nicht, schreiben Sie uns.' },
    404: { heading: 'Diese Seite gibt es nicht', text: 'Vielleicht ist die Adresse unvollständig oder der Eintrag hat eine andere. Suchen Sie hier danach.' },
    410: { heading: 'Dieser Eintrag wurde zurückgezogen', text: 'Seine Adresse wird nicht neu vergeben. Suchen Sie hier nach anderen Akteuren zum selben Thema.' },
    413: { heading: 'Das war zu viel auf einmal', text: 'Die gesendeten Angaben sind größer als erlaubt. Kürzen Sie sie und senden Sie das Formular noch einmal.' },
    429: { heading: 'Zu viele Anfragen', text: 'Von Ihrem Anschluss kamen in kurzer Zeit sehr viele Anfragen. Warten Sie eine Minute und laden Sie die Seite dann neu.' },
    500: { heading: 'Hier ist etwas schiefgegangen', text: 'Der Fehler liegt bei uns, wir bitten um Entschuldigung. Er wurde festgehalten. Laden Sie die Seite in einigen Minuten noch einmal.' },
    ways: {
      signIn: { heading: 'Bitte melden Sie sich an', text: 'Diese Seite gibt es nur nach der Anmeldung. Danach kommen Sie hierher zurück.', go: 'Anmelden' },
      secondFactor: { heading: 'Hier fehlt noch der zweite Faktor', text: 'Ihre Funktion gilt erst, wenn Sie zusätzlich einen Passkey oder einen Code aus einer App vorgezeigt haben. Danach kommen Sie hierher zurück.', go: 'Weiter zum zweiten Faktor' },
    },
    withdrawn: (what: string, day: string) => `„${what}“ wurde am ${day} aus dem Verzeichnis genommen.`,
    reference: 'Nennen Sie bei Rückfragen diese Nummer:',
    search: 'Suche im Verzeichnis',
    directory: 'Alle Akteure',
    home: 'Zur Startseite',
    contact: 'Kontakt',
  },
}

export type Texts = typeof de

const en = {
  home: {
    title: 'Who does what in disaster risk management?',
    description: 'Directory of organisations, authorities and networks in disaster risk management and urban security: who does what, where, in which phase.',
    search: 'Name, theme or place',
    examples: 'For example:',
    exampleSearches: ['flood', 'crisis management', 'THW', 'heat Cologne', 'warning'],
    all: (count, shown) => (count === 1 ? '1 actor' : `All ${shown} actors`),
    cycle: 'By phase of the resilience cycle',
    themes: 'By theme',
    otherThemes: 'Further themes',
    newest: 'New in the directory',
    newOn: (day) => `Published on ${day}`,
    knowledge: 'What others have tried and learned',
    unconfirmed: 'Do you know better?',
    unconfirmedText: 'Nobody has confirmed these entries for the longest time.',
    tell: 'Confirm or correct',
    tellSubject: (name) => `Entry ${name}`,
    about: 'What you find here',
    aboutText: [
      'Resilienznetz shows who does what in disaster risk management and urban security, where and in which phase.',
      'Each entry names its source and says when somebody last confirmed it.',
    ],
    nothing: 'The directory is still empty. As soon as actors have been imported they will be listed here.',
    actors: (count, shown) => (count === 1 ? '1 actor' : `${shown} actors`),
    phases: explainedInEnglish,
  },
  contents: {
    title: 'Contents',
    directory: 'Directory',
    vocabularies: 'Vocabularies',
    data: 'Data and interface',
    service: 'Service',
    home: 'Home page',
    actors: 'Actors',
    search: 'Search over all entries',
    allVocabularies: 'All vocabularies',
    interface: 'Interface and downloads',
    catalog: 'Data catalogue (DCAT-AP.de)',
  },
  refusals: {
    403: { heading: 'This is not allowed', text: 'This request was refused. Load the page again and try once more. If that does not help, write to us.' },
    404: { heading: 'There is no such page', text: 'Perhaps the address is incomplete or the entry has another one. Search for it here.' },
    410: { heading: 'This entry was withdrawn', text: 'Its address will not be given away again. Search here for other actors on the same theme.' },
    413: { heading: 'That was too much at once', text: 'What was sent is larger than allowed. Shorten it and send the form again.' },
    429: { heading: 'Too many requests', text: 'Very many requests came from your connection in a short time. Wait a minute, then load the page again.' },
    500: { heading: 'Something went wrong here', text: 'The mistake is ours, we apologise. It has been recorded. Load the page again in a few minutes.' },
    ways: {
      signIn: { heading: 'Please sign in', text: 'This page is there only after signing in. After that you come back here.', go: 'Sign in' },
      secondFactor: { heading: 'The second factor is missing', text: 'Your function counts once you have also shown a passkey or a code from an app. After that you come back here.', go: 'Go on to the second factor' },
    },
    withdrawn: (what, day) => `“${what}” was taken out of the directory on ${day}.`,
    reference: 'If you ask us about it, name this number:',
    search: 'Search the directory',
    directory: 'All actors',
    home: 'To the home page',
    contact: 'Contact',
  },
} satisfies Texts

export const texts = { de, en }
