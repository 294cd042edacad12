/** What a kind of entry hands over, so that drafts, forms, comparisons and reviews are written once for all kinds. */
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Db } from '../../platform/database/index.ts'
import type { Language, Localized } from '../../platform/language.ts'
import type { Yardstick } from '../../platform/rhythm.ts'
import type { Frame, MenuGroup } from '../../ui/frame.ts'
import type { Document, Readable, SearchIndex } from '../search/index.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import type { CardView, List } from './list.ts'
import type { Publication, RelationKind, Visibility } from './publishing.ts'

/** What an entry says, by the names of its fields; a draft may lack fields or hold wrong ones. */
export type Payload = Readonly<Record<string, unknown>>

/** `markdown`: paragraphs with a little form; `lines`: one value a line; `relation`: one of `relations`; `rows`: small groups of fields, as many as wanted; `picture`: chosen on a page of its own (`page`), the form shows it only. */
export const controls = ['line', 'paragraphs', 'markdown', 'lines', 'email', 'tel', 'url', 'number', 'date', 'concept', 'concepts', 'choice', 'relation', 'relations', 'rows', 'picture'] as const
export type Control = (typeof controls)[number]

export type EntryField = {
  name: string
  control: Control
  label: Localized
  help?: Localized
  required?: true
  /** The vocabulary a concept is chosen from. */
  scheme?: string
  /** What a choice offers. */
  choices?: (language: Language) => { value: string; label: string }[]
  autocomplete?: string
  /** The kinds of entries a relation may lead to. */
  kinds?: readonly string[]
  /** What a relation means, to be kept for joins; none: it is kept in the payload only. */
  relation?: RelationKind
  /** The fields of a row; single lines, addresses, days, numbers, choices and entries. */
  columns?: readonly EntryField[]
  /** Where a picture is chosen: what its page is called below the entry. */
  page?: Localized
  /** In a row it is said without its label: a value, its unit. */
  unlabelled?: true
  /** What a new form begins with. */
  initial?: string
  /** No form asks for it: a feature writes it. It is compared, merged, searched and handed over like every other. */
  kept?: true
}

export type FieldGroup = { legend: Localized; help?: Localized; fields: readonly EntryField[] }

export type Fault = { field: string; message: Localized }

/** What is missing, and what that means for whoever looks for the entry. */
export type Gap = { field: string; reason: Localized }

export type Checked = { faults: Fault[] } | { publication: Omit<Publication, 'id'> }

export type EntryKind = {
  name: string
  /** The path of its list; an entry lies below it. */
  paths: Localized
  words: { one: Localized; new: Localized }
  groups: readonly FieldGroup[]
  titleOf(payload: Payload): string
  /** Everything that is wrong with it, or what is published of it. */
  check(payload: Payload, vocabulary: Vocabulary): Checked
  /** The address a new entry would like to have; empty where its title gives none. */
  slugOf(payload: Payload): string
  gapsIn(payload: Payload): Gap[]
  /** What somebody should look at again before it is shared; nothing of it keeps the entry back. */
  hintsIn?(payload: Payload): Fault[]
  /** Another way for a new draft than handing it in, offered in its form. */
  anotherWay?: { href(draft: string): Localized; text: Localized }
  /** What cannot wait for a review: who keeps the owner publishes it at once, after a look at what is hinted at. `next`: where whoever published goes on. */
  atOnce?: { next(entry: string): Localized }
  /** How a value that is no plain text is called: a concept, a Land, another entry. */
  labelOf(field: EntryField, value: string, index: SearchIndex, language: Language): string
  /** The id of the entry that is meant by what somebody typed into a field of relations. */
  findRelated(typed: string, index: SearchIndex, field: Pick<EntryField, 'kinds'>): string | undefined
  /** Its page as it would look. */
  preview(asked: { frame: Frame; payload: Payload; index: SearchIndex; now: Date; banner: VNode }): VNode
}

