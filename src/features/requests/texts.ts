/** Everything that is said of requests as entries, in both languages. */
import type { Localized } from '../../platform/language.ts'
import type { ListWords } from '../publishing/index.ts'

const de = {
  title: 'Anfragen',
  lead: '„Wie macht ihr das?“ Was Städte und Organisationen voneinander wissen wollen, und was sie zur Antwort bekommen haben.',
  description: 'Fragen, Besuche und kollegiale Beratung im Krisenmanagement: wer was wissen möchte, wer geantwortet hat und was daraus wurde.',
  noun: (count: number): string => (count === 1 ? 'Anfrage' : 'Anfragen'),
  none: 'Keine Anfrage',
  all: 'Alle Anfragen zeigen',
  only: 'nur diese Anfragen zeigen',
  searchHint: 'Frage, Thema oder Ort, zum Beispiel Notfalltreffpunkt, Personalreserve, Warnung',
} satisfies ListWords

const en = {
  title: 'Requests',
  lead: '“How do you do it?” What cities and organisations want to know from each other, and what they were told.',
  description: 'Questions, visits and peer advice in crisis management: who wants to know what, who has answered and what came of it.',
  noun: (count: number): string => (count === 1 ? 'request' : 'requests'),
  none: 'No request',
  all: 'Show all requests',
  only: 'show these requests only',
  searchHint: 'Question, theme or place, for example emergency meeting point, staff reserve, warning',
} satisfies ListWords

export const listTexts = { de, en }

export const kindTexts = { one: { de: 'Anfrage', en: 'Request' }, new: { de: 'Neue Anfrage stellen', en: 'Ask a new question' } } satisfies Record<string, Localized>

const quoted = (de: string, en: string) => ({ de: (values: string) => `${de} „${values}“`, en: (values: string) => `${en} “${values}”` })

export const facetTexts = {
  state: { name: { de: 'Stand', en: 'State' }, parameter: { de: 'stand', en: 'request_state' }, phrase: quoted('mit dem Stand', 'in the state') },
  form: { name: { de: 'Form', en: 'Form' }, parameter: { de: 'form', en: 'request_form' }, phrase: quoted('in der Form', 'in the form') },
}

export const cardTexts = {
  de: { needed: (day: string, isOver: boolean) => (isOver ? `gebraucht war es bis ${day}` : `gebraucht bis ${day}`) },
  en: { needed: (day: string, isOver: boolean) => (isOver ? `was needed by ${day}` : `needed by ${day}`) },
}

export const topTexts = {
  de: {
    state: 'Stand', form: 'Form', needed: 'Gebraucht bis', agreed: 'Vereinbart', functions: 'Wen es betrifft',
    left: (days: number) => (days < 0 ? `seit ${-days === 1 ? 'einem Tag' : `${-days} Tagen`} vorbei` : days === 0 ? 'heute' : days === 1 ? 'morgen' : `noch ${days} Tage`),
  },
  en: {
    state: 'State', form: 'Form', needed: 'Needed by', agreed: 'Agreed', functions: 'Whom it concerns',
    left: (days: number) => (days < 0 ? `passed ${-days === 1 ? 'one day' : `${-days} days`} ago` : days === 0 ? 'today' : days === 1 ? 'tomorrow' : `${days} days left`),
  },
}

type Words = { label: Localized; help?: Localized }

export const fieldTexts = {
  title: { label: { de: 'Titel', en: 'Title' }, help: { de: 'Worum es geht, in einer Zeile. So steht es im Betreff der Briefe.', en: 'What it is about, in one line. It stands in the subject of the letters.' } },
  summary: { label: { de: 'Die Frage', en: 'The question' }, help: { de: 'Was möchten Sie wissen? Ein bis drei Sätze, die ohne den Rest verständlich sind.', en: 'What do you want to know? One to three sentences that can be understood without the rest.' } },
  request_form: { label: { de: 'In welcher Form', en: 'In which form' }, help: { de: 'Eine Frage lässt sich in fünf Minuten beantworten. Für Besuch und Beratung wird ein Termin verabredet.', en: 'A question can be answered in five minutes. For a visit or advice a date is agreed.' } },
  situation: { label: { de: 'Lage', en: 'Situation' }, help: { de: 'Was müssen andere wissen, um zu antworten? Größe, Zuständigkeiten, was es schon gibt. Funktionen statt Personen.', en: 'What do others need to know to answer? Size, responsibilities, what there is already. Functions instead of persons.' } },
  tried: { label: { de: 'Schon versucht', en: 'Tried already' }, help: { de: 'Dann rät Ihnen niemand, was Sie schon wissen.', en: 'So nobody advises what you know already.' } },
  needed_by: { label: { de: 'Gebraucht bis', en: 'Needed by' }, help: { de: 'Kurz davor erinnern wir einmal, wer noch nicht geantwortet hat.', en: 'Shortly before we remind once whoever has not answered.' } },
  functions: { label: { de: 'Funktionen im Stab', en: 'Functions in the staff' }, help: { de: 'Wer sollte es wissen? Funktionen, keine Personen.', en: 'Who should know? Functions, no persons.' } },
  reply_to: { label: { de: 'Postfach für Antworten', en: 'Mailbox for answers' }, help: { de: 'Freiwillig. Wer auf den Brief einfach antwortet, erreicht dieses Postfach. Ein Funktionspostfach, keine persönliche Adresse.', en: 'Optional. Whoever simply replies to the letter reaches this mailbox. A mailbox of a function, not a personal address.' } },
  proposals: { label: { de: 'Vorgeschlagene Termine', en: 'Proposed dates' } },
  agreed_on: { label: { de: 'Vereinbarter Tag', en: 'Agreed day' } },
  agreed_place: { label: { de: 'Ort', en: 'Place' } },
  request_state: { label: { de: 'Stand', en: 'State' }, help: { de: 'Ändert sich von selbst, wenn eine Antwort kommt.', en: 'Changes by itself when an answer comes.' } },
  result: { label: { de: 'Ergebnis', en: 'Result' }, help: { de: 'Was haben Sie gelernt, was machen Sie nun? Bei Besuch und Beratung: was herauskam.', en: 'What have you learned, what do you do now? Of a visit or advice: what came of it.' } },
} satisfies Record<string, Words>

