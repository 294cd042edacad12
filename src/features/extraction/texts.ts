/** What is said about pages that become drafts, in both languages. */
import type { Confidence, Note } from './draft.ts'
import type { UnusableReason } from './unusable.ts'

const de = {
  title: 'Akteur aus einer Seite übernehmen',
  lead: 'Fügen Sie den Text oder den Quelltext einer Seite ein, auf der die Organisation beschrieben ist. Daraus entsteht ein Vorschlag mit Name, Anschrift, Kontakt, Beschreibung und Einordnung. Sie wählen aus, was gelten soll. Veröffentlicht wird nichts von selbst.',
  source: 'Text oder HTML der Seite',
  sourceHelp: 'Am einfachsten: auf der Seite alles markieren, kopieren und hier einfügen. Kopfzeilen und Cookie-Hinweise dürfen dabei sein.',
  address: 'Internetadresse der Seite',
  addressHelp: 'Sie wird im Eintrag als Quelle genannt. Freiwillig.',
  read: 'Seite auslesen',
  file: 'Oder eine gespeicherte Seite',
  fileHelp: 'HTML oder Text, höchstens 3 MB.',
  new: 'Lieber von Hand eintragen',
  missing: 'Fügen Sie den Text einer Seite ein, oder wählen Sie eine Datei.',
  addressForm: 'Das ist keine Internetadresse; sie beginnt mit https:// oder http://.',
  found: {
    title: 'Das steht auf der Seite',
    lead: 'Nehmen Sie den Haken weg, wo etwas nicht stimmt. Ändern können Sie alles im nächsten Schritt.',
    facts: 'Angaben',
    proposals: 'Vorschläge zur Einordnung',
    noProposals: 'Zur Einordnung fanden sich keine Worte aus unseren Verzeichnissen. Sie wählen sie im nächsten Schritt selbst.',
    from: 'Gelesen aus:',
    notes: 'Bitte ansehen',
    duplicates: 'Vielleicht gibt es diesen Akteur schon',
    duplicatesText: 'Ändern Sie dann lieber den vorhandenen Eintrag.',
    take: 'Als Entwurf weiterbearbeiten',
    again: 'Eine andere Seite auslesen',
  },
  confidence: { stated: 'Steht so auf der Seite', likely: 'Ergibt sich aus dem Text', doubtful: 'Unsicher, bitte prüfen' } satisfies Record<Confidence, string>,
  notes: {
    person_left_out: 'Namen von Personen wurden nicht übernommen.',
    personal_address: 'Die E-Mail-Adresse sieht aus wie die einer Person. Besser ist ein Postfach der Organisation.',
    several_addresses: 'Auf der Seite stehen mehrere Anschriften. Übernommen ist die erste vollständige.',
    several_mailboxes: 'Auf der Seite stehen mehrere E-Mail-Adressen. Übernommen ist die allgemeinste.',
    description_cut: 'Die Beschreibung war zu lang und endet nach einem Absatz.',
    page_cut: 'Die Seite war sehr lang. Gelesen wurde nur ihr Anfang.',
  } satisfies Record<Note, string>,
  unusable: {
    empty: 'Da steht nichts.',
    too_large: 'Die Seite ist größer als 3 MB. Kopieren Sie nur den Teil, der die Organisation beschreibt.',
    not_a_page: 'Das ist weder Text noch HTML. Speichern Sie die Seite als Text oder HTML.',
    nothing_found: 'Darin fand sich keine Organisation: weder ein Name mit Anschrift, Kontakt oder Beschreibung noch genug Kontaktangaben.',
  } satisfies Record<UnusableReason, string>,
  command: { suppliedVocabulary: 'Es sind noch keine Begriffe eingelesen; die mitgelieferten werden verwendet.' },
}

export type Texts = typeof de

const en = {
  title: 'Take an actor from a page',
  lead: 'Paste the text or the source of a page that describes the organisation. It becomes a proposal with name, address, contact, description and classification. You choose what shall hold. Nothing is published by itself.',
  source: 'Text or HTML of the page',
  sourceHelp: 'The easiest way: mark everything on the page, copy it and paste it here. Headers and cookie notices do no harm.',
  address: 'Web address of the page',
  addressHelp: 'It will be named as the source of the entry. Optional.',
  read: 'Read the page',
  file: 'Or a saved page',
  fileHelp: 'HTML or text, at most 3 MB.',
  new: 'Rather enter it by hand',
  missing: 'Paste the text of a page, or choose a file.',
  addressForm: 'This is not a web address; it begins with https:// or http://.',
  found: {
    title: 'What the page says',
    lead: 'Clear the box where something is wrong. You can change everything in the next step.',
    facts: 'Facts',
    proposals: 'Proposals for the classification',
    noProposals: 'No words of our vocabularies were found. You will choose the classification in the next step.',
    from: 'Read from:',
    notes: 'Worth a look',
    duplicates: 'This actor may be here already',
    duplicatesText: 'If so, rather change the existing entry.',
    take: 'Go on as a draft',
    again: 'Read another page',
  },
  confidence: { stated: 'Stands so on the page', likely: 'Follows from the text', doubtful: 'Uncertain, please check' },
  notes: {
    person_left_out: 'Names of persons were not taken over.',
    personal_address: 'The e-mail address looks like that of a person. A mailbox of the organisation is better.',
    several_addresses: 'The page has several postal addresses. The first complete one was taken.',
    several_mailboxes: 'The page has several e-mail addresses. The most general one was taken.',
    description_cut: 'The description was too long and ends after a paragraph.',
    page_cut: 'The page was very long. Only its beginning was read.',
  },
  unusable: {
    empty: 'There is nothing in it.',
    too_large: 'The page is larger than 3 MB. Copy only the part that describes the organisation.',
    not_a_page: 'This is neither text nor HTML. Save the page as text or HTML.',
    nothing_found: 'No organisation was found: neither a name with an address, contact or description nor enough contact details.',
  },
  command: { suppliedVocabulary: 'No concepts are loaded yet; those that come with the program are used.' },
} satisfies Texts

export const texts: Record<'de' | 'en', Texts> = { de, en }
