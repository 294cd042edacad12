/** The kind of entry that projects are. */
import { below, twinsBelow } from '../../platform/addresses.ts'
import { dayAt } from '../../platform/calendar.ts'
import { defineKind, defineList, ownerGroup, type DescribedCard } from '../entries/index.ts'
import type { ListFacet } from '../publishing/index.ts'
import { groups } from './fields.ts'
import { firstProjects } from './first.ts'
import { partnerTexts } from './partners/texts.ts'
import { courseOn, faultsIn, projectPayload, roleOf, yearsOf } from './project.ts'
import { courseTexts, facetTexts, gapTexts, kindTexts, listTexts, roleTexts } from './texts.ts'
import { periodInWords, ProjectTop } from './views/top.tsx'

const paths = { de: '/projekte', en: '/en/projects' }

const programme: ListFacet = { facet: 'programme', ...facetTexts.programme }
const year: ListFacet = { facet: 'year', ...facetTexts.year }
const country: ListFacet = { facet: 'country', ...facetTexts.country, choices: ownerGroup.fields.find(({ name }) => name === 'country')?.choices }

const textIn = ({ own }: DescribedCard, name: string): string | undefined => (typeof own[name] === 'string' ? own[name] : undefined)
const given = (value: string | undefined): string[] => (value === undefined ? [] : [value])

export const kind = defineKind({
  list: defineList({
    kind: 'project',
    paths,
    api: 'projects',
    words: listTexts,
    facets: ['theme', programme, year, 'state', country, 'phase', 'actor'],
    order: 'latest',
    beside: { href: twinsBelow(paths, below.partners), text: { de: partnerTexts.de.title, en: partnerTexts.en.title } },
  }),
  words: kindTexts,
  schema: projectPayload,
  groups,
  rules: faultsIn,
  seen: {
    own: ['acronym', 'programme', 'start', 'end', 'partners', 'associated'],
    facets: ({ programme, start, end, country, owner, partners, associated }) => ({
      programme: given(programme), year: yearsOf({ start, end }), country: given(country), actor: [...new Set([...given(owner), ...partners, ...associated])],
    }),
    date: ({ start, end }) => start ?? end,
  },
  linked: {
    type: 'Project',
    own: ({ acronym, website, start, end, programme_name, keywords }) => ({
      alternateName: acronym, url: website, foundingDate: start, dissolutionDate: end, keywords, funding: programme_name && { '@type': 'Grant', name: programme_name },
    }),
  },
  marks: (card, language, label, now) => {
    const period = { start: textIn(card, 'start'), end: textIn(card, 'end') }
    const said = [...given(textIn(card, 'acronym')), ...given(periodInWords(period, language)), courseTexts[courseOn(dayAt(now), period)][language], ...given(textIn(card, 'programme')).map((value) => label('programme', value))]
    return <p class="card-marks">{said.join(' · ')}</p>
  },
  roleOf(card, actor, language) {
    const role = roleOf(actor, { owner: card.owner, ...card.own })
    return role && roleTexts[role][language]
  },
  joins: ({ owner, own }) => [...given(owner), ...[own.partners, own.associated].flat().filter((id) => typeof id === 'string')],
  top: (payload, asked) => <ProjectTop payload={payload} {...asked} />,
  saidAbove: ['acronym', 'website', 'start', 'end', 'programme', 'programme_name', 'call', 'budget', 'funding', 'currency', 'budget_source', 'partners', 'associated', 'consortium'],
  gaps: gapTexts,
  inMenu: 'knowledge',
  takesQuestions: true,
  vocabularyFile: 'projects-vocabularies.json',
  firstData: firstProjects,
})
