/** The fields of a request in the order in which people fill them in. */
import { classificationGroup, fieldsFrom, ownerGroup, sharingGroup } from '../entries/index.ts'
import type { FieldGroup } from '../publishing/index.ts'
import { columnTexts, fieldTexts, legends, ownerWords, visibilityHelp } from './texts.ts'

const field = fieldsFrom(fieldTexts)
const column = fieldsFrom(columnTexts)

export const groups: readonly FieldGroup[] = [
  {
    ...legends.question,
    fields: [
      field('title', 'line', { required: true }),
      field('summary', 'paragraphs', { required: true }),
      field('request_form', 'concept', { scheme: 'request-form', required: true, initial: 'frage' }),
      field('situation', 'markdown'),
      field('tried', 'markdown'),
      field('needed_by', 'date'),
    ],
  },
  { ...legends.asker, fields: ownerGroup.fields.filter(({ name }) => name !== 'partners').map((one) => (one.name === 'owner' ? { ...one, ...ownerWords } : one)).concat(field('reply_to', 'email')) },
  { ...classificationGroup, fields: [...classificationGroup.fields.filter(({ name }) => name === 'themes' || name === 'phases'), field('functions', 'concepts', { scheme: 'function' })] },
  { ...legends.meeting, fields: [field('proposals', 'rows', { columns: [column('on', 'date'), column('time', 'line'), column('place', 'line')] }), field('agreed_on', 'date'), field('agreed_place', 'line')] },
  { ...legends.outcome, fields: [field('request_state', 'concept', { scheme: 'request-state', initial: 'offen' }), field('result', 'markdown')] },
  { ...sharingGroup, fields: sharingGroup.fields.map((one) => (one.name === 'visibility' ? { ...one, initial: 'green', help: visibilityHelp } : one)) },
]
