/** The fields of a paper in the order in which people fill them in. */
import { choicesFrom, classificationGroup, fieldsFrom, ownerGroup, sharingGroup, sourceGroup, titleFields } from '../entries/index.ts'
import type { FieldGroup } from '../publishing/index.ts'
import { accessibleTexts, areaTexts, columnTexts, demandStateTexts, fieldTexts, partTexts, voteTexts, languageCodes, languageName, legends, publisherTexts } from './texts.ts'

const field = fieldsFrom(fieldTexts)
const column = fieldsFrom(columnTexts)
const words = new Map(Object.entries(publisherTexts))

export const groups: readonly FieldGroup[] = [
  { ...legends.title, fields: titleFields },
  {
    ...legends.paper,
    fields: [
      field('genre', 'concept', { scheme: 'genre', required: true }), field('level', 'concept', { scheme: 'level' }), field('dated', 'line'),
      field('area', 'choice', { choices: choicesFrom(areaTexts) }), field('standing', 'concept', { scheme: 'standing' }), field('replaced_by', 'relation', { kinds: ['paper'] }),
    ],
  },
  {
    ...legends.original,
    fields: [
      field('url', 'url'), field('language', 'choice', { choices: (language) => languageCodes.map((value) => ({ value, label: languageName(value, language) })) }),
      field('pages', 'number'), field('licence', 'line'), field('accessible', 'choice', { choices: choicesFrom(accessibleTexts) }),
    ],
  },
  {
    ...legends.wording,
    fields: [
      field('body', 'rows', { kept: true, columns: [column('id', 'line'), column('kind', 'choice', { choices: choicesFrom(partTexts) }), column('number', 'number'), column('addressee', 'line'), column('text', 'paragraphs')] }),
      field('text_version', 'number', { kept: true }),
      field('text_hash', 'line', { kept: true }),
      field('signatures', 'rows', { kept: true, columns: [column('organisation', 'relation', { kinds: ['actor'] }), column('vote', 'choice', { choices: choicesFrom(voteTexts) }), column('remark', 'paragraphs'), column('signed_by', 'line'), column('signed_on', 'date')] }),
      field('adoption_note', 'paragraphs', { kept: true }),
      field('followups', 'rows', { kept: true, columns: [column('demand', 'line'), column('state', 'choice', { choices: choicesFrom(demandStateTexts) }), column('since', 'date'), column('note', 'paragraphs'), column('source_url', 'url'), column('recorded_on', 'date')] }),
    ],
  },
  { ...legends.publisher, fields: ownerGroup.fields.map((one) => ({ ...one, ...words.get(one.name) })) },
  { ...classificationGroup, fields: [...classificationGroup.fields, field('keywords', 'lines')] },
  sourceGroup,
  sharingGroup,
]
