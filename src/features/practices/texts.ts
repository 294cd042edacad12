/** Everything that is said about practices, in both languages. */
import type { Localized } from '../../platform/language.ts'
import type { ListWords } from '../publishing/index.ts'

const de = {
  title: 'Gute Praxis',
  lead: 'Was Städte und Organisationen erprobt haben, was es gebraucht hat und was daraus wurde. Auch, was nicht gelang.',
  description: 'Gute Praxis im Krisenmanagement und in der urbanen Sicherheit: Problem, Vorgehen, Aufwand, Ergebnis und Hinweise zur Übertragung.',
  noun: (count: number): string => (count === 1 ? 'Praxis' : 'Praktiken'),
  none: 'Keine Praxis',
  all: 'Alle Praktiken zeigen',
  only: 'nur diese Praktiken zeigen',
  searchHint: 'Problem, Maßnahme oder Ort, zum Beispiel Hitze, Notfalltreffpunkt, Starkregen Köln',
} satisfies ListWords

const en = {
  title: 'Good practice',
  lead: 'What cities and organisations have tried, what it took and what came of it. Also what did not work.',
  description: 'Good practice in crisis management and urban security: problem, approach, effort, result and hints for transfer.',
  noun: (count: number): string => (count === 1 ? 'practice' : 'practices'),
  none: 'No practice',
  all: 'Show all practices',
  only: 'show these practices only',
  searchHint: 'Problem, measure or place, for example heat, emergency meeting point, heavy rain Cologne',
} satisfies ListWords

export const listTexts = { de, en }

export const kindTexts = { one: { de: 'Gute Praxis', en: 'Good practice' }, new: { de: 'Neue Praxis eintragen', en: 'Enter a new practice' } } satisfies Record<string, Localized>

export const facetTexts = {
  outcome: { name: { de: 'Ausgang', en: 'Outcome' }, parameter: { de: 'ausgang', en: 'outcome' }, phrase: { de: (values: string) => `mit dem Ausgang „${values}“`, en: (values: string) => `with the outcome “${values}”` } },
  evidence: { name: { de: 'Beleggrad', en: 'Grade of evidence' }, parameter: { de: 'beleg', en: 'evidence' }, phrase: { de: (values: string) => `mit dem Beleggrad „${values}“`, en: (values: string) => `with the grade of evidence “${values}”` } },
}

export const topTexts = {
  de: { outcome: 'Ausgang', unknown: 'nicht berichtet', evidence: 'Beleggrad', own: 'Unsere eigene Einstufung, kein Gütesiegel.' },
  en: { outcome: 'Outcome', unknown: 'not reported', evidence: 'Grade of evidence', own: 'Our own grading, no seal of quality.' },
}

type Words = { label: Localized; help?: Localized }

