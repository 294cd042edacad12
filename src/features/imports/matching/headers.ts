/** How columns are headed in lists that people really keep, in both languages. As slugs (`toSlug`). */

export const actorHeaders: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'kennung', 'schluessel', 'identifier', 'key'],
  name: ['name', 'organisation', 'organization', 'bezeichnung', 'institution', 'einrichtung', 'akteur', 'actor', 'mitglied', 'member', 'name-der-organisation', 'name-der-einrichtung', 'name-der-institution', 'organisationsname', 'organisation-name', 'vollstaendiger-name', 'langname', 'titel', 'title', 'behoerde', 'verein', 'verband', 'stadt-gemeinde', 'kommune', 'mitgliedsstadt', 'mitgliedskommune', 'company', 'firma', 'organisation-institution', 'full-name', 'bezeichnung-der-organisation'],
  short_name: ['short-name', 'kurzname', 'kurzbezeichnung', 'kuerzel', 'abkuerzung', 'abk', 'akronym', 'acronym', 'abbreviation', 'kurzform'],
  type: ['type', 'typ', 'art', 'art-der-organisation', 'organisationsart', 'organisationstyp', 'organisationsform', 'rechtsform', 'type-of-organisation', 'kategorie', 'category', 'akteurstyp'],
  themes: ['themes', 'themen', 'thema', 'topic', 'topics', 'themenfelder', 'themenfeld', 'themenbereich', 'themenbereiche', 'themenschwerpunkte', 'schwerpunkte', 'schwerpunkt', 'arbeitsfelder', 'arbeitsschwerpunkte', 'handlungsfelder', 'schlagworte', 'schlagwoerter', 'stichworte', 'keywords', 'tags', 'gefahren', 'hazards'],
  spaces: ['spaces', 'aktionsraum', 'aktionsraeume', 'raum', 'ebene', 'handlungsebene', 'raeumliche-ebene', 'wirkungsraum', 'einzugsgebiet', 'area-of-action', 'areas-of-action', 'level', 'reichweite'],
  phases: ['phases', 'phase', 'phasen', 'handlungsphase', 'handlungsphasen', 'phase-of-action', 'phases-of-action', 'resilienzphase', 'zyklusphase'],
  groups: ['groups', 'gruppe', 'gruppen', 'akteursgruppe', 'akteursgruppen', 'sektor', 'sector', 'actor-group', 'actor-groups', 'stakeholder-group'],
  description_de: ['description-de', 'beschreibung', 'kurzbeschreibung', 'beschreibung-auf-deutsch', 'beschreibungstext', 'profil', 'aufgaben', 'aufgabe', 'taetigkeit', 'taetigkeiten', 'text', 'beschreibung-de', 'description', 'ueber-uns', 'kurzprofil'],
  description_en: ['description-en', 'beschreibung-en', 'beschreibung-auf-englisch', 'beschreibung-englisch', 'english-description', 'description-in-english'],
  street: ['street', 'strasse', 'str', 'strasse-und-hausnummer', 'strasse-hausnummer', 'strasse-hausnr', 'strasse-nr', 'anschrift', 'adresse', 'address', 'postanschrift', 'hausnummer', 'hausnr', 'hnr', 'street-address', 'strassenname'],
  postal_code: ['postal-code', 'plz', 'postleitzahl', 'zip', 'zip-code', 'zipcode', 'postcode', 'post-code'],
  city: ['city', 'ort', 'stadt', 'town', 'wohnort', 'sitz', 'ortsname', 'gemeinde', 'standort', 'location', 'place'],
  state: ['state', 'land', 'bundesland', 'laender', 'federal-state', 'region', 'bl'],
  country: ['country', 'staat', 'nation', 'laendercode', 'country-code', 'land-staat'],
  lat: ['lat', 'latitude', 'breite', 'breitengrad', 'geo-lat', 'geographische-breite', 'y'],
  lon: ['lon', 'lng', 'long', 'longitude', 'laenge', 'laengengrad', 'geo-lon', 'geographische-laenge', 'x'],
  ags: ['ags', 'gemeindeschluessel', 'amtlicher-gemeindeschluessel', 'kreisschluessel', 'regionalschluessel', 'municipality-key', 'zustaendig-fuer', 'zustaendigkeitsgebiet'],
  phone: ['phone', 'telefon', 'telefonnummer', 'tel', 'tel-nr', 'telefon-nr', 'rufnummer', 'fon', 'telephone', 'phone-number', 'festnetz', 'telefon-zentrale', 'zentrale'],
  email: ['email', 'e-mail', 'mail', 'e-mail-adresse', 'emailadresse', 'email-adresse', 'mailadresse', 'e-mail-address', 'email-address', 'kontakt-e-mail', 'e-post', 'mail-adresse'],
  website: ['website', 'homepage', 'internet', 'webseite', 'webadresse', 'internetadresse', 'internetseite', 'internetauftritt', 'url', 'www', 'web', 'web-address', 'link'],
  member_of: ['member-of', 'mitglied-von', 'netzwerk', 'netzwerke', 'mitgliedschaft', 'mitgliedschaften', 'network', 'networks', 'dachverband', 'verbund', 'mitglied-in'],
  source_url: ['source-url', 'quelle', 'quellen', 'source', 'fundstelle', 'quelle-url', 'nachweis'],
  source_date: ['source-date', 'stand', 'stand-der-quelle', 'datum', 'date', 'abgerufen-am', 'aktualisiert', 'aktualisiert-am'],
  classified_by: ['classified-by', 'einordnung-durch', 'eingeordnet-von'],
  confirmed_on: ['confirmed-on', 'bestaetigt-am', 'geprueft-am', 'zuletzt-bestaetigt'],
}

