/** From what the browser sends about a paper in the making to what the rules take. Nothing typed is lost: what is wrong comes back with its words. */
import { randomBytes } from 'node:crypto'
import type { FieldError } from '../../ui/error-summary.tsx'
import { textIn, type Body } from '../editing/index.ts'
import { isFormula, webAddress } from '../entries/index.ts'
import { demandStates, type DemandState } from '../papers/index.ts'
import { answers, commentKinds, longestOf, votes, type Answer, type CommentKind, type Vote } from './asked/round.ts'
import { longest, paragraphKinds, type ParagraphKind } from './manuscript.ts'
import type { Texts } from './texts.ts'

export const textsIn = (body: Body, name: string): string[] => [body[name] ?? []].flat().filter((value) => typeof value === 'string')

/** Lines as lines, whatever the browser's system. */
export const proseIn = (body: Body, name: string): string => textIn(body, name).replace(/\r\n?/g, '\n').replaceAll('\u0000', '')
export const lineIn = (body: Body, name: string): string => proseIn(body, name).replace(/\s+/g, ' ')
export const numberIn = (body: Body, name: string): number => (/^\d{1,9}$/.test(textIn(body, name)) ? Number(textIn(body, name)) : 0)

const oneOf = <Word extends string>(words: readonly Word[], given: string): Word | undefined => words.find((word) => word === given)

export const isParagraphId = (id: string): boolean => /^[0-9a-f]{8}$/.test(id)
export const newParagraphId = (): string => randomBytes(4).toString('hex')

export type FrameTyped = { lead: string; title: string; purpose: string }
export const readFrame = (body: Body): FrameTyped => ({ lead: textIn(body, 'lead'), title: lineIn(body, 'title'), purpose: proseIn(body, 'purpose') })

type Errors = Texts['errors']
const found = (faults: [field: string, message: string, is: boolean][]): FieldError[] => faults.flatMap(([field, message, is]) => (is ? [{ field, message }] : []))

export const faultsInFrame = ({ title, purpose }: Pick<FrameTyped, 'title' | 'purpose'>, words: Errors): FieldError[] =>
  found([
    ['title', words.title, title === ''],
    ['title', words.formula, isFormula(title)],
    ['title', words.long(longest.title), title.length > longest.title],
    ['purpose', words.purpose, purpose === ''],
    ['purpose', words.formula, isFormula(purpose)],
    ['purpose', words.long(longest.purpose), purpose.length > longest.purpose],
  ])

export type WordingTyped = { kind: ParagraphKind; text: string; addressee: string }
export const readWording = (body: Body): WordingTyped => ({ kind: oneOf(paragraphKinds, textIn(body, 'kind')) ?? 'text', text: proseIn(body, 'text'), addressee: lineIn(body, 'addressee') })

export const faultsInWording = ({ kind, text, addressee }: WordingTyped, words: Errors): FieldError[] =>
  found([
    ['text', words.text, text === ''],
    ['text', words.formula, isFormula(text)],
    ['text', words.long(longest.text), text.length > longest.text],
    ['addressee', words.addressee, kind === 'demand' && addressee === ''],
    ['addressee', words.long(longest.addressee), addressee.length > longest.addressee],
    ['addressee', words.formula, isFormula(addressee)],
  ])

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

export type AskTyped = { round: string; organisations: string[]; dueOn: string; note: string }
export const readAsk = (body: Body): AskTyped => ({ round: textIn(body, 'round'), organisations: textsIn(body, 'organisations'), dueOn: textIn(body, 'due'), note: proseIn(body, 'note') })

export const faultsInAsk = ({ organisations, dueOn, note }: AskTyped, today: string, words: Errors): FieldError[] =>
  found([
    ['organisations', words.organisations, organisations.length === 0],
    ['due', words.due, !isDay(dueOn) || dueOn <= today],
    ['note', words.long(longestOf.note), note.length > longestOf.note],
  ])

export type ExtendTyped = { dueOn: string; reason: string }
export const readExtend = (body: Body): ExtendTyped => ({ dueOn: textIn(body, 'due'), reason: proseIn(body, 'reason') })
export const faultsInExtend = ({ dueOn, reason }: ExtendTyped, { today, before }: { today: string; before: string }, words: Errors): FieldError[] =>
  found([
    ['due', words.later, !isDay(dueOn) || dueOn <= before || dueOn < today],
    ['reason', words.reason, reason === ''],
    ['reason', words.long(longest.reason), reason.length > longest.reason],
  ])

