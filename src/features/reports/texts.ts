/** What the report of a network says, in both languages. */
import type { Language } from '../../platform/language.ts'
import { dayInWords, numberInWords } from '../../ui/day.ts'
import type { LearnedShare } from '../lessons/index.ts'
import type { Figure, Group, Period, Preset } from './report.ts'

/** «keine Anfrage», «eine Anfrage», «12 Anfragen». */
const counter = (language: Language) => (count: number, none: string, one: string, many: string): string => (count === 0 ? none : count === 1 ? one : `${numberInWords(count, language)} ${many}`)
const de_ = counter('de')
const en_ = counter('en')
const percent = { de: new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 0 }), en: new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 }) }

const de = {
  title: (name: string) => `Bericht ${name}`,
  actors: 'Akteure',
  workplace: 'Netzwerk verwalten',
  room: (name: string) => `Netzwerk ${name}`,
  lead: (period: string) => `Was das Netzwerk gefragt, beantwortet, übernommen, gelernt, veranstaltet und geschrieben hat: ${period}.`,
  period: ({ from, until }: Period) => `${dayInWords(from, 'de')} bis ${dayInWords(until, 'de')}`,
  presets: 'Zeiträume',
  preset: (preset: Preset) => (preset.kind === 'months' ? 'Letzte zwölf Monate' : preset.kind === 'year' ? `Jahr ${preset.year}` : `${preset.half}. Halbjahr ${preset.year}`),
  form: 'Anderer Zeitraum',
  from: 'Von',
  until: 'Bis',
  show: 'Anzeigen',
  errors: { notADay: 'Wählen Sie einen Tag, etwa 1. Januar 2026.', backwards: 'Das Ende liegt vor dem Anfang.' },
  pdf: 'Als PDF',
  csv: 'Als CSV',
  summary: 'Zusammen',
  sentences: {
    asked: (count: number, answered: number) => `Gefragt: ${de_(count, 'keine Anfrage', 'eine Anfrage', 'Anfragen')}${count === 0 ? '' : `; davon beantwortet: ${numberInWords(answered, 'de')}`}.`,
    answered: (count: number) => `Geantwortet: ${de_(count, 'keine Antwort auf eine Anfrage', 'eine Antwort auf eine Anfrage', 'Antworten auf Anfragen')}.`,
    adopted: (count: number) => `Übernommen: ${de_(count, 'keine Praxis', 'eine Praxis', 'Praktiken')}.`,
    noted: (count: number) => `Festgehalten: ${de_(count, 'keine Erkenntnis', 'eine Erkenntnis', 'Erkenntnisse')}.`,
    learned: (count: number) => `Gelernt: ${de_(count, 'keine Erkenntnis', 'eine Erkenntnis', 'Erkenntnisse')}, von anderen bestätigt.`,
    held: (count: number) => `Veranstaltet: ${de_(count, 'keine Veranstaltung', 'eine Veranstaltung', 'Veranstaltungen')}.`,
    written: (count: number) => `Geschrieben: ${de_(count, 'kein gemeinsames Papier begonnen', 'ein gemeinsames Papier begonnen', 'gemeinsame Papiere begonnen')}.`,
    signed: (count: number) => `Mitgezeichnet: ${de_(count, 'kein Papier', 'einmal', 'Mitzeichnungen')}.`,
    published: (count: number) => `Veröffentlicht: ${de_(count, 'kein neuer Eintrag', 'ein neuer Eintrag', 'neue Einträge')}.`,
  } satisfies Record<Figure, (count: number, answered: number) => string>,
  share: ({ due, learned, share, undated }: LearnedShare) =>
    `${share === undefined ? 'Anteil der Erkenntnisse, die innerhalb von zwölf Monaten gelernt wurden: nicht bestimmbar. Bei keiner endeten die zwölf Monate in diesem Zeitraum.' : `Innerhalb von zwölf Monaten gelernt: ${numberInWords(learned, 'de')} von ${numberInWords(due, 'de')} Erkenntnissen (${percent.de.format(share)}), deren zwölf Monate in diesem Zeitraum endeten.`}${undated === 0 ? '' : ` ${de_(undated, '', 'Bei einer Erkenntnis ist nicht bekannt, wann sie beobachtet wurde; sie zählt', 'Erkenntnisse sind ohne Tag der Beobachtung; sie zählen')} hier nicht mit.`}`,
  shareCell: ({ due, learned }: LearnedShare) => (due === 0 ? 'nichts fällig' : `${numberInWords(learned, 'de')} von ${numberInWords(due, 'de')}`),
  members: (count: number, active: number) => `${de_(count, 'Kein Mitglied ist eingetragen', 'Ein Mitglied ist eingetragen', 'Mitglieder sind eingetragen')}. Mit dem Netzwerk selbst ${active === 0 ? 'hat keine Organisation in diesem Zeitraum etwas Zählbares getan' : active === 1 ? 'hat eine Organisation in diesem Zeitraum etwas Zählbares getan' : `haben ${numberInWords(active, 'de')} Organisationen in diesem Zeitraum etwas Zählbares getan`}.`,
  each: 'Jede Organisation',
  eachText: 'Nach dem Alphabet, ohne Rangfolge: Die Zahlen sagen, was hier festgehalten ist, nicht, wer gut ist. Eine Null heißt, dass in diesem Zeitraum nichts festgehalten wurde.',
  groups: { learning: 'Fragen und lernen', working: 'Treffen, schreiben, veröffentlichen' } satisfies Record<Group, string>,
  organisation: 'Organisation',
  office: 'das Netzwerk selbst',
  all: 'Zusammen',
  columns: { asked: 'Gefragt', answered: 'Geantwortet', adopted: 'Übernommen', noted: 'Festgehalten', learned: 'Gelernt', held: 'Veranstaltet', written: 'Geschrieben', signed: 'Mitgezeichnet', published: 'Veröffentlicht' } satisfies Record<Figure, string>,
  inTime: 'In zwölf Monaten gelernt',
  cell: (organisation: string, column: string, count: number) => `${organisation}, ${column}: ${numberInWords(count, 'de')}`,
  counted: 'Was gezählt ist',
  nothing: 'In diesem Zeitraum ist nichts festgehalten.',
  how: 'Wie gezählt wird',
  rules: [
    'Gezählt wird, was das Netzwerk lesen darf: Öffentliches, was für das Netzwerk bestimmt ist, und was mit ihm benannt geteilt wurde. Was Mitglieder nur mit anderen teilen oder für sich behalten, ist nicht gezählt, auch nicht, wenn Sie selbst es lesen dürfen.',
    'Gezählt sind die heutigen Mitglieder, auch für die Zeit vor ihrem Beitritt. Was niemandem gehört, zählt bei niemandem.',
    'Gefragt, festgehalten, veröffentlicht: zum ersten Mal erschienen in diesem Zeitraum. Anfragen, Erkenntnisse und Veranstaltungen zählen nicht noch einmal als veröffentlicht. Zurückgezogenes zählt nicht.',
    'Übernommen: angepasst, erprobt, behalten oder wieder aufgegeben, vom ersten solchen Schritt an. Wer eine Praxis nur bemerkt oder nach ihr gefragt hat, zählt nicht.',
    'Gelernt: eine andere Stelle hat in diesem Zeitraum bestätigt, dass es beim nächsten Mal besser ging.',
    'Veranstaltet: in diesem Zeitraum zu Ende gegangen und nicht abgesagt. Geschrieben: die Federführung für ein gemeinsames Papier begonnen. Mitgezeichnet: zugestimmt, mit Bemerkung zugestimmt oder abgelehnt; Schweigen zählt nicht.',
  ],
  asOf: (day: string) => `Stand: ${dayInWords(day, 'de')}`,
  contents: 'Inhalt',
  page: 'Seite',
  fileName: 'bericht',
}

