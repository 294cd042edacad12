/** How actors are written in the browser: their form, their checks, their preview. */
import { paths } from '../../../platform/addresses.ts'
import { dayAt } from '../../../platform/calendar.ts'
import type { Language } from '../../../platform/language.ts'
import { toSlug } from '../../../platform/slug.ts'
import { pictureOf, type EntryKind, type Payload } from '../../publishing/index.ts'
import type { SearchIndex } from '../../search/index.ts'
import { actorPayload, isActorCard, type Actor } from '../actor.ts'
import { countryName, labelsOf, phasesOf, stateName } from '../../entries/index.ts'
import { isRelationColumn, relatedBy, relationColumns } from '../membership.ts'
import { ProfilePage } from '../views/profile.tsx'
import { actorList } from '../list.ts'
import { check } from './check.ts'
import { groups } from './fields.ts'
import { gapsIn } from './gaps.ts'
import { classifierTexts, kindTexts } from './texts.ts'

const textIn = (payload: Payload, name: string): string => {
  const value = payload[name]
  return typeof value === 'string' ? value.trim() : ''
}

export const entry: EntryKind = {
  name: 'actor',
  paths: paths.actors,
  words: kindTexts,
  groups,
  titleOf: (payload) => textIn(payload, 'name'),
  slugOf: (payload) => toSlug(textIn(payload, 'short_name')) || toSlug(textIn(payload, 'name')),
  check,
  gapsIn,

  labelOf({ name, scheme }, value, index, language) {
    if (scheme !== undefined) return index.vocabulary.label(scheme, value, language)
    if (name === 'logo') return pictureOf(value)?.alt_de ?? ''
    if (name === 'state') return stateName(value, language)
    if (name === 'country') return countryName(value, language)
    if (name === 'classified_by') return new Map(Object.entries(classifierTexts)).get(value)?.[language] ?? value
    const card = isRelationColumn(name) ? index.card(value) : undefined
    return isActorCard(card) ? card.name : value
  },

  findRelated(typed, index) {
    if (isActorCard(index.card(typed))) return typed
    const wanted = typed.trim().toLocaleLowerCase('de')
    const cards = index.search({ text: typed, language: 'de', facets: { kind: ['actor'] }, limit: 20, counts: false }).hits.flatMap(({ card }) => (isActorCard(card) ? [card] : []))
    return cards.find(({ name, short_name }) => [name, short_name, short_name && `${name} (${short_name})`].some((known) => known?.toLocaleLowerCase('de') === wanted))?.id
  },

  preview({ frame, payload, index, now, banner }) {
    const actor = asFarAsKnown(payload, frame.language, now)
    const label = labelsOf(index, actorList, frame.language)
    const belongsTo = relatedBy((relation) => (actor[relationColumns[relation]] ?? []).map((id) => {
      const card = index.card(id)
      return { id, card: isActorCard(card) ? card : undefined }
    }))
    return <ProfilePage {...{ frame, actor, label, belongsTo, now, banner }} counterparts={relatedBy(() => [])} vocabulary={index.vocabulary} phases={phasesOf(index, label)} members={{ total: 0, first: [] }} similar={[]} mayEdit={false} mayRelate={false} keeping="kept" />
  },
}

const nameless = { de: 'Noch ohne Namen', en: 'Still without a name' } as const satisfies Record<Language, string>

/** A draft may lack what a profile needs: what is wrong is left out. */
function asFarAsKnown(payload: Payload, language: Language, now: Date): Actor {
  const wrong = new Set(actorPayload.safeParse(payload).error?.issues.map(({ path }) => String(path[0])))
  const right = Object.fromEntries(Object.entries(payload).filter(([name]) => !wrong.has(name)))
  return { ...actorPayload.parse({ name: nameless[language], type: '–', ...right }), id: 'entwurf', published_on: dayAt(now) }
}

export const nameOf = (index: SearchIndex, id: string): string => {
  const card = index.card(id)
  return isActorCard(card) ? (card.short_name ?? card.name) : id
}
