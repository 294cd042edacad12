/** Everything that is said about lessons, in both languages. */
import type { Language, Localized } from '../../platform/language.ts'
import { dayInWords } from '../../ui/day.ts'
import type { ListWords } from '../publishing/index.ts'

const de = {
  title: 'Erkenntnisse',
  lead: 'Was bei Ereignissen und Übungen auffiel, woran es lag und was daraus wurde. Stärken zählen auch.',
  description: 'Erkenntnisse aus Ereignissen und Übungen: Beobachtung, Ursache, Empfehlung mit Adressat, und ob nachgewiesen ist, dass daraus gelernt wurde.',
  noun: (count: number): string => (count === 1 ? 'Erkenntnis' : 'Erkenntnisse'),
  none: 'Keine Erkenntnis',
  all: 'Alle Erkenntnisse zeigen',
  only: 'nur diese Erkenntnisse zeigen',
  searchHint: 'Beobachtung, Ereignis oder Funktion, zum Beispiel Lagebild, Stromausfall, Warnung',
} satisfies ListWords

const en = {
  title: 'Lessons',
  lead: 'What was noticed at events and exercises, why it was so and what came of it. Strengths count as well.',
  description: 'Lessons from events and exercises: observation, cause, recommendation with addressee, and whether it is shown that something was learned.',
  noun: (count: number): string => (count === 1 ? 'lesson' : 'lessons'),
  none: 'No lesson',
  all: 'Show all lessons',
  only: 'show these lessons only',
  searchHint: 'Observation, event or function, for example situation picture, power cut, warning',
} satisfies ListWords

export const listTexts = { de, en }

export const kindTexts = { one: { de: 'Erkenntnis', en: 'Lesson' }, new: { de: 'Neue Erkenntnis eintragen', en: 'Enter a new lesson' } } satisfies Record<string, Localized>

const quoted = (de: string, en: string) => ({ de: (values: string) => `${de} „${values}“`, en: (values: string) => `${en} “${values}”` })

export const facetTexts = {
  state: { name: { de: 'Stand', en: 'State' }, parameter: { de: 'stand', en: 'lesson_state' }, phrase: quoted('mit dem Stand', 'in the state') },
  kind: { name: { de: 'Befund', en: 'Finding' }, parameter: { de: 'befund', en: 'lesson_kind' }, phrase: quoted('mit dem Befund', 'with the finding') },
  function: { name: { de: 'Funktion im Stab', en: 'Function in the staff' }, parameter: { de: 'funktion', en: 'function' }, phrase: quoted('für die Funktion', 'for the function') },
  addressee: { name: { de: 'Adressat', en: 'Addressee' }, parameter: { de: 'adressat', en: 'addressee' }, phrase: quoted('gerichtet an', 'addressed to') },
  incident: { name: { de: 'Schadensereignis', en: 'Damage event' }, parameter: { de: 'ereignis', en: 'incident' }, phrase: quoted('aus dem Ereignis', 'from the event') },
}

type Words = { label: Localized; help?: Localized }

