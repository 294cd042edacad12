import type { Localized } from '../../../platform/language.ts'

/** Why a row stays out, and what is said of all that go in. */
export const cordisTexts = {
  number: { de: 'Die Nummer des Projekts fehlt oder ist keine Zahl.', en: 'The number of the project is missing or no number.' },
  missing: { de: 'Die Angabe fehlt.', en: 'The value is missing.' },
  day: { de: 'Das ist kein Tag; verwenden Sie 2025-03-06.', en: 'This is not a day; use 2025-03-06.' },
  amount: { de: 'Das ist kein Betrag in Euro.', en: 'This is not an amount in euro.' },
  role: { de: 'Diese Rolle ist nicht bekannt: coordinator, participant, associatedPartner, thirdParty, internationalPartner.', en: 'This role is not known: coordinator, participant, associatedPartner, thirdParty, internationalPartner.' },
  project: { de: 'Zu dieser Nummer wurde kein Projekt eingelesen.', en: 'No project of this number was imported.' },
  duplicate: { de: 'Dieses Projekt steht schon weiter oben in der Datei.', en: 'This project stands further up in the file already.' },
  taken: { de: 'Die Kennung ist vergeben: Der Eintrag wurde zurückgezogen oder ist anderer Art.', en: 'The id is taken: its entry was withdrawn or is of another kind.' },
  broken: { de: 'Die Zeile lässt sich nicht sicher lesen: Anführungszeichen oder Zahl der Felder.', en: 'The row cannot be read with certainty: quotation marks or number of fields.' },
  themes: { de: 'Die Themen sind aus dem Wortlaut der Beschreibung erschlossen.', en: 'The themes are derived from the words of the description.' },
} satisfies Record<string, Localized>
