/** What is said about the two looks at a practice, in both languages. */
import { inEnglish } from '../../platform/signature.ts'
import type { Refused } from './policy.ts'
import type { Stage } from './appraisal.ts'

export type FaultName = 'evidence' | 'note' | 'long'

const de = {
  heading: 'Prüfung',
  title: (name: string) => `Prüfung: ${name}`,
  lead: 'Jede Praxis wird zweimal angesehen: zuerst von der Redaktion, ob alles da ist und nichts Persönliches darin steht. Danach ist sie öffentlich. Dann von jemandem vom Fach, ob es trägt. Wer eine Praxis geschrieben oder freigegeben hat, prüft sie nicht fachlich.',
  done: (day: string, who: string) => `Fachlich geprüft am ${day} durch ${who}.`,
  notYet: 'Noch nicht fachlich geprüft.',
  steps: 'Alle Schritte der Prüfung',
  outdated: 'Der Eintrag wurde seitdem geändert; geprüft ist die frühere Fassung.',
  stages: { handedIn: 'Eingereicht', released: 'Von der Redaktion geprüft und veröffentlicht', appraised: 'Fachlich geprüft' } satisfies Record<Stage, string>,
  editorial: 'Von der Redaktion erfasst und veröffentlicht',
  stage: (day: string, who: string) => `am ${day} durch ${who}`,
  here: 'Sie sind hier',
  missing: 'steht aus',
  confirmed: (grade: string) => `Der Beleggrad „${grade}“ ist bestätigt.`,
  changed: (before: string, grade: string) => `Der Beleggrad wurde von „${before}“ auf „${grade}“ geändert.`,
  note: 'Bemerkung der Prüfung',
  form: {
    heading: 'Fachlich prüfen',
    lead: 'Trägt das Vorgehen? Stimmen Aufwand, Recht und Ergebnis? Ist der Beleggrad richtig? Er ist unsere eigene Einstufung, kein Gütesiegel.',
    evidence: 'Beleggrad',
    note: 'Ihre Bemerkung',
    noteHelp: 'Was haben Sie angesehen, was trägt, was ist offen? Steht beim Eintrag, mit Ihrer Funktion, ohne Ihren Namen.',
    send: 'Fachliche Prüfung festhalten',
  },
  refused: { hands: 'Sie haben diese Praxis geschrieben oder freigegeben. Die fachliche Prüfung macht jemand anderes.', owner: 'Diese Praxis gehört Ihrer Organisation. Die fachliche Prüfung macht jemand anderes.' } satisfies Record<Refused, string>,
  saved: 'Festgehalten. Wer die Praxis geschrieben hat, bekommt einen Brief.',
  stale: 'Der Eintrag wurde gerade geändert. Lesen Sie ihn noch einmal und prüfen Sie dann.',
  task: (n: number) => (n === 1 ? 'Eine Praxis wartet auf die fachliche Prüfung' : `${n} Praktiken warten auf die fachliche Prüfung`),
  faults: { evidence: 'Wählen Sie den Beleggrad.', note: 'Schreiben Sie, was Sie angesehen haben und was dafür oder dagegen spricht.', long: 'Das ist zu lang. Höchstens 3.000 Zeichen.' } satisfies Record<FaultName, string>,
}

const en: typeof de = {
  heading: 'Checks',
  title: (name) => `Checks: ${name}`,
  lead: 'Each practice is looked at twice: first by the editors, whether all is there and nothing personal is in it. Then it is public. After that by somebody of the field, whether it holds. Whoever wrote or released a practice does not appraise it.',
  done: (day, who) => `Appraised by an expert on ${day}, as: ${inEnglish(who)}.`,
  notYet: 'Not appraised by an expert yet.',
  steps: 'All steps of the checks',
  outdated: 'The entry was changed since; the earlier revision was appraised.',
  stages: { handedIn: 'Handed in', released: 'Checked by the editors and published', appraised: 'Appraised by an expert' },
  editorial: 'Recorded and published by the editors',
  stage: (day, who) => `on ${day}, as: ${inEnglish(who)}`,
  here: 'You are here',
  missing: 'still to come',
  confirmed: (grade) => `The grade of evidence “${grade}” is confirmed.`,
  changed: (before, grade) => `The grade of evidence was changed from “${before}” to “${grade}”.`,
  note: 'Note of the appraisal',
  form: {
    heading: 'Appraise',
    lead: 'Does the approach hold? Are effort, law and result right? Is the grade of evidence right? It is our own grading, no seal of quality.',
    evidence: 'Grade of evidence',
    note: 'Your note',
    noteHelp: 'What have you looked at, what holds, what is open? It stands with the entry, with your function, without your name.',
    send: 'Record the appraisal',
  },
  refused: { hands: 'You have written or released this practice. Somebody else appraises it.', owner: 'This practice belongs to your organisation. Somebody else appraises it.' },
  saved: 'Recorded. Whoever wrote the practice gets a letter.',
  stale: 'The entry was changed just now. Read it once more, then appraise it.',
  task: (n) => (n === 1 ? 'One practice waits to be appraised' : `${n} practices wait to be appraised`),
  faults: { evidence: 'Choose the grade of evidence.', note: 'Write what you have looked at and what speaks for or against it.', long: 'This is too long. At most 3,000 characters.' },
}

export const texts = { de, en }
