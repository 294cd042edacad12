/** What the form of an actor asks and answers, in both languages. */
import type { Localized } from '../../../platform/language.ts'

type Words = { label: Localized; help?: Localized }

export const fieldTexts = {
  name: { label: { de: 'Name', en: 'Name' }, help: { de: 'Der volle Name der Organisation, wie sie sich selbst nennt.', en: 'The full name of the organisation, as it calls itself.' } },
  short_name: { label: { de: 'Kurzname', en: 'Short name' }, help: { de: 'Die gebräuchliche Abkürzung, zum Beispiel THW.', en: 'The usual abbreviation, for example THW.' } },
  logo: { label: { de: 'Logo', en: 'Logo' } },
  type: { label: { de: 'Art der Organisation', en: 'Type of organisation' } },
  themes: { label: { de: 'Themen', en: 'Themes' }, help: { de: 'Wozu sie arbeitet. Wählen Sie nur, was sie wirklich tut; wenige treffende Themen werden besser gefunden.', en: 'What it works on. Choose only what it really does; a few fitting themes are found more easily.' } },
  spaces: { label: { de: 'Aktionsräume', en: 'Areas of action' } },
  phases: { label: { de: 'Handlungsphasen', en: 'Phases of action' } },
  groups: { label: { de: 'Akteursgruppen', en: 'Actor groups' } },
  description_de: { label: { de: 'Beschreibung auf Deutsch', en: 'Description in German' }, help: { de: 'Was tut sie, für wen, mit wem? Zwei bis fünf Sätze. Eine leere Zeile beginnt einen Absatz.', en: 'What does it do, for whom, with whom? Two to five sentences. An empty line begins a paragraph.' } },
  description_en: { label: { de: 'Beschreibung auf Englisch', en: 'Description in English' } },
  street: { label: { de: 'Straße und Hausnummer', en: 'Street and number' } },
  postal_code: { label: { de: 'Postleitzahl', en: 'Postal code' } },
  city: { label: { de: 'Ort', en: 'Town' } },
  state: { label: { de: 'Land', en: 'Federal state' } },
  country: { label: { de: 'Staat', en: 'Country' } },
  lat: { label: { de: 'Breite', en: 'Latitude' }, help: { de: 'In Grad, zum Beispiel 52,37. Nur nötig, wenn der Ort nicht genügt.', en: 'In degrees, for example 52.37. Needed only where the town is not enough.' } },
  lon: { label: { de: 'Länge', en: 'Longitude' }, help: { de: 'In Grad, zum Beispiel 9,73.', en: 'In degrees, for example 9.73.' } },
  ags: { label: { de: 'Zuständig für (Gemeindeschlüssel)', en: 'Responsible for (municipality key)' }, help: { de: 'Nur wenn sie für ein Gebiet zuständig ist: der amtliche Gemeindeschlüssel, 2 Ziffern für ein Land, 5 für einen Kreis, 8 für eine Gemeinde. Zum Beispiel 05315 für Köln.', en: 'Only where it is responsible for an area: the official municipality key, 2 digits for a federal state, 5 for a district, 8 for a municipality. For example 05315 for Cologne.' } },
  phone: { label: { de: 'Telefon', en: 'Telephone' }, help: { de: 'Eine Nummer der Organisation, keine private. Mit Vorwahl, zum Beispiel +49 511 36739420.', en: 'A number of the organisation, not a private one. With area code, for example +49 511 36739420.' } },
  email: { label: { de: 'E-Mail', en: 'E-mail' }, help: { de: 'Ein Postfach der Organisation, das auch bei Wechseln gelesen wird.', en: 'A mailbox of the organisation that is read when people change as well.' } },
  website: { label: { de: 'Internet', en: 'Website' }, help: { de: 'Mit https:// am Anfang.', en: 'With https:// at the beginning.' } },
  member_of: { label: { de: 'Mitglied von', en: 'Member of' }, help: { de: 'Netzwerke, Verbände und Gremien, die hier eingetragen sind. Bestätigt wird die Mitgliedschaft dort.', en: 'Networks, associations and bodies that are listed here. They confirm the membership.' } },
  part_of: { label: { de: 'Teil von', en: 'Part of' }, help: { de: 'Die Organisation, zu der sie gehört, zum Beispiel ein Ministerium oder ein Träger.', en: 'The organisation it belongs to, such as a ministry or a parent body.' } },
  partner_in: { label: { de: 'Beteiligt an', en: 'Partner in' }, help: { de: 'Wo sie als Partner mitarbeitet, ohne Mitglied zu sein.', en: 'Where it works as a partner without being a member.' } },
  source_url: { label: { de: 'Quelle', en: 'Source' }, help: { de: 'Wo jeder nachlesen kann, was hier steht: eine Internetadresse.', en: 'Where everybody can read what is said here: a web address.' } },
  source_date: { label: { de: 'Stand der Quelle', en: 'Date of the source' }, help: { de: 'Jahr, Monat oder Tag: 2025, 2025-03 oder 2025-03-06.', en: 'Year, month or day: 2025, 2025-03 or 2025-03-06.' } },
  classified_by: { label: { de: 'Einordnung durch', en: 'Classified by' } },
} satisfies Record<string, Words>

