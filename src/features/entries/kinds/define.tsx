/** A kind of entry described once: from this follow its list, page, form, files, feed and interface. */
import type { ComponentChildren } from 'preact'
import type { z } from 'zod'
import { dayAt } from '../../../platform/calendar.ts'
import type { Language, Localized } from '../../../platform/language.ts'
import { toSlug } from '../../../platform/slug.ts'
import { fieldsOf, streamEntries, type Entry, type EntryField, type EntryKind, type Fault, type FieldGroup, type FirstData, type Gap, type Kind, type PageData, type Label, type List, type Payload, type Publication } from '../../publishing/index.ts'
import type { MenuGroup } from '../../../ui/frame.ts'
import type { SearchIndex } from '../../search/index.ts'
import { isEntryCard } from '../card.ts'
import { EntryItem } from '../views/item.tsx'
import { EntryPage } from '../views/entry.tsx'
import { answerSchema, itemSchema, openNames, toAnswer, toCell, toLinked } from './answers.ts'
import { asFarAsKnown, check, derive, type Schema } from './check.ts'
import { toDocument, type DescribedCard, type Seen } from './document.ts'
import { marksIn } from './marks.ts'
import type { CommonPayload } from './payload.ts'

export type Description<P extends CommonPayload> = {
  list: List & { kind: string; api: string }
  words: EntryKind['words']
  schema: Schema<P>
  groups: readonly FieldGroup[]
  /** What the search knows beside what all kinds have in common. */
  seen: Seen<P>
  /** Its type in schema.org, and what is said in its words beside the common. */
  linked: { type: string; own?(payload: P, baseUrl: string): object }
  /** What is said of an entry in lists, beside who and where. */
  marks?(card: DescribedCard, language: Language, vocabulary: Label, now: Date): ComponentChildren
  /** What an actor does in it, said on the actor's page. */
  roleOf?(card: DescribedCard, actor: string, language: Language): string | undefined
  /** The actors it brings together, for the net of the actors. */
  joins?(card: DescribedCard): readonly string[]
  /** What comes first on its page. */
  top?(payload: P, asked: Asked): ComponentChildren
  /** Fields the first part says, so that they are not repeated below. */
  saidAbove?: readonly string[]
  /** What holds between its fields, beyond the form of each. Pure. */
  rules?(payload: P): Fault[]
  /** Its texts are looked through for persons and sensitive places before they are shared. */
  blameless?: true
  /** What other features say of one entry through the interface; optional fields. */
  beside?: z.ZodRawShape
  /** Another way for a new draft than handing it in, offered in its form. */
  anotherWay?: EntryKind['anotherWay']
  /** It cannot wait for a review (`EntryKind.atOnce`). */
  atOnce?: EntryKind['atOnce']
  gaps?: readonly { field: string; reason: Localized }[]
  inMenu?: MenuGroup
  takesQuestions?: true
  vocabularyFile?: string
  firstData?(asked: FirstData): Promise<readonly { id: string; payload: P }[]>
}

/** What the first part of a page may ask beside the payload. */
export type Asked = Pick<PageData, 'index' | 'readable' | 'now' | 'pathsOf'> & { language: Language; id: string; label: (field: string, value: string) => string }

/** What every kind shows in a list through the interface, beside its own. */
const commonItem = ['title', 'summary', 'owner', 'organisation', 'place', 'state', 'country', 'themes', 'spaces', 'phases', 'groups', 'recorded_by']

const isDescribed = (card: unknown, kind: string): card is DescribedCard => isEntryCard(card) && card.kind === kind && 'own' in card

