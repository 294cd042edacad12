/** The kind of entry that papers are. */
import { defineKind, defineList, type DescribedCard } from '../entries/index.ts'
import type { ListFacet } from '../publishing/index.ts'
import { dayInWords } from '../../ui/day.ts'
import { groups } from './fields.ts'
import { firstPapers } from './first.ts'
import { faultsIn, paperPayload } from './paper.ts'
import { facetTexts, gapTexts, kindTexts, listPaths, listTexts } from './texts.ts'
import { PaperTop } from './views/top.tsx'
import { Wording } from './views/wording.tsx'
import { partAnchor } from './wording.ts'

const genre: ListFacet = { facet: 'genre', ...facetTexts.genre }
const level: ListFacet = { facet: 'level', ...facetTexts.level }
const standing: ListFacet = { facet: 'standing', ...facetTexts.standing }

const textIn = ({ own }: DescribedCard, name: string): string | undefined => (typeof own[name] === 'string' ? own[name] : undefined)
const given = (value: string | undefined): string[] => (value === undefined ? [] : [value])

export const kind = defineKind({
  list: defineList({
    kind: 'paper',
    paths: listPaths,
    api: 'papers',
    words: listTexts,
    facets: ['theme', genre, level, standing, 'state', 'phase', 'group', 'actor'],
    order: 'latest',
  }),
  words: kindTexts,
  schema: paperPayload,
  groups,
  rules: faultsIn,
  seen: {
    own: ['genre', 'level', 'standing', 'dated'],
    facets: ({ genre, level, standing }) => ({ genre: given(genre), level: given(level), standing: given(standing) }),
    date: ({ dated }) => dated,
  },
  linked: {
    type: 'DigitalDocument',
    own: ({ dated, url, licence, language, pages, keywords, body, text_version }) => ({
      datePublished: dated, url, license: licence, inLanguage: language, materialExtent: pages === undefined ? undefined : `${pages} Seiten`, keywords, version: text_version,
      hasPart: body.length === 0 ? undefined : body.map((part) => ({ '@type': 'CreativeWork', identifier: partAnchor(part), position: part.number, text: part.text, audience: part.addressee && { '@type': 'Audience', name: part.addressee } })),
    }),
  },
  marks: (card, language, label) => {
    const dated = textIn(card, 'dated')
    const said = [...given(textIn(card, 'genre')).map((value) => label('genre', value)), ...given(dated === undefined ? undefined : dayInWords(dated, language)), ...given(textIn(card, 'standing')).map((value) => label('standing', value))]
    return <p class="card-marks">{said.join(' · ')}</p>
  },
  top: (payload, asked) => (
    <>
      <PaperTop payload={payload} {...asked} />
      <Wording payload={payload} {...asked} />
    </>
  ),
  saidAbove: ['genre', 'level', 'dated', 'area', 'standing', 'replaced_by', 'url', 'licence', 'language', 'pages', 'accessible', 'body', 'text_version', 'text_hash', 'signatures', 'adoption_note', 'followups'],
  gaps: gapTexts,
  inMenu: 'knowledge',
  takesQuestions: true,
  vocabularyFile: 'papers-vocabularies.json',
  firstData: firstPapers,
})