export const legends = {
  name: { legend: { de: 'Name', en: 'Name' } },
  classification: {
    legend: { de: 'Einordnung', en: 'Classification' },
    help: { de: 'Danach wird gesucht und gefiltert. Was ein Begriff meint, steht unter ihm.', en: 'This is what people search and filter by. What a term means stands below it.' },
  },
  description: { legend: { de: 'Beschreibung', en: 'Description' } },
  address: { legend: { de: 'Anschrift', en: 'Address' } },
  contact: { legend: { de: 'Erreichbarkeit', en: 'Contact' } },
  relations: { legend: { de: 'Beziehungen', en: 'Relations' } },
  source: { legend: { de: 'Herkunft der Angaben', en: 'Origin of the information' } },
} satisfies Record<string, { legend: Localized; help?: Localized }>

export const classifierTexts = {
  source: { de: 'die Quelle', en: 'the source' },
  editorial: { de: 'die Redaktion', en: 'the editors' },
  self: { de: 'die Organisation selbst', en: 'the organisation itself' },
} satisfies Record<string, Localized>

/** By the words of the schema; a field of its own has a sentence of its own. */
export const faultTexts: Record<string, Localized> = {
  'name missing': { de: 'Geben Sie den Namen der Organisation ein.', en: 'Enter the name of the organisation.' },
  'type missing': { de: 'Wählen Sie die Art der Organisation.', en: 'Choose the type of organisation.' },
  missing: { de: 'Diese Angabe fehlt.', en: 'This is missing.' },
  formula: { de: 'Die Angabe beginnt wie eine Formel (=, @, + oder -). Schreiben Sie ein Wort davor.', en: 'This begins like a formula (=, @, + or -). Write a word before it.' },
  control_character: { de: 'Die Angabe enthält ein unsichtbares Steuerzeichen. Geben Sie sie neu ein.', en: 'This contains an invisible control character. Type it anew.' },
  email_form: { de: 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel post@stadt.example.', en: 'Enter an e-mail address, for example post@town.example.' },
  website_form: { de: 'Geben Sie eine Internetadresse ein, die mit https:// beginnt.', en: 'Enter a web address that begins with https://.' },
  state_form: { de: 'Wählen Sie ein Land aus der Liste.', en: 'Choose a federal state from the list.' },
  country_form: { de: 'Wählen Sie einen Staat aus der Liste.', en: 'Choose a country from the list.' },
  date_form: { de: 'Geben Sie ein Jahr, einen Monat oder einen Tag ein: 2025, 2025-03 oder 2025-03-06.', en: 'Enter a year, a month or a day: 2025, 2025-03 or 2025-03-06.' },
  ags_form: { de: 'Ein Gemeindeschlüssel hat 2, 5 oder 8 Ziffern, auch die Null am Anfang.', en: 'A municipality key has 2, 5 or 8 digits, the zero at the beginning included.' },
  number: { de: 'Geben Sie eine Zahl in Grad ein, zum Beispiel 52,37.', en: 'Enter a number in degrees, for example 52.37.' },
  range: { de: 'Die Koordinate liegt außerhalb der Erde: Breite von -90 bis 90, Länge von -180 bis 180.', en: 'The coordinate lies outside the earth: latitude from -90 to 90, longitude from -180 to 180.' },
  concept_unknown: { de: 'Diesen Begriff gibt es nicht. Wählen Sie einen aus der Liste.', en: 'There is no such term. Choose one from the list.' },
  coordinate_pair: { de: 'Breite und Länge gehören zusammen. Ergänzen Sie die zweite Angabe oder löschen Sie beide.', en: 'Latitude and longitude belong together. Add the second one or delete both.' },
  form: { de: 'Diese Angabe hat nicht die erwartete Form.', en: 'This does not have the expected form.' },
}

export const tooLong = (most: number): Localized => ({ de: `Das ist zu lang. Erlaubt sind ${most} Zeichen.`, en: `This is too long. ${most} characters are allowed.` })

/** What is missing, told from the side of whoever looks for the actor. */
export const gapTexts = {
  phone: { de: 'Wer Sie in der Nacht erreichen will, findet keine Telefonnummer.', en: 'Whoever wants to reach you at night finds no telephone number.' },
  email: { de: 'Wer eine Frage hat, findet kein Postfach, an das er schreiben kann.', en: 'Whoever has a question finds no mailbox to write to.' },
  website: { de: 'Wer mehr wissen will, findet keinen Weg zu Ihrer Internetseite.', en: 'Whoever wants to know more finds no way to your website.' },
  city: { de: 'Ohne Ort steht der Eintrag in keiner Suche nach der Nähe.', en: 'Without a town the entry appears in no search for what is near.' },
  state: { de: 'Wer nach einem Land filtert, findet den Eintrag nicht.', en: 'Whoever filters by federal state does not find the entry.' },
  description_de: { de: 'Ohne Beschreibung bleibt offen, was die Organisation wirklich tut, und die Suche kennt nur ihren Namen.', en: 'Without a description it stays open what the organisation really does, and the search knows its name only.' },
  description_short: { de: 'Die Beschreibung ist sehr kurz. Zwei Sätze mehr helfen allen, die vergleichen.', en: 'The description is very short. Two more sentences help everybody who compares.' },
  description_en: { de: 'Partner im Ausland können die Beschreibung nicht lesen.', en: 'Partners abroad cannot read the description.' },
  themes: { de: 'Ohne Thema fehlt der Eintrag in jeder Suche nach einem Thema.', en: 'Without a theme the entry is missing from every search for a theme.' },
  spaces: { de: 'Es bleibt offen, ob die Organisation vor Ort, im Land oder bundesweit handelt.', en: 'It stays open whether the organisation acts locally, in its state or nationwide.' },
  phases: { de: 'Im Ring der Handlungsphasen ist der Eintrag leer: Wer für die Bewältigung sucht, übersieht ihn.', en: 'In the ring of phases the entry is empty: whoever looks for response overlooks it.' },
  groups: { de: 'Ohne Akteursgruppe fehlt der Eintrag in der Übersicht, wer zusammenarbeiten könnte.', en: 'Without an actor group the entry is missing from the view of who could work together.' },
  source_url: { de: 'Ohne Quelle kann niemand nachprüfen, was hier steht.', en: 'Without a source nobody can check what is said here.' },
} satisfies Record<string, Localized>

export const kindTexts = {
  one: { de: 'Akteur', en: 'Actor' },
  new: { de: 'Neuen Akteur eintragen', en: 'Enter a new actor' },
}
