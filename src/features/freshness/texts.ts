/** What is said to those who are asked whether an entry is still true, in both languages. */
import type { Obstacle } from './due.ts'
import type { GoneReason } from './gone.ts'

/** The answers in the addresses of a letter. */
export const answerNames = { de: { true: 'stimmt', change: 'aendern', gone: 'weg' }, en: { true: 'true', change: 'change', gone: 'gone' } } as const
export type Answer = keyof (typeof answerNames)['de']

const de = {
  title: 'Stimmt das noch?',
  titleMany: (count: number) => `Stimmen diese ${count} Einträge noch?`,
  lead: 'Sehen Sie die Angaben durch und wählen Sie. Eine Anmeldung ist zum Bestätigen nicht nötig.',
  leadMany: 'Bestätigen Sie jeden Eintrag für sich oder alle zusammen. Eine Anmeldung ist nicht nötig.',
  chosenTrue: 'Sie haben „Stimmt noch“ gewählt. Mit dem Knopf tragen Sie die Bestätigung ein.',
  choices: { true: 'Stimmt noch', change: 'Ändern', gone: 'Gibt es nicht mehr' },
  choicesLabel: (title: string) => `Antwort zu ${title}`,
  choiceHelp: {
    true: 'Der Eintrag zeigt danach das heutige Datum.',
    change: 'Führt zum Formular. Eine Änderung wird vor der Veröffentlichung geprüft.',
    gone: 'Sie nennen den Grund, die Prüfung entscheidet. Bis dahin bleibt der Eintrag sichtbar.',
  },
  confirmAll: (count: number) => `Alle ${count} bestätigen`,
  see: 'Eintrag ansehen',
  unconfirmed: (days: number) => (days < 60 ? `Seit ${days} Tagen nicht bestätigt` : `Seit ${Math.floor(days / 30.44)} Monaten nicht bestätigt`),
  today: 'Heute bestätigt.',
  done: {
    confirmed: 'Danke. Der Eintrag zeigt jetzt das heutige Datum.',
    all: 'Danke. Alle offenen Einträge zeigen jetzt das heutige Datum.',
    gone: 'Danke. Ihre Meldung liegt bei der Prüfung. Bis zur Entscheidung bleibt der Eintrag sichtbar.',
    rhythm: 'Gespeichert.',
  },
  already: {
    confirmed: (day: string) => `Schon bestätigt am ${day}. Sie müssen nichts mehr tun.`,
    gone: 'Gemeldet, dass es den Eintrag nicht mehr gibt. Die Prüfung entscheidet.',
    withdrawn: 'Der Eintrag ist inzwischen zurückgezogen.',
  },
  gone: {
    heading: (title: string) => `Was ist mit ${title}?`,
    reason: 'Grund',
    reasons: { dissolved: 'Aufgelöst oder beendet', merged: 'In einer anderen Organisation aufgegangen', moved: 'Umgezogen oder anders zuständig', wrong: 'War nie richtig' } satisfies Record<GoneReason, string>,
    note: 'Näheres',
    noteHelp: 'Zum Beispiel: worin es aufgegangen ist, wohin es umgezogen ist, was falsch ist. Höchstens 2000 Zeichen.',
    send: 'Melden',
    back: 'Zurück zur Auswahl',
    faults: { reason: 'Wählen Sie einen Grund.', note: 'Sagen Sie, worin es aufgegangen, wohin es umgezogen oder was falsch ist.', long: 'Kürzen Sie auf höchstens 2000 Zeichen.' },
  },
  rhythm: {
    heading: 'Wie oft wir schreiben',
    each: 'Sobald etwas zu bestätigen ist, höchstens einmal in der Woche',
    monthly: 'Nur gesammelt, am Monatsanfang',
    save: 'Speichern',
  },
  stop: {
    title: 'Keine Briefe mehr',
    ask: (address: string) => `An ${address} schicken wir dann keine Fragen mehr, ob Angaben noch stimmen. Die Einträge bleiben, wie sie sind.`,
    button: 'Briefe abbestellen',
    done: (address: string) => `An ${address} gehen keine solchen Briefe mehr.`,
  },
  unknown: {
    title: 'Dieser Link führt zu nichts',
    text: 'Vielleicht ist er beim Kopieren abgebrochen. Öffnen Sie ihn noch einmal aus dem Brief.',
  },
  expired: {
    title: 'Dieser Link ist abgelaufen',
    text: 'Links in unseren Briefen gelten eine begrenzte Zeit. Es ist nichts verloren: Der Eintrag steht weiter im Verzeichnis. Wer ihn pflegt, kann sich anmelden und ihn bestätigen.',
  },
  home: 'Zur Startseite',
  mine: {
    title: 'Zu bestätigen',
    none: 'Zurzeit ist nichts zu bestätigen. Alles, was Sie pflegen, ist frisch.',
    lead: (count: number) => (count === 1 ? 'Ein Eintrag wartet auf Ihre Bestätigung.' : `${count} Einträge warten auf Ihre Bestätigung.`),
  },
  task: (count: number) => (count === 1 ? '1 Eintrag zu bestätigen' : `${count} Einträge zu bestätigen`),
  by: { keeper: (owner: string) => `${owner} (Pflege)`, mailbox: (owner: string) => `${owner} (Postfach)` },
  letter: {
    line: (title: string, days: number) => `– ${title} (seit ${days} Tagen nicht bestätigt)`,
    more: (count: number) => `– und ${count} weitere`,
    count: (count: number) => `${count} Einträge`,
    reminder: 'wir haben Sie schon einmal gefragt und noch keine Antwort bekommen.',
    answers: { true: 'Stimmt noch:', change: 'Ändern:', gone: 'Gibt es nicht mehr:' },
    list: 'Alle ansehen und bestätigen:',
    stop: 'Keine solchen Briefe mehr:',
    who: (name: string) => `Betrieben wird es von ${name}.`,
  },
  obstacles: { stopped: 'möchte keine Briefe', asked: 'in den letzten 14 Tagen schon gefragt', week: 'hat diese Woche schon einen Brief bekommen' } satisfies Record<Obstacle, string>,
}