export const columnTexts = {
  on: { label: { de: 'Tag', en: 'Day' } },
  time: { label: { de: 'Uhrzeit', en: 'Time' } },
  place: { label: { de: 'Ort', en: 'Place' } },
} satisfies Record<string, Words>

export const ownerWords: Words = { label: { de: 'Wer fragt', en: 'Who asks' }, help: { de: 'Ihre Organisation: Name oder Kurzname, wie hier eingetragen.', en: 'Your organisation: name or short name, as listed here.' } }

export const visibilityHelp: Localized = { de: 'Anfragen bleiben zuerst im Netzwerk. Gefragt wird nur, wer die Anfrage lesen darf.', en: 'Requests stay in the network first. Only those are asked who may read the request.' }

export const legends = {
  question: { legend: { de: 'Die Frage', en: 'The question' } },
  asker: { legend: { de: 'Wer fragt', en: 'Who asks' } },
  meeting: { legend: { de: 'Termin', en: 'Date' }, help: { de: 'Nur für Besuch und kollegiale Beratung.', en: 'For visits and peer advice only.' } },
  outcome: { legend: { de: 'Was daraus wurde', en: 'What came of it' } },
} satisfies Record<string, { legend: Localized; help?: Localized }>

export const faultTexts = {
  asker: { de: 'Sagen Sie, welche Organisation fragt.', en: 'Say which organisation asks.' },
  onlyMeetings: { de: 'Einen Termin gibt es nur bei Besuch und kollegialer Beratung. Wählen Sie eine dieser Formen, oder nehmen Sie den Termin heraus.', en: 'Only visits and peer advice have a date. Choose one of these forms or take the date out.' },
  heldWhen: { de: 'Ein Ergebnis hat nur ein Treffen, das stattgefunden hat: Geben Sie den vereinbarten Tag an.', en: 'Only a meeting that was held has a result: enter the agreed day.' },
} satisfies Record<string, Localized>

/** What is missing, told from the side of whoever is asked. */
export const gapTexts = [
  { field: 'situation', reason: { de: 'Ohne Ihre Lage muss jeder erst zurückfragen.', en: 'Without your situation everybody has to ask back first.' } },
  { field: 'tried', reason: { de: 'Man rät Ihnen vielleicht, was Sie schon kennen.', en: 'People may advise what you know already.' } },
  { field: 'needed_by', reason: { de: 'Ohne Termin bleibt es liegen.', en: 'Without a date it is left lying.' } },
  { field: 'themes', reason: { de: 'Nach dem Thema suchen wir aus, wer es wissen könnte.', en: 'By the theme we find who is likely to know.' } },
] satisfies { field: string; reason: Localized }[]

export const agendaTexts = {
  de: {
    title: (network: string) => `Anfragen für das nächste Treffen: ${network}`,
    lead: 'Was Mitglieder gefragt haben und was noch offen ist. Die Seite lässt sich drucken und mitnehmen.',
    workplace: 'Netzwerk verwalten',
    csv: 'Als CSV-Datei herunterladen',
    agenda: (count: number) => `Auf der Tagesordnung (${count})`,
    noAgenda: 'Noch steht nichts auf der Tagesordnung. Auf der Seite einer Anfrage setzen Sie sie darauf.',
    unanswered: (count: number) => `Noch ohne Antwort (${count})`,
    noUnanswered: 'Jede Anfrage hat eine Antwort.',
    asked: (day: string) => `gefragt am ${day}`,
    needed: (day: string, isOver: boolean) => (isOver ? `gebraucht war es bis ${day}` : `gebraucht bis ${day}`),
  },
  en: {
    title: (network: string) => `Requests for the next meeting: ${network}`,
    lead: 'What members have asked and what is still open. The page can be printed and taken along.',
    workplace: 'Manage network',
    csv: 'Download as CSV file',
    agenda: (count: number) => `On the agenda (${count})`,
    noAgenda: 'Nothing is on the agenda yet. You put a request there on its page.',
    unanswered: (count: number) => `Without an answer (${count})`,
    noUnanswered: 'Every request has an answer.',
    asked: (day: string) => `asked on ${day}`,
    needed: (day: string, isOver: boolean) => (isOver ? `was needed by ${day}` : `needed by ${day}`),
  },
}