/** The same for what entries of every other kind say. */
export const entryHeaders: Readonly<Record<string, readonly string[]>> = {
  id: ['kennung', 'schluessel', 'identifier', 'key'],
  title: ['name', 'bezeichnung', 'ueberschrift', 'heading'],
  summary: ['kurzfassung', 'kurzbeschreibung', 'worum-es-geht', 'beschreibung', 'abstract', 'description'],
  owner: ['akteur', 'traeger', 'organisation', 'verantwortlich', 'verantwortliche-organisation', 'einrichtung', 'kommune', 'actor', 'organization'],
  partners: ['partner', 'beteiligte', 'mitwirkende'],
  themes: ['thema', 'schlagworte', 'stichworte', 'topics'],
  phases: ['phase', 'phasen'],
  spaces: ['raum', 'ebene', 'aktionsraum'],
  groups: ['gruppe', 'gruppen'],
  place: ['stadt', 'gemeinde', 'town', 'city'],
  state: ['bundesland'],
  country: ['nation'],
  source_urls: ['quelle', 'link', 'links', 'url', 'fundstelle', 'source', 'sources'],
  source_date: ['stand', 'abgerufen-am'],
  confirmed_on: ['geprueft-am', 'zuletzt-bestaetigt'],
}

/** Persons are no entries, and their names and numbers are not published. */
const persons = ['ansprechpartner', 'ansprechpartnerin', 'ansprechperson', 'ansprechpartner-in', 'kontaktperson', 'kontakt-person', 'vorname', 'nachname', 'anrede', 'contact-person', 'first-name', 'last-name', 'surname', 'mobil', 'mobiltelefon', 'handy', 'mobile', 'geburtsdatum', 'leiter', 'leitung', 'vorsitzender', 'geschaeftsfuehrer', 'geschaeftsfuehrerin', 'geschaeftsfuehrung']

export const namesPerson = (header: string): boolean => persons.includes(header) || /^(?:ansprech|kontaktperson|vorname|nachname|zustaendige-person)/.test(header)