/** A published entry of any kind. */
export type Entry<P = Payload> = {
  id: string
  kind: string
  payload: P
  owner?: string
  /** Those its owner is a member of. */
  networks: readonly string[]
  visibility: Visibility
  /** Who may read it, as the search writes it (`readerKeys`); absent: everybody. */
  readers?: readonly string[]
  /** Last confirmation, an ISO day. */
  confirmed_on?: string
  published_on: string
}

type Telling = { language: Language; baseUrl: string; measure: Yardstick }

/** From this follow page, files, feed and interface of a kind (`defineKind` of the entries). */
export type Shown = {
  /** What the interface answers about one entry and in a list; the schemas describe it and are checked in the tests. */
  answer: z.ZodObject
  toAnswer(entry: Entry, telling: Telling): object
  item: z.ZodObject
  toItem(card: unknown, telling: Telling): object
  /** Of the CSV, named as in the interface. */
  columns: readonly string[]
  toCells(entry: Entry): Record<string, string>
  /** What the search and the lists see of one. */
  toDocument(entry: Entry, vocabulary: Vocabulary): Document
  /** As linked data, without the context. */
  toLinked(entry: Entry, baseUrl: string): object
  page(asked: PageData): VNode
}

export type PageData = {
  frame: Frame
  entry: Entry
  index: SearchIndex
  /** What the viewer may read beside what is public. */
  readable?: Readable
  now: Date
  mayEdit: boolean
  /** The lists of other kinds; none in a preview, where related entries are named and not linked. */
  pathsOf?(kind: string): Localized | undefined
  /** What somebody can do now, as other features say it. */
  first?: VNode
  /** What else there is to see: boxes of other features. */
  below?: VNode
  /** Says above a draft that it is one. */
  banner?: VNode
}

/** A kind of entry, described once: everything written for all kinds is made from this. */
export type Kind = {
  name: string
  list: List
  /** What the search knows of its published entries; without ids of all. */
  documents(db: Db, vocabulary: Vocabulary, ids?: string[]): AsyncIterable<Document>
  Card: CardView
  /** Where one is read, if not below its list. */
  addressOf?(id: string, language: Language): string
  /** What an actor does in an entry, said where the entry stands on the actor's page. */
  roleOf?(card: unknown, actor: string, language: Language): string | undefined
  /** The actors an entry brings together: in the net of the actors each is joined with each. */
  joins?(card: unknown): readonly string[]
  /** None where entries of this kind are not written in the browser. */
  entry?: EntryKind
  /** None where a kind has pages, files and answers of its own. */
  shown?: Shown
  /** The part of the menu its list stands in. */
  inMenu?: MenuGroup
  /** Organisations ask whoever keeps an entry of this kind. */
  takesQuestions?: true
  /** Vocabularies that only this kind needs: a file in `data/`, read where they are missing. */
  vocabularyFile?: string
  /** Real entries that a fresh installation begins with. */
  firstData?(asked: FirstData): Promise<readonly Publication[]>
}

/** From words of a source to ids and codes; undefined where nothing here is called exactly so. */
export type FirstData = {
  actorCalled(name: string): string | undefined
  stateCalled(name: string): string | undefined
  countryCalled(name: string): string | undefined
}

export const fieldsOf = ({ groups }: Pick<EntryKind, 'groups'>): EntryField[] => groups.flatMap(({ fields }) => fields)

const words: readonly Control[] = ['line', 'paragraphs', 'markdown', 'lines', 'relation', 'relations', 'rows']

/** For `lang` of what an entry says in a field: German where the field does not bear another language in its name. None where it is that of the page, or the same in each. */
export function writtenIn({ name, control }: Pick<EntryField, 'name' | 'control'>, language: Language): Language | undefined {
  const written = name.endsWith('_en') ? 'en' : 'de'
  return written === language || !words.includes(control) ? undefined : written
}

export const isList = ({ control }: EntryField): boolean => control === 'concepts' || control === 'relations' || control === 'lines' || control === 'rows'
