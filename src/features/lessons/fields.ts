/** The fields of a lesson in the order in which people fill them in. */
import { classificationGroup, fieldsFrom, ownerGroup, sharingGroup, sourceGroup, titleFields } from '../entries/index.ts'
import type { FieldGroup } from '../publishing/index.ts'
import { columnTexts, fieldTexts, legends, visibilityHelp } from './texts.ts'

const field = fieldsFrom(fieldTexts)
const column = fieldsFrom(columnTexts)

export const groups: readonly FieldGroup[] = [
  { ...legends.title, fields: [...titleFields, field('lesson_kind', 'concept', { scheme: 'lesson-kind', required: true })] },
  {
    ...legends.event,
    fields: [
      field('origin', 'concept', { scheme: 'lesson-origin', required: true }),
      field('incident', 'relation', { kinds: ['incident'], relation: 'about' }),
      field('event', 'relation', { kinds: ['event'], relation: 'about' }),
      field('event_name', 'line'),
      field('event_on', 'line'),
      field('event_place', 'line'),
      field('exercise_type', 'concept', { scheme: 'exercise-type' }),
    ],
  },
  { ...legends.finding, fields: [field('expected', 'markdown'), field('observed', 'markdown', { required: true }), field('root_causes', 'concepts', { scheme: 'root-cause' }), field('cause', 'markdown'), field('functions', 'concepts', { scheme: 'function' })] },
  { ...legends.recommendation, fields: [field('recommendation', 'markdown'), field('addressees', 'concepts', { scheme: 'addressee' })] },
  {
    ...legends.followUp,
    fields: [
      field('lesson_state', 'concept', { scheme: 'lesson-state', required: true, initial: 'beobachtet' }),
      field('responsible', 'line'),
      field('deadline', 'date'),
      field('measures', 'rows', { columns: [column('what', 'line'), column('by', 'line'), column('due', 'line'), column('done', 'line')] }),
      field('since_then', 'paragraphs'),
      field('state_reason', 'paragraphs'),
    ],
  },
  // Given by somebody of another organisation, on a page of its own: whoever writes the lesson is not asked.
  { ...legends.proof, fields: [field('validated_by', 'relation', { kinds: ['actor'], kept: true }), field('validated_at', 'line', { kept: true }), field('validated_on', 'date', { kept: true }), field('validation_result', 'paragraphs', { kept: true })] },
  {
    ...legends.related,
    fields: [field('earlier', 'relations', { kinds: ['lesson'], relation: 'succeeds' }), field('seen_by', 'relations', { kinds: ['actor'] }), field('sightings', 'rows', { columns: [column('actor', 'relation', { kinds: ['actor'] }), column('on', 'line'), column('remark', 'line')] }), field('practices', 'relations', { kinds: ['practice'], relation: 'about' })],
  },
  classificationGroup,
  ownerGroup,
  sourceGroup,
  { ...sharingGroup, fields: sharingGroup.fields.map((one) => (one.name === 'visibility' ? { ...one, initial: 'green', help: visibilityHelp } : one)) },
]