export const fieldTexts = {
  problem: { label: { de: 'Problem', en: 'Problem' }, help: { de: 'Was war der Anlass? Wen traf es, woran merkte man es?', en: 'What was the occasion? Whom did it affect, how did it show?' } },
  context: { label: { de: 'Ausgangslage', en: 'Context' }, help: { de: 'Was andere wissen müssen, um ihre Lage zu vergleichen: Größe, Gefahren, Zuständigkeiten, was es schon gab.', en: 'What others need to know to compare their situation: size, hazards, responsibilities, what was there already.' } },
  events: { label: { de: 'Veranstaltungen, bei denen sie gezeigt wurde oder entstand', en: 'Events at which it was shown or came about' }, help: { de: 'Titel, wie hier eingetragen; einer je Zeile.', en: 'Title as listed here, one a line.' } },
  incidents: { label: { de: 'Schadensereignisse, die den Anlass gaben', en: 'Damage events that gave the occasion' }, help: { de: 'Titel, wie hier eingetragen; einer je Zeile.', en: 'Title as listed here, one a line.' } },
  approach: { label: { de: 'Vorgehen', en: 'Approach' }, help: { de: 'Was haben Sie getan, in welcher Reihenfolge, mit wem? Eine Leerzeile beginnt einen Absatz, ein Strich mit Leerzeichen eine Aufzählung.', en: 'What did you do, in which order, with whom? An empty line begins a paragraph, a dash and a space a list.' } },
  target_groups: { label: { de: 'Für wen', en: 'For whom' }, help: { de: 'Eine Gruppe je Zeile.', en: 'One group a line.' } },
  started: { label: { de: 'Begonnen', en: 'Started' }, help: { de: 'Jahr, Monat oder Tag.', en: 'Year, month or day.' } },
  staff: { label: { de: 'Personal', en: 'Staff' }, help: { de: 'Wie viele Stellen oder Stunden, welche Fachleute, wer im Ehrenamt?', en: 'How many posts or hours, which experts, who as volunteers?' } },
  costs: { label: { de: 'Kosten und Mittel', en: 'Costs and means' }, help: { de: 'Einmalig und laufend, mit Jahr. Woher kam das Geld?', en: 'Once and running, with the year. Where did the money come from?' } },
  duration: { label: { de: 'Dauer', en: 'Duration' }, help: { de: 'Vom Beschluss bis zum Betrieb.', en: 'From the decision to operation.' } },
  legal_basis: { label: { de: 'Rechtsgrundlage', en: 'Legal basis' }, help: { de: 'Gesetze, Satzungen, Beschlüsse, Vereinbarungen, auf die sich das Vorgehen stützt.', en: 'Laws, statutes, decisions, agreements the approach rests on.' } },
  outcome: { label: { de: 'Ausgang', en: 'Outcome' }, help: { de: 'Was nicht gelang, hilft anderen ebenso. Es steht gleichberechtigt daneben.', en: 'What did not work helps others as much. It stands beside the rest with equal rights.' } },
  results: { label: { de: 'Ergebnisse', en: 'Results' }, help: { de: 'Was hat sich verändert? Zahlen mit Datum und Quelle, auch ungewollte Folgen.', en: 'What has changed? Numbers with date and source, unwanted effects as well.' } },
  evidence: { label: { de: 'Beleggrad', en: 'Grade of evidence' }, help: { de: 'Wie gut ist belegt, dass es wirkt? Es ist unsere Einstufung, kein Gütesiegel.', en: 'How well is it documented that it works? It is our grading, no seal of quality.' } },
  evidence_note: { label: { de: 'Worauf sich der Beleggrad stützt', en: 'What the grade of evidence rests on' } },
  success_factors: { label: { de: 'Was geholfen hat', en: 'What helped' }, help: { de: 'Ein Punkt je Zeile.', en: 'One point a line.' } },
  obstacles: { label: { de: 'Was im Weg stand', en: 'What stood in the way' }, help: { de: 'Ein Punkt je Zeile. Ehrliche Hindernisse sind für andere das Wertvollste.', en: 'One point a line. Honest obstacles are the most valuable for others.' } },
  transfer_hints: { label: { de: 'Hinweise zur Übertragung', en: 'Hints for transfer' }, help: { de: 'Was müsste jemand zuerst prüfen? Was hängt an Ihrem Ort, was geht überall?', en: 'What should somebody check first? What depends on your place, what works everywhere?' } },
  adopts: { label: { de: 'Übernommen von', en: 'Adopted from' }, help: { de: 'Praxis, die Sie übernommen haben: Titel, wie hier eingetragen; einer je Zeile.', en: 'The practice you adopted: title as listed here, one a line.' } },
  known_adoptions: { label: { de: 'Bekannte Übernahmen', en: 'Known adoptions' }, help: { de: 'Wer es übernommen hat, soweit bekannt; eine Angabe je Zeile.', en: 'Who has adopted it, as far as known; one a line.' } },
  documents: { label: { de: 'Unterlagen', en: 'Documents' }, help: { de: 'Konzepte, Muster, Checklisten. Nennen Sie die Lizenz, damit andere wissen, was sie damit dürfen.', en: 'Concepts, templates, checklists. State the licence so that others know what they may do with it.' } },
  contact_function: { label: { de: 'Wen man fragen kann', en: 'Whom to ask' }, help: { de: 'Eine Funktion, kein Name: zum Beispiel Sachgebiet Bevölkerungsschutz.', en: 'A function, not a name: for example civil protection section.' } },
  contact_email: { label: { de: 'Funktionspostfach', en: 'Mailbox of the function' }, help: { de: 'Ein Postfach, das auch bei Wechseln gelesen wird, keine persönliche Adresse.', en: 'A mailbox that is read when people change as well, not a personal address.' } },
  keywords: { label: { de: 'Stichworte', en: 'Keywords' }, help: { de: 'Eines je Zeile, nur wo die Themen nicht genügen.', en: 'One a line, only where the themes are not enough.' } },
} satisfies Record<string, Words>

export const columnTexts = {
  title: { label: { de: 'Titel der Unterlage', en: 'Title of the document' } },
  url: { label: { de: 'Adresse', en: 'Address' } },
  licence: { label: { de: 'Lizenz', en: 'Licence' } },
} satisfies Record<string, Words>

export const legends = {
  title: { legend: { de: 'Worum es geht', en: 'What it is about' } },
  problem: { legend: { de: 'Problem und Ausgangslage', en: 'Problem and context' } },
  approach: { legend: { de: 'Vorgehen', en: 'Approach' } },
  effort: { legend: { de: 'Aufwand und Recht', en: 'Effort and law' } },
  results: { legend: { de: 'Ergebnis', en: 'Result' } },
  transfer: { legend: { de: 'Übertragen', en: 'Transfer' } },
  documents: { legend: { de: 'Unterlagen', en: 'Documents' } },
  contact: { legend: { de: 'Wen man fragen kann', en: 'Whom to ask' } },
} satisfies Record<string, { legend: Localized; help?: Localized }>

/** What is missing, told from the side of whoever would like to do the same. */
export const gapTexts = [
  { field: 'results', reason: { de: 'Wer es übernehmen will, erfährt nicht, was daraus wurde.', en: 'Whoever wants to adopt it does not learn what came of it.' } },
  { field: 'outcome', reason: { de: 'Es bleibt offen, ob es gelungen ist.', en: 'It stays open whether it worked.' } },
  { field: 'costs', reason: { de: 'Ohne Kosten kann niemand im eigenen Haushalt dafür werben.', en: 'Without costs nobody can argue for it in their own budget.' } },
  { field: 'obstacles', reason: { de: 'Ohne Hindernisse stolpern andere über dieselben.', en: 'Without obstacles others stumble over the same ones.' } },
  { field: 'contact_email', reason: { de: 'Wer eine Frage hat, findet niemanden, den er fragen kann.', en: 'Whoever has a question finds nobody to ask.' } },
  { field: 'valid_until', reason: { de: 'Es ist nicht gesagt, bis wann der Eintrag gilt.', en: 'It is not said how long the entry is valid.' } },
] satisfies { field: string; reason: Localized }[]
