/** The fields of a damage event in the order in which people fill them in. */
import { classificationGroup, fieldsFrom, ownerGroup, sharingGroup, sourceGroup, stateName, states, titleFields } from '../entries/index.ts'
import type { FieldGroup } from '../publishing/index.ts'
import { columnTexts, fieldTexts, legends } from './texts.ts'

const field = fieldsFrom(fieldTexts)
const column = fieldsFrom(columnTexts)
const land = column('state', 'choice', { choices: (language) => Object.keys(states).map((value) => ({ value, label: stateName(value, language) })) })

export const groups: readonly FieldGroup[] = [
  { ...legends.title, fields: titleFields },
  { ...legends.when, fields: [field('begun', 'line', { required: true }), field('ended', 'line'), field('areas', 'rows', { columns: [land, column('places', 'line')] })] },
  { ...legends.course, fields: [field('course', 'markdown')] },
  { ...legends.figures, fields: [field('figures', 'rows', { columns: [column('what', 'line'), column('value', 'line', { unlabelled: true }), column('unit', 'line', { unlabelled: true }), column('source', 'url'), column('as_of', 'line')] })] },
  classificationGroup,
  ownerGroup,
  sourceGroup,
  sharingGroup,
]