export const fieldTexts = {
  lesson_kind: { label: { de: 'Befund', en: 'Finding' }, help: { de: 'Was besser gelang als erwartet, ist genauso wichtig: Es soll bleiben.', en: 'What went better than expected is as important: it should stay.' } },
  origin: { label: { de: 'Herkunft', en: 'Origin' } },
  incident: { label: { de: 'Schadensereignis', en: 'Damage event' }, help: { de: 'Wenn es hier eingetragen ist: sein Titel.', en: 'If it is listed here: its title.' } },
  event: { label: { de: 'Veranstaltung', en: 'Event' }, help: { de: 'Die Übung oder das Treffen, wenn sie hier eingetragen sind: ihr Titel.', en: 'The exercise or meeting, if it is listed here: its title.' } },
  event_name: { label: { de: 'Ereignis oder Übung', en: 'Event or exercise' }, help: { de: 'Wenn es hier nicht eingetragen ist: wie es heißt.', en: 'If it is not listed here: what it is called.' } },
  event_on: { label: { de: 'Wann', en: 'When' }, help: { de: 'Jahr, Monat oder Tag.', en: 'Year, month or day.' } },
  event_place: { label: { de: 'Wo', en: 'Where' }, help: { de: 'Stadt oder Kreis. Keine genaue Adresse.', en: 'Town or district. No exact address.' } },
  exercise_type: { label: { de: 'Übungsart', en: 'Type of exercise' } },
  functions: { label: { de: 'Funktionen im Stab', en: 'Functions in the staff' }, help: { de: 'Wen es betrifft. Funktionen, niemals Personen.', en: 'Whom it concerns. Functions, never persons.' } },
  expected: { label: { de: 'Was erwartet war', en: 'What was expected' }, help: { de: 'Was der Plan oder das Übungsziel vorsah.', en: 'What the plan or the objective of the exercise foresaw.' } },
  observed: { label: { de: 'Was beobachtet wurde', en: 'What was observed' }, help: { de: 'Sachlich und ohne Schuldzuweisung: was geschah, nicht wer es war. Ohne Abkürzungen.', en: 'Factual and without blame: what happened, not who did it. Without abbreviations.' } },
  root_causes: { label: { de: 'Ursachenbereiche', en: 'Root cause areas' } },
  cause: { label: { de: 'Woran es lag', en: 'Why it was so' }, help: { de: 'Warum konnte es geschehen? Fragen Sie mehr als einmal warum.', en: 'Why could it happen? Ask why more than once.' } },
  recommendation: { label: { de: 'Empfehlung', en: 'Recommendation' }, help: { de: 'Was anders werden oder bleiben soll.', en: 'What should change or stay.' } },
  addressees: { label: { de: 'An wen sie sich richtet', en: 'To whom it is addressed' }, help: { de: 'Wer darüber entscheiden kann.', en: 'Who can decide about it.' } },
  lesson_state: { label: { de: 'Stand', en: 'State' }, help: { de: 'Gelernt ist erst, was eine Übung oder ein Ereignis bestätigt hat, beurteilt von einer anderen Stelle. Sie trägt es auf der Seite der Erkenntnis ein.', en: 'Learned is only what an exercise or event has confirmed, judged by another body. It says so on the page of the lesson.' } },
  responsible: { label: { de: 'Zuständige Stelle', en: 'Responsible body' }, help: { de: 'Amt oder Funktion, kein Name.', en: 'Office or function, no name.' } },
  deadline: { label: { de: 'Frist', en: 'Deadline' } },
  measures: { label: { de: 'Maßnahmen', en: 'Measures' } },
  since_then: { label: { de: 'Was seither geschah', en: 'What has happened since' } },
  state_reason: { label: { de: 'Grund, wenn abgelehnt oder nicht weiterverfolgt', en: 'Reason, if rejected or not pursued' } },
  validated_by: { label: { de: 'Bestätigt durch', en: 'Confirmed by' } },
  validated_at: { label: { de: 'Bei welcher Übung oder welchem Ereignis', en: 'At which exercise or event' } },
  validated_on: { label: { de: 'Bestätigt am', en: 'Confirmed on' } },
  validation_result: { label: { de: 'Was sich gezeigt hat', en: 'What it showed' } },
  earlier: { label: { de: 'Schon früher festgestellt', en: 'Found before' }, help: { de: 'Erkenntnisse, die dasselbe sagen; eine je Zeile. Daraus folgt, zum wievielten Mal es auftrat.', en: 'Lessons that say the same, one a line. From these follows how often it has occurred.' } },
  seen_by: { label: { de: 'Auch beobachtet von', en: 'Also seen by' }, help: { de: 'Andere Städte oder Organisationen, die dasselbe berichten; eine je Zeile.', en: 'Other cities or organisations that report the same, one a line.' } },
  sightings: { label: { de: 'Auch dort beobachtet', en: 'Also observed there' }, help: { de: 'Organisationen, die es selbst angeben. Sie tragen sich auf der Seite der Erkenntnis ein.', en: 'Organisations that say so themselves. They enter it on the page of the lesson.' } },
  practices: { label: { de: 'Gute Praxis dazu', en: 'Good practice for this' }, help: { de: 'Titel der Praxis; eine je Zeile.', en: 'Title of the practice, one a line.' } },
} satisfies Record<string, Words>

