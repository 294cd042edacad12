/** The fields of a tool in the order in which people fill them in. */
import { classificationGroup, fieldsFrom, ownerGroup, sharingGroup, sourceGroup, titleFields } from '../entries/index.ts'
import type { FieldGroup } from '../publishing/index.ts'
import { fieldTexts, legends } from './texts.ts'

const field = fieldsFrom(fieldTexts)

export const groups: readonly FieldGroup[] = [
  { ...legends.title, fields: [...titleFields, field('tool_kind', 'concept', { scheme: 'tool-kind', required: true }), field('description', 'markdown'), field('target_groups', 'lines')] },
  {
    ...legends.getting,
    fields: [
      field('url', 'url'),
      field('file_size', 'line'),
      field('accessibility', 'concept', { scheme: 'accessibility', initial: 'unbekannt' }),
      field('languages', 'concepts', { scheme: 'tool-language' }),
      field('licence', 'line'),
    ],
  },
  { ...legends.effort, fields: [field('effort', 'paragraphs')] },
  { ...legends.users, fields: [field('users', 'relations', { kinds: ['actor'] }), field('used_by', 'line'), field('practices', 'relations', { kinds: ['practice'], relation: 'about' })] },
  classificationGroup,
  ownerGroup,
  sourceGroup,
  sharingGroup,
]
