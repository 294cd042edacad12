/** A request: «Wie macht ihr das?» asked of those who are likely to know; as a question, a visit or peer advice. Pure. */
import { z } from 'zod'
import { commonShape, day, lines, optional, rows, text } from '../entries/index.ts'
import { visibilities, type Fault, type Visibility } from '../publishing/index.ts'
import { faultTexts } from './texts.ts'

const prose = () => optional(10_000)

/** `summary` is the question itself: it stands in every list and every letter. Field names are those of CSV and interface. */
export const requestPayload = z.object({
  ...commonShape,
  /** What a city does not know yet is for its networks until it says otherwise. */
  visibility: z.enum(visibilities).default('green'),
  request_form: text(100).min(1, 'missing'),
  request_state: text(100).min(1).default('offen'),
  situation: prose(),
  tried: prose(),
  needed_by: day.optional(),
  functions: lines(100),
  /** A mailbox of the organisation that takes answers by mail; never a person's. */
  reply_to: z.email('email_form').max(200).optional(),
  /** Of visits and advice. */
  proposals: rows({ on: day, time: optional(100), place: optional(200) }, 10),
  agreed_on: day.optional(),
  agreed_place: optional(200),
  result: prose(),
})

export type RequestPayload = z.infer<typeof requestPayload>

/** Others may still answer. */
export const isAnswerable = (state: string): boolean => state !== 'abgeschlossen'

export function faultsIn({ request_form: form, owner, organisation, proposals, agreed_on, agreed_place, result }: RequestPayload): Fault[] {
  const isMeeting = form !== 'frage'
  return [
    ...(owner === undefined && organisation === undefined ? [{ field: 'owner', message: faultTexts.asker }] : []),
    ...(!isMeeting && proposals.length > 0 ? [{ field: 'proposals', message: faultTexts.onlyMeetings }] : []),
    ...(!isMeeting && (agreed_on !== undefined || agreed_place !== undefined) ? [{ field: 'agreed_on', message: faultTexts.onlyMeetings }] : []),
    ...(isMeeting && agreed_on === undefined && result !== undefined ? [{ field: 'agreed_on', message: faultTexts.heldWhen }] : []),
  ]
}

const dayLength = 86_400_000
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayLength)

/** The days until it is needed; negative when that has passed. */
export const daysLeft = (needed_by: string | undefined, today: string): number | undefined => (needed_by === undefined ? undefined : daysBetween(today, needed_by))

export const states = ['offen', 'beantwortet', 'tagesordnung', 'abgeschlossen'] as const
export type RequestState = (typeof states)[number]

/** An answer takes a request off the agenda; what is closed stays closed. */
export const afterAnswer = (state: string): RequestState => (state === 'abgeschlossen' ? 'abgeschlossen' : 'beantwortet')

/** Where a request is led from where it stands, beside by answers. */
const ways: Record<RequestState, readonly RequestState[]> = {
  offen: ['tagesordnung', 'abgeschlossen'],
  beantwortet: ['abgeschlossen', 'tagesordnung'],
  tagesordnung: ['abgeschlossen', 'offen'],
  abgeschlossen: ['offen'],
}
export const waysFrom = (state: string): readonly RequestState[] => ways[states.find((known) => known === state) ?? 'offen']

/** A published request, as the pages around it know it. */
export type Open = { id: string; payload: RequestPayload; owner?: string; networks: readonly string[]; visibility: Visibility; readers?: readonly string[] }

/** What came of asking an organisation. */
export const outcomes = ['answered', 'declined', 'forwarded'] as const
export type Outcome = (typeof outcomes)[number]
