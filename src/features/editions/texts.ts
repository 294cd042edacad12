/** What the pages of the editions say, in both languages. */
import { numberInWords } from '../../ui/day.ts'
import type { Format } from './edition.ts'

const tenths = (bytes: number) => Math.max(1, Math.round(bytes / 100_000)) / 10

const de = {
  title: 'Zum Mitnehmen und Drucken',
  lead: (what: string) => `${what}, als Datei, die ohne Netz und ohne diese Website gelesen wird.`,
  count: (count: number) => (count === 1 ? '1 Akteur' : `${numberInWords(count, 'de')} Akteure`),
  description: 'Die gefundenen Akteure als Datei, die ohne Netz gelesen und durchsucht wird.',
  ignored: (parts: string) => `Nicht verstanden und weggelassen: ${parts}.`,
  back: 'Zurück zur Liste',
  why: 'Notfallordner anlegen',
  formats: {
    zip: {
      heading: 'Für den USB-Stick',
      text: 'Eine ZIP-Datei. Auspacken, index.html öffnen: Suche, Register nach Thema, Handlungsphase und Ort, eine Seite für jeden Akteur mit Telefon, Anschrift und dem Tag der letzten Bestätigung; dazu gute Praxis, Erkenntnisse, Papiere und Projekte nach denselben Filtern. Läuft in jedem Browser, auch ohne Netz und ohne JavaScript.',
      make: 'ZIP-Datei herstellen',
      anew: 'Neu herstellen',
      take: (size: string) => `ZIP-Datei herunterladen (${size})`,
      making: 'Die ZIP-Datei wird hergestellt.',
    },
    pdf: {
      heading: 'Zum Drucken',
      text: 'Eine PDF-Datei, barrierefrei nach PDF/UA. Deckblatt, Inhalt, die Akteure nach Land und Name, Register der Namen, Themen und Orte mit Seitenzahlen.',
      make: 'PDF-Datei herstellen',
      anew: 'Neu herstellen',
      take: (size: string) => `PDF-Datei herunterladen (${size})`,
      making: 'Die PDF-Datei wird hergestellt.',
    },
  } satisfies Record<Format, object>,
  size: (bytes: number) => `${numberInWords(tenths(bytes), 'de')} MB`,
  asOf: (moment: string) => `Stand: ${moment}.`,
  current: 'Seitdem hat sich nichts geändert.',
  outdated: 'Seitdem hat sich das Verzeichnis geändert.',
  waiting: 'Die Arbeit beginnt gleich.',
  of: (done: string, total: string) => `${done} von ${total} Akteuren`,
  setting: 'Alle Akteure sind gelesen; die Seiten werden gesetzt.',
  leave: 'Sie können diese Seite verlassen und später wiederkommen; die Arbeit geht weiter.',
  reload: 'Stand neu laden',
  none: 'Diese Auswahl enthält keinen Akteur. Ändern Sie die Filter in der Liste.',
  tooMany: (total: string, most: string) => `Das sind ${total} Akteure; in diese Ausgabe passen höchstens ${most}. Grenzen Sie die Liste ein, zum Beispiel auf ein Land.`,
  limits: {
    client: 'Von Ihrem Anschluss wurden in der letzten Stunde viele Ausgaben bestellt. Versuchen Sie es in einer Stunde wieder; was fertig ist, können Sie weiter herunterladen.',
    busy: 'Gerade werden viele Ausgaben hergestellt. Versuchen Sie es in einigen Minuten wieder.',
  },
  lands: 'Nur ein Land',
  folder: {
    title: 'Notfallordner',
    description: 'Das Verzeichnis ohne Strom und Netz: wozu ein Notfallordner dient, was hineingehört und wie er aktuell bleibt.',
    lead: 'Wen rufen Sie an, wenn das Netz ausfällt und diese Website nicht mehr erreichbar ist?',
    what: 'Ein Krisenstab braucht Namen, Telefonnummern und Anschriften auch dann, wenn Strom oder Internet ausfallen. Deshalb gibt es jede Liste dieses Verzeichnisses als Datei, die auf einem USB-Stick liegt und ohne Netz durchsucht wird.',
    stepsHeading: 'So legen Sie ihn an',
    steps: [
      'Wählen Sie in der Liste der Akteure, was Sie brauchen: Ihr Land, Ihre Themen, Ihre Nachbarn.',
      'Stellen Sie die Ausgabe her und speichern Sie sie auf zwei USB-Sticks. Packen Sie die ZIP-Datei dort aus.',
      'Öffnen Sie index.html einmal auf dem Rechner, den der Stab im Ernstfall benutzt, mit gezogenem Netzkabel. Suchen Sie nach einem Akteur, den Sie kennen.',
      'Drucken Sie die Seiten, ohne die es nicht geht, und legen Sie sie zum Stabsordner. Jede Seite trägt ihren Stand.',
    ],
    freshHeading: 'So bleibt er aktuell',
    fresh: [
      'Merken Sie sich die Adresse der Ausgabe als Lesezeichen: Sie enthält Ihre Auswahl. Dort steht auch, ob sich seit Ihrer Ausgabe etwas geändert hat.',
      'Erneuern Sie die Sticks zu einem festen Termin, zum Beispiel am ersten Werktag jedes Vierteljahres und vor jeder Übung.',
      'Rufen Sie bei der Übung drei Nummern an. Was nicht stimmt, melden Sie auf der Seite des Akteurs: Dann stimmt es für alle.',
    ],
    limitsHeading: 'Was er nicht kann',
    limits: 'Die Ausgabe ist so alt wie ihr Stand. Sie enthält öffentliche Angaben von Einrichtungen, keine Durchwahlen von Personen und nichts, was nur im Kreis der Mitglieder geteilt wird. Alarmierungslisten Ihrer Stadt ersetzt sie nicht.',
    all: 'Ausgabe mit allen Akteuren',
    lands: 'Ausgabe für ein Land',
    choose: 'Akteure auswählen',
  },
}

