/** The kind of entry that requests are. */
import { dayAt } from '../../platform/calendar.ts'
import { dayInWords } from '../../ui/day.ts'
import { defineKind, defineList, type DescribedCard } from '../entries/index.ts'
import type { ListFacet } from '../publishing/index.ts'
import { askPage, requestPaths } from './addresses.ts'
import { groups } from './fields.ts'
import { faultsIn, requestPayload } from './request.ts'
import { cardTexts, facetTexts, gapTexts, kindTexts, listTexts } from './texts.ts'
import { RequestTop } from './views/top.tsx'

const state: ListFacet = { facet: 'request-state', ...facetTexts.state }
const form: ListFacet = { facet: 'request-form', ...facetTexts.form }

const textIn = ({ own }: DescribedCard, name: string): string | undefined => (typeof own[name] === 'string' ? own[name] : undefined)

export const kind = defineKind({
  list: defineList({
    kind: 'request',
    paths: requestPaths,
    api: 'requests',
    words: listTexts,
    facets: [state, form, 'theme', 'phase', 'state', 'network', 'actor'],
    order: 'latest',
  }),
  words: kindTexts,
  schema: requestPayload,
  groups,
  rules: faultsIn,
  blameless: true,
  atOnce: { next: askPage },
  seen: {
    own: ['request_state', 'request_form', 'needed_by'],
    facets: ({ request_state, request_form }) => ({ 'request-state': [request_state], 'request-form': [request_form] }),
  },
  linked: { type: 'Question', own: ({ summary, situation, tried }) => ({ text: [summary, situation, tried].filter((part) => part !== undefined).join('\n\n') }) },
  marks: (card, language, label, now) => {
    const needed = textIn(card, 'needed_by')
    const isOpen = textIn(card, 'request_state') !== 'abgeschlossen'
    const said = [['request-state', textIn(card, 'request_state')], ['request-form', textIn(card, 'request_form')]].flatMap(([facet = '', value]) => (value === undefined ? [] : [label(facet, value)]))
    return <p class="card-marks">{[...said, ...(needed !== undefined && isOpen ? [cardTexts[language].needed(dayInWords(needed, language), needed < dayAt(now))] : [])].join(' · ')}</p>
  },
  top: (payload, asked) => <RequestTop payload={payload} {...asked} />,
  saidAbove: ['request_state', 'request_form', 'needed_by', 'functions', 'agreed_on', 'agreed_place'],
  gaps: gapTexts,
  inMenu: 'exchange',
  vocabularyFile: 'requests-vocabularies.json',
})
