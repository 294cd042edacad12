/** The fields of a practice in the order in which people fill them in. */
import { classificationGroup, fieldsFrom, ownerGroup, sharingGroup, sourceGroup, titleFields } from '../entries/index.ts'
import type { FieldGroup } from '../publishing/index.ts'
import { columnTexts, fieldTexts, legends } from './texts.ts'

const field = fieldsFrom(fieldTexts)
const column = fieldsFrom(columnTexts)

export const groups: readonly FieldGroup[] = [
  { ...legends.title, fields: titleFields },
  { ...legends.problem, fields: [field('problem', 'markdown', { required: true }), field('context', 'markdown'), field('incidents', 'relations', { kinds: ['incident'], relation: 'about' }), field('events', 'relations', { kinds: ['event'], relation: 'about' })] },
  { ...legends.approach, fields: [field('approach', 'markdown', { required: true }), field('target_groups', 'lines'), field('started', 'line')] },
  { ...legends.effort, fields: [field('staff', 'paragraphs'), field('costs', 'paragraphs'), field('duration', 'line'), field('legal_basis', 'markdown')] },
  { ...legends.results, fields: [field('outcome', 'concept', { scheme: 'outcome' }), field('results', 'markdown'), field('evidence', 'concept', { scheme: 'evidence', required: true }), field('evidence_note', 'paragraphs')] },
  { ...legends.transfer, fields: [field('success_factors', 'lines'), field('obstacles', 'lines'), field('transfer_hints', 'markdown'), field('adopts', 'relations', { kinds: ['practice'], relation: 'adopts' }), field('known_adoptions', 'lines')] },
  { ...legends.documents, fields: [field('documents', 'rows', { columns: [column('title', 'line'), column('url', 'url'), column('licence', 'line')] })] },
  { ...legends.contact, fields: [field('contact_function', 'line'), field('contact_email', 'email')] },
  { ...classificationGroup, fields: [...classificationGroup.fields, field('keywords', 'lines')] },
  ownerGroup,
  sourceGroup,
  sharingGroup,
]
