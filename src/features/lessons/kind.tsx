/** The kind of entry that lessons are. */
import { defineKind, defineList, type DescribedCard } from '../entries/index.ts'
import type { ListFacet } from '../publishing/index.ts'
import { unnamedTwins } from './addresses.ts'
import { groups } from './fields.ts'
import { firstLessons } from './first.ts'
import { faultsIn } from './learning.ts'
import { lessonPayload } from './lesson.ts'
import { facetTexts, gapTexts, kindTexts, listTexts } from './texts.ts'
import { pageTexts } from './unnamed-texts.ts'
import { LessonTop } from './views/top.tsx'

const state: ListFacet = { facet: 'lesson-state', ...facetTexts.state }
const finding: ListFacet = { facet: 'lesson-kind', ...facetTexts.kind }
const staff: ListFacet = { facet: 'function', ...facetTexts.function }
const addressee: ListFacet = { facet: 'addressee', ...facetTexts.addressee }
const incident: ListFacet = { facet: 'incident', ...facetTexts.incident, many: true }

const textIn = ({ own }: DescribedCard, name: string): string | undefined => (typeof own[name] === 'string' ? own[name] : undefined)

export const kind = defineKind({
  list: defineList({
    kind: 'lesson',
    paths: { de: '/erkenntnisse', en: '/en/lessons' },
    api: 'lessons',
    words: listTexts,
    facets: [state, finding, 'theme', staff, addressee, 'phase', 'state', incident, 'network', 'actor'],
    order: 'latest',
  }),
  words: kindTexts,
  schema: lessonPayload,
  groups,
  rules: faultsIn,
  blameless: true,
  anotherWay: { href: (draft) => ({ de: `${unnamedTwins.de}?entwurf=${draft}`, en: `${unnamedTwins.en}?entwurf=${draft}` }), text: { de: pageTexts.de.another, en: pageTexts.en.another } },
  seen: {
    own: ['lesson_state', 'lesson_kind', 'event_on', 'incident', 'earlier', 'seen_by', 'sightings'],
    facets: ({ lesson_state, lesson_kind, functions, addressees, incident, owner, partners, seen_by, sightings }) => ({
      'lesson-state': [lesson_state],
      'lesson-kind': [lesson_kind],
      function: functions,
      addressee: addressees,
      incident: incident === undefined ? [] : [incident],
      actor: [...new Set([...(owner === undefined ? [] : [owner]), ...partners, ...seen_by, ...sightings.map(({ actor }) => actor)])],
    }),
    date: ({ event_on }) => event_on,
  },
  linked: {
    type: 'Report',
    own: ({ observed, cause, recommendation }) => ({ text: [observed, cause, recommendation].filter((part) => part !== undefined).join('\n\n') }),
  },
  marks: (card, _, label) => <p class="card-marks">{[['lesson-state', textIn(card, 'lesson_state')], ['lesson-kind', textIn(card, 'lesson_kind')]].flatMap(([facet = '', value]) => (value === undefined ? [] : [label(facet, value)])).join(' · ')}</p>,
  top: (payload, asked) => <LessonTop payload={payload} {...asked} />,
  saidAbove: ['lesson_kind', 'lesson_state', 'incident', 'event_name', 'event_on', 'event_place', 'origin', 'exercise_type', 'addressees', 'seen_by', 'sightings', 'state_reason', 'validated_by', 'validated_at', 'validated_on'],
  gaps: gapTexts,
  inMenu: 'knowledge',
  takesQuestions: true,
  vocabularyFile: 'lessons-vocabularies.json',
  firstData: firstLessons,
})