export type Texts = typeof de

const en = {
  title: 'Is this still true?',
  titleMany: (count) => `Are these ${count} entries still true?`,
  lead: 'Look through the information and choose. You need not sign in to confirm.',
  leadMany: 'Confirm each entry on its own or all together. You need not sign in.',
  chosenTrue: 'You have chosen “Still true”. The button records your confirmation.',
  choices: { true: 'Still true', change: 'Change', gone: 'No longer there' },
  choicesLabel: (title) => `Answer for ${title}`,
  choiceHelp: {
    true: 'The entry will then show today’s date.',
    change: 'Leads to the form. A change is reviewed before it is published.',
    gone: 'You give the reason, a reviewer decides. Until then the entry stays visible.',
  },
  confirmAll: (count) => `Confirm all ${count}`,
  see: 'See the entry',
  unconfirmed: (days) => (days < 60 ? `Not confirmed for ${days} days` : `Not confirmed for ${Math.floor(days / 30.44)} months`),
  today: 'Confirmed today.',
  done: {
    confirmed: 'Thank you. The entry now shows today’s date.',
    all: 'Thank you. All open entries now show today’s date.',
    gone: 'Thank you. Your report is with the reviewers. Until they decide, the entry stays visible.',
    rhythm: 'Saved.',
  },
  already: {
    confirmed: (day) => `Already confirmed on ${day}. There is nothing left to do.`,
    gone: 'Reported as no longer there. A reviewer decides.',
    withdrawn: 'The entry has been withdrawn meanwhile.',
  },
  gone: {
    heading: (title) => `What happened to ${title}?`,
    reason: 'Reason',
    reasons: { dissolved: 'Dissolved or ended', merged: 'Merged into another organisation', moved: 'Moved, or somebody else is responsible', wrong: 'Was never right' },
    note: 'Details',
    noteHelp: 'For example: what it was merged into, where it moved, what is wrong. At most 2000 characters.',
    send: 'Report',
    back: 'Back to the choice',
    faults: { reason: 'Choose a reason.', note: 'Say what it was merged into, where it moved or what is wrong.', long: 'Shorten it to at most 2000 characters.' },
  },
  rhythm: { heading: 'How often we write', each: 'As soon as something is to be confirmed, at most once a week', monthly: 'Only together, at the beginning of a month', save: 'Save' },
  stop: {
    title: 'No more letters',
    ask: (address) => `We will no longer ask ${address} whether information is still true. The entries stay as they are.`,
    button: 'End these letters',
    done: (address) => `No more such letters go to ${address}.`,
  },
  unknown: { title: 'This link leads nowhere', text: 'Perhaps it was cut off when it was copied. Open it once more from the letter.' },
  expired: { title: 'This link has expired', text: 'Links in our letters are good for a limited time. Nothing is lost: the entry is still in the directory. Whoever keeps it can sign in and confirm it.' },
  home: 'To the home page',
  mine: {
    title: 'To be confirmed',
    none: 'There is nothing to confirm at present. Everything you keep is fresh.',
    lead: (count) => (count === 1 ? 'One entry waits for your confirmation.' : `${count} entries wait for your confirmation.`),
  },
  task: (count) => (count === 1 ? '1 entry to confirm' : `${count} entries to confirm`),
  by: de.by,
  letter: {
    line: (title, days) => `– ${title} (not confirmed for ${days} days)`,
    more: (count) => `– and ${count} more`,
    count: (count) => `${count} entries`,
    reminder: 'we have asked you before and have not had an answer yet.',
    answers: { true: 'Still true:', change: 'Change:', gone: 'No longer there:' },
    list: 'See and confirm them all:',
    stop: 'No more of these letters:',
    who: (name) => `It is run by ${name}.`,
  },
  obstacles: { stopped: 'wants no letters', asked: 'was asked within the last 14 days', week: 'has had a letter this week' },
} satisfies Texts

export const texts: Record<'de' | 'en', Texts> = { de, en }
