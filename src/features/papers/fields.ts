/** The fields of a paper in the order in which people fill them in. */
import { choicesFrom, classificationGroup, fieldsFrom, ownerGroup, sharingGroup, sourceGroup, titleFields } from '../entries/index.ts'
import type { FieldGroup } from '../publishing/index.ts'
import { accessibleTexts, areaTexts, fieldTexts, languageCodes, languageName, legends, publisherTexts } from './texts.ts'

const field = fieldsFrom(fieldTexts)
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
  { ...legends.publisher, fields: ownerGroup.fields.map((one) => ({ ...one, ...words.get(one.name) })) },
  { ...classificationGroup, fields: [...classificationGroup.fields, field('keywords', 'lines')] },
  sourceGroup,
  sharingGroup,
]
