/** The kind of entry that tools are. */
import { defineKind, defineList } from '../entries/index.ts'
import type { ListFacet } from '../publishing/index.ts'
import { groups } from './fields.ts'
import { firstTools } from './first.ts'
import { facetTexts, gapTexts, kindTexts, listTexts } from './texts.ts'
import { toolPayload } from './tool.ts'
import { ToolTop } from './views/top.tsx'

const sort: ListFacet = { facet: 'tool-kind', ...facetTexts.kind }
const accessibility: ListFacet = { facet: 'accessibility', ...facetTexts.accessibility }
const spoken: ListFacet = { facet: 'tool-language', ...facetTexts.language }

export const kind = defineKind({
  list: defineList({
    kind: 'tool',
    paths: { de: '/werkzeuge', en: '/en/tools' },
    api: 'tools',
    words: listTexts,
    facets: [sort, 'theme', 'phase', accessibility, spoken, 'state', 'network', 'actor'],
  }),
  words: kindTexts,
  schema: toolPayload,
  groups,
  seen: {
    own: ['tool_kind', 'accessibility'],
    facets: ({ tool_kind, accessibility, languages, owner, partners, users }) => ({
      'tool-kind': [tool_kind],
      accessibility: [accessibility],
      'tool-language': languages,
      actor: [...new Set([...(owner === undefined ? [] : [owner]), ...partners, ...users])],
    }),
  },
  linked: { type: 'CreativeWork', own: ({ url, licence, languages }) => ({ url, license: licence, inLanguage: languages }) },
  marks: ({ own: { tool_kind } }, _, label) => (typeof tool_kind === 'string' ? <p class="card-marks">{label('tool-kind', tool_kind)}</p> : null),
  top: (payload, asked) => <ToolTop payload={payload} {...asked} />,
  saidAbove: ['tool_kind', 'url', 'file_size', 'accessibility', 'languages', 'licence'],
  gaps: gapTexts,
  inMenu: 'knowledge',
  takesQuestions: true,
  vocabularyFile: 'tools-vocabularies.json',
  firstData: firstTools,
})
