/** The fields of every kind's form, to be put between those of its own. */
import type { Language, Localized } from '../../../platform/language.ts'
import type { Control, EntryField, FieldGroup } from '../../publishing/index.ts'
import { countryName, states } from '../states.ts'
import { countries, fieldTexts, legends, recorderTexts, visibilityTexts } from './texts.ts'

/** A field by its name, with the words that are said of it. */
export const fieldsFrom =
  <Name extends string>(texts: Record<Name, { label: Localized; help?: Localized }>) =>
  (name: Name, control: Control, more: Partial<EntryField> = {}): EntryField => ({ name, control, ...texts[name], ...more })

const field = fieldsFrom(fieldTexts)

export const choicesFrom = (texts: Record<string, Localized>) => (language: Language) => Object.entries(texts).map(([value, name]) => ({ value, label: name[language] }))
const stateChoices = choicesFrom(states)
const countryChoices = (language: Language) => countries.map((value) => ({ value, label: countryName(value, language) })).sort((a, b) => a.label.localeCompare(b.label, language))

export const titleFields: readonly EntryField[] = [field('title', 'line', { required: true }), field('summary', 'paragraphs', { required: true })]

export const classificationGroup: FieldGroup = {
  ...legends.classification,
  fields: [field('themes', 'concepts', { scheme: 'theme' }), field('phases', 'concepts', { scheme: 'phase' }), field('spaces', 'concepts', { scheme: 'space' }), field('groups', 'concepts', { scheme: 'group' })],
}

export const ownerGroup: FieldGroup = {
  ...legends.owner,
  fields: [
    field('owner', 'relation', { kinds: ['actor'] }),
    field('partners', 'relations', { kinds: ['actor'], relation: 'partner-in' }),
    field('organisation', 'line'),
    field('place', 'line', { autocomplete: 'address-level2' }),
    field('state', 'choice', { choices: stateChoices }),
    field('country', 'choice', { choices: countryChoices }),
  ],
}

export const sourceGroup: FieldGroup = {
  ...legends.source,
  fields: [field('source_urls', 'lines'), field('source_date', 'line'), field('recorded_by', 'choice', { choices: choicesFrom(recorderTexts) }), field('unsure', 'lines'), field('valid_until', 'date')],
}

export const sharingGroup: FieldGroup = {
  ...legends.sharing,
  fields: [field('visibility', 'choice', { choices: choicesFrom(visibilityTexts) }), field('audience', 'relations', { kinds: ['actor'] })],
}

/** Said elsewhere on the page of an entry, not as a section. */
export const framedFields: readonly string[] = [...titleFields, ...classificationGroup.fields, ...ownerGroup.fields, ...sourceGroup.fields, ...sharingGroup.fields].map(({ name }) => name)