const en: typeof de = {
  title: (name) => `Report ${name}`,
  actors: 'Actors',
  workplace: 'Manage network',
  room: (name) => `Network ${name}`,
  lead: (period) => `What the network asked, answered, adopted, learned, held and wrote: ${period}.`,
  period: ({ from, until }) => `${dayInWords(from, 'en')} to ${dayInWords(until, 'en')}`,
  presets: 'Periods',
  preset: (preset) => (preset.kind === 'months' ? 'Last twelve months' : preset.kind === 'year' ? `Year ${preset.year}` : `${preset.half === 1 ? 'First' : 'Second'} half of ${preset.year}`),
  form: 'Another period',
  from: 'From',
  until: 'Until',
  show: 'Show',
  errors: { notADay: 'Choose a day, such as 1 January 2026.', backwards: 'The end is before the beginning.' },
  pdf: 'As PDF',
  csv: 'As CSV',
  summary: 'In all',
  sentences: {
    asked: (count, answered) => `Asked: ${en_(count, 'no request', 'one request', 'requests')}${count === 0 ? '' : `; answered of these: ${numberInWords(answered, 'en')}`}.`,
    answered: (count) => `Answered: ${en_(count, 'no answer to a request', 'one answer to a request', 'answers to requests')}.`,
    adopted: (count) => `Adopted: ${en_(count, 'no practice', 'one practice', 'practices')}.`,
    noted: (count) => `Recorded: ${en_(count, 'no lesson', 'one lesson', 'lessons')}.`,
    learned: (count) => `Learned: ${en_(count, 'no lesson', 'one lesson', 'lessons')}, confirmed by others.`,
    held: (count) => `Held: ${en_(count, 'no event', 'one event', 'events')}.`,
    written: (count) => `Written: ${en_(count, 'no joint paper begun', 'one joint paper begun', 'joint papers begun')}.`,
    signed: (count) => `Signed: ${en_(count, 'no paper', 'once', 'signatures')}.`,
    published: (count) => `Published: ${en_(count, 'no new entry', 'one new entry', 'new entries')}.`,
  },
  share: ({ due, learned, share, undated }) =>
    `${share === undefined ? 'Share of lessons that were learned within twelve months: cannot be said. For none of them the twelve months ended in this period.' : `Learned within twelve months: ${numberInWords(learned, 'en')} of ${numberInWords(due, 'en')} lessons (${percent.en.format(share)}) whose twelve months ended in this period.`}${undated === 0 ? '' : ` ${en_(undated, '', 'Of one lesson it is not known when it was seen; it does', 'lessons have no day on which they were seen; they do')} not count here.`}`,
  shareCell: ({ due, learned }) => (due === 0 ? 'nothing due' : `${numberInWords(learned, 'en')} of ${numberInWords(due, 'en')}`),
  members: (count, active) => `${en_(count, 'No member is listed', 'One member is listed', 'members are listed')}. With the network itself, ${active === 0 ? 'no organisation did' : active === 1 ? 'one organisation did' : `${numberInWords(active, 'en')} organisations did`} something that counts in this period.`,
  each: 'Each organisation',
  eachText: 'In alphabetical order, without rank: the figures say what is recorded here, not who is good. A zero means that nothing was recorded in this period.',
  groups: { learning: 'Asking and learning', working: 'Meeting, writing, publishing' },
  organisation: 'Organisation',
  office: 'the network itself',
  all: 'In all',
  columns: { asked: 'Asked', answered: 'Answered', adopted: 'Adopted', noted: 'Recorded', learned: 'Learned', held: 'Held', written: 'Written', signed: 'Signed', published: 'Published' },
  inTime: 'Learned within twelve months',
  cell: (organisation, column, count) => `${organisation}, ${column}: ${numberInWords(count, 'en')}`,
  counted: 'What is counted',
  nothing: 'Nothing is recorded in this period.',
  how: 'How it is counted',
  rules: [
    'What the network may read is counted: what is public, what is meant for the network, and what was shared with it by name. What members share with others only or keep to themselves is not counted, even where you may read it yourself.',
    'Those who are members today are counted, also for the time before they joined. What belongs to nobody counts for nobody.',
    'Asked, recorded, published: appeared for the first time in this period. Requests, lessons and events do not count once more as published. What was withdrawn does not count.',
    'Adopted: adapted, tried, kept or given up again, from the first such step. Whoever only noticed a practice or asked about it does not count.',
    'Learned: another body confirmed in this period that it went better the next time.',
    'Held: came to its end in this period and was not called off. Written: began to lead a joint paper. Signed: agreed, agreed with a remark, or dissented; silence does not count.',
  ],
  asOf: (day) => `As of ${dayInWords(day, 'en')}`,
  contents: 'Contents',
  page: 'Page',
  fileName: 'report',
}

export const texts = { de, en }
