/** The fields of an event in the order in which people fill them in. */
import { choicesFrom, classificationGroup, fieldsFrom, ownerGroup, sharingGroup, sourceGroup, titleFields } from '../entries/index.ts'
import type { FieldGroup } from '../publishing/index.ts'
import { attendanceTexts, columnTexts, fieldTexts, legends, ownerTexts, registrationChoices } from './texts.ts'

const field = fieldsFrom(fieldTexts)
const column = fieldsFrom(columnTexts)
const words = new Map(Object.entries(ownerTexts))

export const groups: readonly FieldGroup[] = [
  { ...legends.title, fields: [...titleFields, field('event_kind', 'concept', { scheme: 'event-kind' })] },
  { ...legends.when, fields: [field('start', 'line'), field('start_time', 'line'), field('end', 'line'), field('end_time', 'line'), field('recurring', 'line')] },
  { ...legends.where, fields: [field('attendance', 'choice', { choices: choicesFrom(attendanceTexts) }), field('venue', 'line'), field('website', 'url')] },
  { ...ownerGroup, fields: ownerGroup.fields.map((one) => ({ ...one, ...words.get(one.name) })) },
  { ...legends.content, fields: [field('programme', 'markdown'), field('target_groups', 'lines'), field('language', 'line'), field('cost', 'line'), field('contact_function', 'line'), field('contact_email', 'email')] },
  { ...legends.access, fields: [field('accessibility', 'concepts', { scheme: 'event-access' }), field('accessibility_note', 'paragraphs')] },
  {
    ...legends.registration,
    fields: [field('registration', 'choice', { choices: choicesFrom(registrationChoices) }), field('registration_url', 'url'), field('registration_from', 'date'), field('registration_until', 'date'), field('places', 'number')],
  },
  { ...legends.cancelled, fields: [field('cancelled_on', 'date'), field('cancelled_reason', 'paragraphs')] },
  {
    ...legends.harvest,
    fields: [
      field('results', 'markdown'),
      field('material', 'rows', { columns: [column('title', 'line'), column('url', 'url'), column('licence', 'line')] }),
      field('incidents', 'relations', { kinds: ['incident'], relation: 'about' }),
    ],
  },
  { ...classificationGroup, fields: [...classificationGroup.fields, field('keywords', 'lines')] },
  sourceGroup,
  sharingGroup,
]