export const columnTexts = {
  what: { label: { de: 'Maßnahme', en: 'Measure' } },
  by: { label: { de: 'durch', en: 'by' } },
  due: { label: { de: 'bis', en: 'until' } },
  done: { label: { de: 'erledigt', en: 'done' } },
  actor: { label: { de: 'Organisation', en: 'Organisation' } },
  on: { label: { de: 'wann', en: 'when' } },
  remark: { label: { de: 'Anmerkung', en: 'Remark' } },
} satisfies Record<string, Words>

export const visibilityHelp: Localized = { de: 'Erkenntnisse bleiben zuerst im Netzwerk. Offen für alle wird, was Sie nach nochmaliger Durchsicht freigeben. Schwachstellen kritischer Anlagen und VS-NfD gehören nicht hierher.', en: 'Lessons stay in the network first. Open for everybody is what you release after a second look. Weak spots of critical sites and classified information do not belong here.' }

export const legends = {
  title: { legend: { de: 'Worum es geht', en: 'What it is about' } },
  event: { legend: { de: 'Ereignis oder Übung', en: 'Event or exercise' } },
  finding: { legend: { de: 'Befund', en: 'Finding' }, help: { de: 'Es geht um Abläufe, nicht um Schuld. Funktionen statt Personen; nichts Genaues zu empfindlichen Anlagen.', en: 'It is about procedures, not about blame. Functions instead of persons; nothing exact about sensitive sites.' } },
  recommendation: { legend: { de: 'Empfehlung', en: 'Recommendation' } },
  followUp: { legend: { de: 'Was daraus wird', en: 'What becomes of it' } },
  proof: { legend: { de: 'Nachweis', en: 'Proof' } },
  related: { legend: { de: 'Zusammenhang', en: 'Connections' } },
} satisfies Record<string, { legend: Localized; help?: Localized }>

export const faultTexts = {
  parent: { de: 'Nennen Sie das Ereignis oder die Übung, oder wählen Sie ein eingetragenes Schadensereignis.', en: 'Name the event or exercise, or choose a damage event that is listed.' },
  addressee: { de: 'Sagen Sie, an wen sich die Empfehlung richtet.', en: 'Say to whom the recommendation is addressed.' },
  reason: { de: 'Nennen Sie den Grund. Ohne ihn lässt sich nichts ablehnen oder liegen lassen.', en: 'Give the reason. Without it nothing can be rejected or left.' },
  cause: { de: 'Erkannt ist ein Verbesserungsbedarf erst mit seiner Ursache: Wählen Sie einen Bereich, oder beschreiben Sie, woran es lag.', en: 'A need for improvement is identified only with its cause: choose an area or describe why it was so.' },
  recommendation: { de: 'Ab dem Stand erkannt braucht es eine Empfehlung.', en: 'From the state identified on a recommendation is needed.' },
  responsible: { de: 'Ab dem Stand beauftragt ist eine Stelle zuständig.', en: 'From the state tasked on a body is responsible.' },
  deadline: { de: 'Beauftragt ist nur, was eine Frist hat.', en: 'Only what has a deadline is tasked.' },
  done: { de: 'Umgesetzt ist erst, wenn jede Maßnahme als erledigt eingetragen ist, mit Datum.', en: 'It is implemented only when every measure is entered as done, with a date.' },
  unproven: { de: 'Als gelernt bestätigt es eine andere Organisation auf der Seite der Erkenntnis: bei welcher Übung oder welchem Ereignis, wann, mit welchem Ergebnis. Bis dahin ist der Stand „umgesetzt“.', en: 'Another organisation confirms it as learned on the page of the lesson: at which exercise or event, when, with which result. Until then the state is “implemented”.' },
  doneSince: { de: 'Seit der Bestätigung wurde eine weitere Maßnahme erledigt. Ob es jetzt gelingt, muss eine andere Organisation neu bestätigen; bis dahin ist der Stand „umgesetzt“.', en: 'Another measure was done since the confirmation. Whether it works now has to be confirmed anew by another organisation; until then the state is “implemented”.' },
  validator: { de: 'Nennen Sie die Organisation, die es bestätigt hat.', en: 'Name the organisation that has confirmed it.' },
  outside: { de: 'Wem die Erkenntnis gehört, kann sie nicht selbst als gelernt bestätigen. Nennen Sie eine andere Organisation.', en: 'Whoever the lesson belongs to cannot confirm it as learned. Name another organisation.' },
  ownerNeeded: { de: 'Sagen Sie, wem die Erkenntnis gehört. Sonst bleibt offen, ob eine andere Stelle sie bestätigt hat.', en: 'Say whom the lesson belongs to. Otherwise it stays open whether another body has confirmed it.' },
  occasion: { de: 'Nennen Sie die Übung oder das Ereignis, bei dem es sich gezeigt hat.', en: 'Name the exercise or event that has shown it.' },
  when: { de: 'Geben Sie an, wann es sich gezeigt hat.', en: 'Say when it was shown.' },
  tooEarly: { de: 'Die Bestätigung liegt vor dem Ereignis selbst.', en: 'The confirmation lies before the event itself.' },
  result: { de: 'Beschreiben Sie, was sich gezeigt hat.', en: 'Describe what it showed.' },
} satisfies Record<string, Localized>