export type CommentTyped = { key: string; organisation: string; paragraph: string; kind: CommentKind | ''; comment: string; proposal: string }
export const readComment = (body: Body): CommentTyped => ({
  key: textIn(body, 'key'), organisation: textIn(body, 'organisation'), paragraph: textIn(body, 'paragraph'), kind: oneOf(commentKinds, textIn(body, 'kind')) ?? '', comment: proseIn(body, 'comment'), proposal: proseIn(body, 'proposal'),
})
export const faultsInComment = ({ kind, comment, proposal }: CommentTyped, words: Errors): FieldError[] =>
  found([
    ['kind', words.kind, kind === ''],
    ['comment', words.comment, comment === ''],
    ['comment', words.formula, isFormula(comment)],
    ['comment', words.long(longestOf.comment), comment.length > longestOf.comment],
    ['proposal', words.long(longestOf.proposal), proposal.length > longestOf.proposal],
    ['proposal', words.formula, isFormula(proposal)],
  ])

export type AnswerTyped = { comment: string; answer: Answer | ''; reason: string; wording: string }
export const readAnswer = (body: Body): AnswerTyped => ({ comment: textIn(body, 'comment'), answer: oneOf(answers, textIn(body, 'answer')) ?? '', reason: proseIn(body, 'reason'), wording: proseIn(body, 'wording') })
export const faultsInAnswer = ({ comment, answer, reason, wording }: AnswerTyped, hasProposal: boolean, words: Errors): FieldError[] =>
  found([
    [`answer-${comment}`, words.answer, answer === ''],
    [`reason-${comment}`, words.answerReason, (answer === 'rejected' || answer === 'modified') && reason === ''],
    [`reason-${comment}`, words.formula, isFormula(reason)],
    [`reason-${comment}`, words.long(longestOf.reason), reason.length > longestOf.reason],
    [`wording-${comment}`, words.wording, answer === 'modified' && hasProposal && wording === ''],
    [`wording-${comment}`, words.formula, isFormula(wording)],
    [`wording-${comment}`, words.long(longestOf.proposal), wording.length > longestOf.proposal],
  ])

export type SignTyped = { organisation: string; hash: string; vote: Exclude<Vote, 'silence'> | ''; remark: string }
export const readSign = (body: Body): SignTyped => ({ organisation: textIn(body, 'organisation'), hash: textIn(body, 'hash'), vote: oneOf(votes, textIn(body, 'vote')) ?? '', remark: proseIn(body, 'remark') })
export const faultsInSign = ({ organisation, vote, remark }: SignTyped, words: Errors): FieldError[] =>
  found([
    [`vote-${organisation}`, words.vote, vote === ''],
    [`remark-${organisation}`, words.remark, (vote === 'remark' || vote === 'dissent') && remark === ''],
    [`remark-${organisation}`, words.formula, isFormula(remark)],
    [`remark-${organisation}`, words.long(longestOf.remark), remark.length > longestOf.remark],
  ])

export type FollowTyped = { demand: string; state: DemandState | ''; since: string; source: string; note: string }
export const readFollow = (body: Body): FollowTyped => ({ demand: textIn(body, 'demand'), state: oneOf(demandStates, textIn(body, 'state')) ?? '', since: textIn(body, 'day'), source: textIn(body, 'source'), note: proseIn(body, 'note') })
export const faultsInFollow = ({ demand, state, since, source, note }: FollowTyped, today: string, words: Errors): FieldError[] =>
  found([
    [`state-${demand}`, words.state, state === ''],
    [`day-${demand}`, words.day, !isDay(since) || since > today],
    [`source-${demand}`, words.source, source !== '' && !webAddress.safeParse(source).success],
    [`note-${demand}`, words.sourceOrNote, source === '' && note === ''],
    [`note-${demand}`, words.formula, isFormula(note)],
    [`note-${demand}`, words.long(longest.reason), note.length > longest.reason],
  ])
