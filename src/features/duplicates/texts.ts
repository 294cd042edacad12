/** What is said about entries that may be the same, in both languages. */
import type { Reason } from './likeness.ts'

const de = {
  title: 'Mögliche Dubletten',
  lead: (count: number) => (count === 0 ? 'Zurzeit sieht kein Eintrag einem anderen so ähnlich, dass jemand nachsehen müsste.' : count === 1 ? 'Ein Paar sieht aus wie zweimal dasselbe.' : `${count} Paare sehen aus wie zweimal dasselbe, die wahrscheinlichsten zuerst.`),
  reasons: {
    name: 'gleicher Name', near_name: 'fast gleicher Name', short: 'gleicher Kurzname', initials: 'Kurzname aus denselben Anfangsbuchstaben', website: 'gleiche Internetadresse', host: 'gleiche Website',
    email: 'gleiche E-Mail-Adresse', domain: 'E-Mail-Adressen derselben Domain', phone: 'gleiche Telefonnummer', place: 'gleicher Ort',
  } satisfies Record<Reason, string>,
  beside: 'Gibt es das schon?',
  besideNone: 'Kein veröffentlichter Eintrag sieht diesem ähnlich.',
  same: (name: string) => `Ist dasselbe wie ${name}`,
  sameHelp: 'Macht aus dem neuen Eintrag eine Korrektur des vorhandenen: Lücken werden gefüllt, Name und Texte bleiben.',
  compare: 'Vergleichen und zusammenführen',
  apart: 'Kein Doppel',
  apartOf: (one: string, other: string) => `Kein Doppel: ${one} und ${other}`,
  apartDone: 'Gemerkt: Das Paar wird nicht wieder gezeigt.',
  merge: {
    title: (one: string, other: string) => `Zusammenführen: ${one} und ${other}`,
    lead: 'Einer bleibt, der andere geht in ihm auf. Die Adresse dessen, der aufgeht, führt danach dauerhaft zum anderen; sein Verlauf bleibt lesbar. Wer auf ihn verweist, verweist danach auf den, der bleibt.',
    stays: 'Bleibt',
    goes: 'Geht auf',
    swap: (name: string) => `Lieber soll „${name}“ bleiben`,
    choose: 'Was soll gelten?',
    chooseHelp: 'Vorgeschlagen ist, was der bleibende Eintrag sagt; wo er nichts sagt, gilt der andere.',
    both: 'Beides zusammen',
    empty: 'keine Angabe',
    same: 'In allen Feldern sagen beide dasselbe.',
    confirm: 'Zusammenführen',
    apart: 'Kein Doppel: beide bleiben',
    changed: 'Einer der beiden Einträge wurde inzwischen geändert. Es wurde nichts zusammengeführt. Vergleichen Sie noch einmal.',
    message: (name: string) => `Zusammengeführt mit „${name}“`,
    moved: (name: string) => `Verweist jetzt auf „${name}“, worin der frühere Eintrag aufgegangen ist`,
    clash: (name: string) => `Der Eintrag ist in „${name}“ aufgegangen, und dort ist schon ein anderer Entwurf unterwegs. Ihr Text bleibt hier stehen: Übertragen Sie, was noch fehlt.`,
    again: (name: string) => `Der Eintrag ist in „${name}“ aufgegangen. Ihre Änderung ist mitgekommen. Sehen Sie sie noch einmal an und reichen Sie sie wieder ein.`,
  },
  letter: { changed: (fields: string[]) => (fields.length === 0 ? 'An den Angaben Ihres Eintrags hat sich nichts geändert.' : `Geändert hat sich dabei: ${fields.join(', ')}.`) },
}

export type Texts = typeof de

const en = {
  title: 'Possible duplicates',
  lead: (count) => (count === 0 ? 'At present no entry looks so much like another that somebody would have to look.' : count === 1 ? 'One pair looks like the same thing twice.' : `${count} pairs look like the same thing twice, the likeliest first.`),
  reasons: {
    name: 'same name', near_name: 'almost the same name', short: 'same short name', initials: 'short name of the same initials', website: 'same web address', host: 'same website',
    email: 'same e-mail address', domain: 'e-mail addresses of the same domain', phone: 'same telephone number', place: 'same town',
  },
  beside: 'Is it there already?',
  besideNone: 'No published entry looks like this one.',
  same: (name) => `Is the same as ${name}`,
  sameHelp: 'Turns the new entry into a correction of the existing one: gaps are filled, name and texts stay.',
  compare: 'Compare and merge',
  apart: 'Not a duplicate',
  apartOf: (one, other) => `Not a duplicate: ${one} and ${other}`,
  apartDone: 'Remembered: this pair will not be shown again.',
  merge: {
    title: (one, other) => `Merge: ${one} and ${other}`,
    lead: 'One stays, the other is absorbed. The address of the absorbed one leads to the other from then on; its history stays readable. Whoever refers to it will refer to the one that stays.',
    stays: 'Stays',
    goes: 'Is absorbed',
    swap: (name) => `“${name}” should stay instead`,
    choose: 'What should hold?',
    chooseHelp: 'Proposed is what the staying entry says; where it says nothing, the other one.',
    both: 'Both together',
    empty: 'not given',
    same: 'Both say the same in every field.',
    confirm: 'Merge',
    apart: 'Not a duplicate: both stay',
    changed: 'One of the two entries was changed in the meantime. Nothing was merged. Compare once more.',
    message: (name) => `Merged with “${name}”`,
    moved: (name) => `Now refers to “${name}”, which absorbed the former entry`,
    clash: (name) => `The entry was absorbed by “${name}”, where another draft is on its way already. Your text stays here: carry over what is missing.`,
    again: (name) => `The entry was absorbed by “${name}”. Your change came along. Look at it once more and hand it in again.`,
  },
  letter: { changed: (fields) => (fields.length === 0 ? 'Nothing your entry says has changed.' : `Changed by this: ${fields.join(', ')}.`) },
} satisfies Texts

export const texts = { de, en }
