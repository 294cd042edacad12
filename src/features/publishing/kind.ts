/** What a kind of entry hands over, so that drafts, forms, comparisons and reviews are written once for all kinds. */
import type { VNode } from 'preact'
import type { Db } from '../../platform/database/index.ts'
import type { Language, Localized } from '../../platform/language.ts'
import type { Frame } from '../../ui/frame.ts'
import type { Document, SearchIndex } from '../search/index.ts'
import type { Vocabulary } from '../vocabularies/index.ts'
import type { Publication } from './publishing.ts'

/** What an entry says, by the names of its fields; a draft may lack fields or hold wrong ones. */
export type Payload = Readonly<Record<string, unknown>>

export const controls = ['line', 'paragraphs', 'email', 'tel', 'url', 'number', 'concept', 'concepts', 'choice', 'relations'] as const
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
  /** How a value that is no plain text is called: a concept, a Land, another entry. */
  labelOf(field: EntryField, value: string, index: SearchIndex, language: Language): string
  /** The id of the entry that is meant by what somebody typed into a field of relations. */
  findRelated(typed: string, index: SearchIndex): string | undefined
  /** Its page as it would look. */
  preview(asked: { frame: Frame; payload: Payload; index: SearchIndex; now: Date; banner: VNode }): VNode
}

/** What a kind of entry tells the search. Without ids: all published entries of the kind. */
export type Kind = {
  documents(db: Db, vocabulary: Vocabulary, ids?: string[]): AsyncIterable<Document>
  /** None where entries of this kind are not written in the browser. */
  entry?: EntryKind
}

export const fieldsOf = ({ groups }: Pick<EntryKind, 'groups'>): EntryField[] => groups.flatMap(({ fields }) => fields)

export const isList = ({ control }: EntryField): boolean => control === 'concepts' || control === 'relations'
