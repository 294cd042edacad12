/** The fields of a project in the order in which people fill them in. */
import { choicesFrom, classificationGroup, fieldsFrom, ownerGroup, sharingGroup, sourceGroup, titleFields } from '../entries/index.ts'
import type { FieldGroup } from '../publishing/index.ts'
import { choicesOf } from './project.ts'
import { columnTexts, consortiumTexts, fieldTexts, legends, outcomeTexts, roleTexts } from './texts.ts'

const field = fieldsFrom(fieldTexts)
const column = fieldsFrom(columnTexts)
const words = new Map(Object.entries(consortiumTexts))
const currencies = () => choicesOf.currencies.map((value) => ({ value, label: value }))

export const groups: readonly FieldGroup[] = [
  { ...legends.title, fields: [...titleFields, field('acronym', 'line'), field('website', 'url')] },
  { ...legends.period, fields: [field('start', 'line'), field('end', 'line'), field('programme', 'concept', { scheme: 'programme' }), field('programme_name', 'line'), field('call', 'line')] },
  { ...legends.money, fields: [field('budget', 'number'), field('funding', 'number'), field('currency', 'choice', { choices: currencies }), field('budget_source', 'url')] },
  {
    ...legends.consortium,
    fields: [
      ...ownerGroup.fields.map((one) => ({ ...one, ...words.get(one.name) })), field('associated', 'relations', { kinds: ['actor'] }),
      field('consortium', 'rows', { columns: [column('name', 'line'), column('role', 'choice', { choices: choicesFrom(roleTexts), unlabelled: true })] }),
    ],
  },
  { ...legends.results, fields: [field('results', 'paragraphs'), field('outcomes', 'rows', { columns: [column('title', 'line'), column('url', 'url'), column('kind', 'choice', { choices: choicesFrom(outcomeTexts), unlabelled: true })] })] },
  { ...classificationGroup, fields: [...classificationGroup.fields, field('keywords', 'lines')] },
  sourceGroup,
  sharingGroup,
]