export function defineKind<P extends CommonPayload>(description: Description<P>): Kind {
  const { list, words, schema, groups, seen, linked, gaps = [], saidAbove = [], beside = {}, rules, blameless, anotherWay, atOnce, inMenu, takesQuestions, vocabularyFile, firstData } = description
  const name = list.kind
  const { paths } = list
  const fields = fieldsOf({ groups })
  const read = (entry: Entry): Entry<P> => ({ ...entry, payload: schema.parse(entry.payload) })
  const itemNames = openNames(schema.shape).filter((field) => commonItem.includes(field) || seen.own.includes(field))
  const names = openNames(schema.shape)
  const labelOf: EntryKind['labelOf'] = (field, value, index, language) => labelOfValue(field, value, index, language)
  const titleOf = ({ title }: Payload) => (typeof title === 'string' ? title.trim() : '')

  const documentOf = (one: Entry, vocabulary: Parameters<Kind['documents']>[1]) => toDocument(read(one), fields, seen, vocabulary)

  const page: NonNullable<Kind['shown']>['page'] = (asked) => {
    const entry = read(asked.entry)
    const { language } = asked.frame
    const label = (field: string, value: string) => labelOf(fields.find((one) => one.name === field) ?? { name: field, control: 'line', label: { de: field, en: field } }, value, asked.index, language)
    return <EntryPage {...asked} {...{ entry, list, groups, saidAbove }} labelOf={labelOf} top={description.top?.(entry.payload, { language, label, id: entry.id, index: asked.index, readable: asked.readable, now: asked.now, pathsOf: asked.pathsOf })} />
  }

  const entry: EntryKind = {
    name,
    paths,
    words,
    groups,
    anotherWay,
    titleOf,
    slugOf: (payload) => toSlug(titleOf(payload)),
    check: (payload, vocabulary) => check({ schema, fields, rules }, payload, vocabulary),
    gapsIn: (payload) => gaps.filter(({ field }) => isMissing(payload[field])).map((gap): Gap => gap),
    atOnce,
    hintsIn: blameless && ((payload) => marksIn(payload, fields)),
    labelOf,
    findRelated: (typed, index, field) => findRelated(typed, index, field),
    preview({ frame, payload, index, now, banner }) {
      const shown = asFarAsKnown(schema, payload, frame.language)
      return page({ frame, index, now, banner, mayEdit: false, entry: { id: 'entwurf', kind: name, payload: { ...shown }, networks: [], visibility: 'clear', published_on: dayAt(now) } })
    },
  }

  return {
    name,
    list,
    async *documents(db, vocabulary, ids) {
      for await (const one of streamEntries(db, name, ids)) yield documentOf(one, vocabulary)
    },
    Card: (props) => (isDescribed(props.hit.card, name) ? <EntryItem {...props} card={props.hit.card} paths={paths} marked={description.marks?.(props.hit.card, props.language, props.label, props.now)} /> : null),
    roleOf: description.roleOf && ((card, actor, language) => (isDescribed(card, name) ? description.roleOf?.(card, actor, language) : undefined)),
    joins: description.joins && ((card) => (isDescribed(card, name) ? (description.joins?.(card) ?? []) : [])),
    entry,
    shown: {
      answer: answerSchema(schema.shape).extend(beside),
      toAnswer: (one, at) => toAnswer({ ...one, payload: { ...read(one).payload } }, names, { ...at, kind: name, paths }),
      item: itemSchema(schema.shape, itemNames),
      toItem(card, at) {
        if (!isDescribed(card, name)) throw new Error(`A card of another kind is no ${name}.`)
        const { id, name: title, summary_de: summary, confirmed_on, published_on, own, ...rest } = card
        return toAnswer({ id, payload: { title, summary, ...rest, ...own }, confirmed_on, published_on }, itemNames, { ...at, kind: name, paths })
      },
      columns: ['id', ...names, 'confirmed_on', 'published_on'],
      toCells: (one) => ({ id: one.id, ...Object.fromEntries(Object.entries(read(one).payload).map(([field, value]) => [field, toCell(value)])), confirmed_on: one.confirmed_on ?? '', published_on: one.published_on }),
      toDocument: documentOf,
      toLinked(one, baseUrl) {
        const entry = read(one)
        return toLinked(entry, { paths, baseUrl, name, type: linked.type, own: linked.own?.(entry.payload, baseUrl) ?? {} })
      },
      page,
    },
    inMenu,
    takesQuestions,
    vocabularyFile,
    firstData: firstData && (async (asked) => (await firstData(asked)).map(({ id, payload }): Publication => ({ id, ...derive(payload, fields) }))),
  }
}

const isMissing = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

function labelOfValue(field: EntryField, value: string, index: SearchIndex, language: Language): string {
  if (field.scheme !== undefined) return index.vocabulary.label(field.scheme, value, language)
  if (field.choices) return field.choices(language).find((choice) => choice.value === value)?.label ?? value
  if (value === '' || (field.control !== 'relation' && field.control !== 'relations')) return value
  const card = index.card(value)
  return isEntryCard(card) ? card.name : value
}

/** The id of what was typed: an id, a name or a short name of an entry of the kinds the field leads to. */
export function findRelated(typed: string, index: SearchIndex, { kinds = ['actor'] }: Pick<EntryField, 'kinds'>): string | undefined {
  const exact = index.card(typed)
  if (isEntryCard(exact) && kinds.includes(exact.kind)) return typed
  const wanted = typed.trim().toLocaleLowerCase('de')
  const cards = index.search({ text: typed, language: 'de', facets: { kind: [...kinds] }, limit: 20, counts: false }).hits.flatMap(({ card }) => (isEntryCard(card) ? [card] : []))
  return cards.find(({ name, short_name }) => [name, short_name, short_name && `${name} (${short_name})`].some((known) => known?.toLocaleLowerCase('de') === wanted))?.id
}
