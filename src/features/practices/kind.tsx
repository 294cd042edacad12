/** The kind of entry that good practices are. */
import { defineKind, defineList, type DescribedCard } from '../entries/index.ts'
import type { ListFacet } from '../publishing/index.ts'
import { adoptionAnswers } from '../adoptions/index.ts'
import { appraisalAnswers } from '../appraisals/index.ts'
import { groups } from './fields.ts'
import { firstPractices } from './first.ts'
import { practicePayload } from './practice.ts'
import { facetTexts, gapTexts, kindTexts, listTexts } from './texts.ts'
import { PracticeTop } from './views/top.tsx'

const outcome: ListFacet = { facet: 'outcome', ...facetTexts.outcome }
const evidence: ListFacet = { facet: 'evidence', ...facetTexts.evidence }

const textIn = ({ own }: DescribedCard, name: string): string | undefined => (typeof own[name] === 'string' ? own[name] : undefined)

export const kind = defineKind({
  list: defineList({
    kind: 'practice',
    paths: { de: '/praxis', en: '/en/practices' },
    api: 'practices',
    words: listTexts,
    facets: ['theme', 'phase', 'space', 'group', outcome, evidence, 'state', 'network', 'actor'],
  }),
  words: kindTexts,
  schema: practicePayload,
  groups,
  seen: {
    own: ['outcome', 'evidence'],
    facets: ({ outcome, evidence }) => ({ outcome: outcome === undefined ? [] : [outcome], evidence: [evidence] }),
  },
  linked: {
    type: 'CreativeWork',
    own: ({ problem, approach, results, keywords, documents }) => ({
      text: [problem, approach, results].filter((part) => part !== undefined).join('\n\n'),
      keywords,
      associatedMedia: documents.map(({ title, url, licence }) => ({ '@type': 'MediaObject', name: title, contentUrl: url, license: licence })),
    }),
  },
  marks: (card, _, label) => {
    const said = [['outcome', textIn(card, 'outcome')], ['evidence', textIn(card, 'evidence')]].flatMap(([facet = '', value]) => (value === undefined ? [] : [label(facet, value)]))
    return <p class="card-marks">{said.join(' · ')}</p>
  },
  beside: { ...adoptionAnswers, ...appraisalAnswers },
  top: (payload, asked) => <PracticeTop payload={payload} {...asked} />,
  saidAbove: ['outcome', 'evidence'],
  gaps: gapTexts,
  inMenu: 'knowledge',
  takesQuestions: true,
  vocabularyFile: 'practices-vocabularies.json',
  firstData: firstPractices,
})
