/** The kind of entry that damage events are. */
import { defineKind, defineList, facet, type DescribedCard } from '../entries/index.ts'
import { groups } from './fields.ts'
import { firstIncidents } from './first.ts'
import { faultsIn, incidentPayload, landsOf } from './incident.ts'
import { gapTexts, kindTexts, landPhrase, listTexts, periodInWords } from './texts.ts'
import { IncidentTop } from './views/top.tsx'

const textIn = ({ own }: DescribedCard, name: string): string | undefined => (typeof own[name] === 'string' ? own[name] : undefined)

export const kind = defineKind({
  list: defineList({
    kind: 'incident',
    paths: { de: '/schadensereignisse', en: '/en/incidents' },
    api: 'incidents',
    words: listTexts,
    facets: ['theme', { ...facet.state, phrase: landPhrase }, 'phase', 'actor'],
    order: 'latest',
  }),
  words: kindTexts,
  schema: incidentPayload,
  groups,
  rules: faultsIn,
  blameless: true,
  seen: {
    own: ['begun', 'ended'],
    facets: (payload) => ({ state: landsOf(payload) }),
    date: ({ begun }) => begun,
  },
  linked: { type: 'Event', own: ({ begun, ended }) => ({ startDate: begun, endDate: ended ?? begun }) },
  marks: (card, language) => <p class="card-marks">{periodInWords({ begun: textIn(card, 'begun'), ended: textIn(card, 'ended') }, language)}</p>,
  top: (payload, { language }) => <IncidentTop {...{ payload, language }} />,
  saidAbove: ['begun', 'ended', 'areas'],
  gaps: gapTexts,
  inMenu: 'knowledge',
  firstData: firstIncidents,
})