export type Texts = typeof de

const en = {
  title: 'To take along and print',
  lead: (what) => `${what}, as a file that is read without network and without this site.`,
  count: (count) => (count === 1 ? '1 actor' : `${numberInWords(count, 'en')} actors`),
  description: 'The actors found as a file that is read and searched without a network.',
  ignored: (parts) => `Not understood and left out: ${parts}.`,
  back: 'Back to the list',
  why: 'Set up an emergency folder',
  formats: {
    zip: {
      heading: 'For the USB stick',
      text: 'A ZIP file. Unpack it, open index.html: a search, registers by theme, phase and place, a page for each actor with telephone, address and the day it was last confirmed; with it practices, lessons, papers and projects by the same filters. Works in every browser, also without network and without JavaScript.',
      make: 'Make the ZIP file',
      anew: 'Make it anew',
      take: (size) => `Download the ZIP file (${size})`,
      making: 'The ZIP file is being made.',
    },
    pdf: {
      heading: 'To print',
      text: 'A PDF file, accessible by PDF/UA. Cover, contents, the actors by federal state and name, registers of names, themes and towns with page numbers.',
      make: 'Make the PDF file',
      anew: 'Make it anew',
      take: (size) => `Download the PDF file (${size})`,
      making: 'The PDF file is being made.',
    },
  },
  size: (bytes) => `${numberInWords(tenths(bytes), 'en')} MB`,
  asOf: (moment) => `As of ${moment}.`,
  current: 'Nothing has changed since.',
  outdated: 'The directory has changed since.',
  waiting: 'The work begins in a moment.',
  of: (done, total) => `${done} of ${total} actors`,
  setting: 'All actors are read; the pages are being set.',
  leave: 'You may leave this page and come back later; the work goes on.',
  reload: 'Look again',
  none: 'This selection holds no actor. Change the filters in the list.',
  tooMany: (total, most) => `These are ${total} actors; this edition holds ${most} at most. Narrow the list down, for example to one federal state.`,
  limits: {
    client: 'Many editions were ordered from your connection within the last hour. Try again in an hour; you can still download what is finished.',
    busy: 'Many editions are being made just now. Try again in a few minutes.',
  },
  lands: 'One federal state only',
  folder: {
    title: 'Emergency folder',
    description: 'The directory without power and network: what an emergency folder is for, what belongs into it and how it stays up to date.',
    lead: 'Whom do you call when the network fails and this site cannot be reached?',
    what: 'A crisis staff needs names, telephone numbers and addresses when power or internet fail, too. So every list of this directory is also a file that lies on a USB stick and is searched without a network.',
    stepsHeading: 'How to set it up',
    steps: [
      'Choose what you need in the list of actors: your federal state, your themes, your neighbours.',
      'Make the edition and save it on two USB sticks. Unpack the ZIP file there.',
      'Open index.html once on the computer that the staff will use, with the network cable pulled. Search for an actor you know.',
      'Print the pages you cannot do without and put them into the folder of the staff. Every page bears its date.',
    ],
    freshHeading: 'How it stays up to date',
    fresh: [
      'Bookmark the address of the edition: it holds your selection. There you also see whether anything has changed since your edition.',
      'Renew the sticks on a fixed day, for example on the first working day of each quarter and before each exercise.',
      'Call three numbers during the exercise. Report what is wrong on the page of the actor: then it is right for everybody.',
    ],
    limitsHeading: 'What it cannot do',
    limits: 'The edition is as old as its date. It holds public facts about institutions, no direct lines of persons and nothing that is shared among members only. It does not replace the alarm lists of your city.',
    all: 'Edition with all actors',
    lands: 'Edition for one federal state',
    choose: 'Choose actors',
  },
} satisfies Texts

export const texts = { de, en }