/** What is missing, told from the side of whoever would like to learn from it. */
export const gapTexts = [
  { field: 'expected', reason: { de: 'Ohne Erwartung bleibt offen, woran die Beobachtung gemessen wird.', en: 'Without the expectation it stays open what the observation is measured by.' } },
  { field: 'functions', reason: { de: 'Wer eine Funktion im Stab hat, findet die Erkenntnis nicht.', en: 'Whoever has a function in the staff does not find the lesson.' } },
  { field: 'root_causes', reason: { de: 'Ohne Ursache lässt sich nicht sagen, ob es anderen auch geschehen kann.', en: 'Without a cause nobody can say whether it can happen to others.' } },
  { field: 'practices', reason: { de: 'Es ist keine gute Praxis verknüpft, die anderen den Weg zeigt.', en: 'No good practice is linked that shows others the way.' } },
] satisfies { field: string; reason: Localized }[]

export const topTexts = {
  de: { state: 'Stand', steps: 'Weg der Erkenntnis', reached: 'erreicht', current: 'jetzt', kind: 'Befund', from: 'Aus', addressees: 'Gerichtet an', recurrence: 'Wie oft', seenBy: 'Auch beobachtet von', reason: 'Grund', proof: 'Bestätigt', attested: 'Herkunft', attestedBy: (called: string, network: string, on: string) => `${called}. ${network} kennt sie und hat sie am ${dayInWords(on, 'de')} bescheinigt; genannt wird sie nicht.` },
  en: { state: 'State', steps: 'Way of the lesson', reached: 'reached', current: 'now', kind: 'Finding', from: 'From', addressees: 'Addressed to', recurrence: 'How often', seenBy: 'Also seen by', reason: 'Reason', proof: 'Confirmed', attested: 'Origin', attestedBy: (called: string, network: string, on: string) => `${called}. ${network} knows it and attested it on ${dayInWords(on, 'en')}; it is not named.` },
}

/** «zum 4. Mal seit 2019» */
export function recurrenceInWords({ times, since }: { times: number; since?: string }, language: Language): string {
  if (language === 'de') return `zum ${times}. Mal${since === undefined ? '' : ` seit ${since}`}`
  const ending = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[new Intl.PluralRules('en', { type: 'ordinal' }).select(times)]
  return `for the ${times}${ending} time${since === undefined ? '' : ` since ${since}`}`
}

/** «durch X, bei Y am 3. März 2026» */
export const proofInWords = ({ by, at, on }: { by: string; at: string; on: string }, language: Language): string => (language === 'de' ? `durch ${by}: ${at}, ${dayInWords(on, 'de')}` : `by ${by}: ${at}, ${dayInWords(on, 'en')}`)
