/** The fields of an actor in the order in which people fill them in. */
import { below } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import type { Control, EntryField, FieldGroup } from '../../publishing/index.ts'
import { countryName, states } from '../../entries/index.ts'
import { classifierTexts, fieldTexts, legends } from './texts.ts'

type Name = keyof typeof fieldTexts

const field = (name: Name, control: Control, more: Partial<EntryField> = {}): EntryField => ({ name, control, ...fieldTexts[name], ...more })

const stateChoices = (language: Language) => Object.entries(states).map(([value, name]) => ({ value, label: name[language] }))

/** Neighbours and partners first named; whatever else is entered already is offered by the form all the same. */
const countries = ['DE', 'AT', 'BE', 'CH', 'CZ', 'DK', 'ES', 'FI', 'FR', 'GB', 'IE', 'IT', 'LI', 'LU', 'NL', 'NO', 'PL', 'PT', 'SE', 'US'] as const
const countryChoices = (language: Language) => countries.map((value) => ({ value, label: countryName(value, language) })).sort((a, b) => a.label.localeCompare(b.label, language))

const classifierChoices = (language: Language) => Object.entries(classifierTexts).map(([value, name]) => ({ value, label: name[language] }))

export const groups: readonly FieldGroup[] = [
  { ...legends.name, fields: [field('name', 'line', { required: true, autocomplete: 'organization' }), field('short_name', 'line'), field('logo', 'picture', { page: below.logo })] },
  {
    ...legends.classification,
    fields: [
      field('type', 'concept', { scheme: 'type', required: true }),
      field('themes', 'concepts', { scheme: 'theme' }),
      field('spaces', 'concepts', { scheme: 'space' }),
      field('phases', 'concepts', { scheme: 'phase' }),
      field('groups', 'concepts', { scheme: 'group' }),
    ],
  },
  { ...legends.description, fields: [field('description_de', 'paragraphs'), field('description_en', 'paragraphs')] },
  {
    ...legends.address,
    fields: [
      field('street', 'line', { autocomplete: 'address-line1' }),
      field('postal_code', 'line', { autocomplete: 'postal-code' }),
      field('city', 'line', { autocomplete: 'address-level2' }),
      field('state', 'choice', { choices: stateChoices }),
      field('country', 'choice', { choices: countryChoices }),
      field('lat', 'number'),
      field('lon', 'number'),
      field('ags', 'line'),
    ],
  },
  { ...legends.contact, fields: [field('phone', 'tel'), field('email', 'email'), field('website', 'url')] },
  { ...legends.relations, fields: [field('member_of', 'relations'), field('part_of', 'relations'), field('partner_in', 'relations')] },
  { ...legends.source, fields: [field('source_url', 'url'), field('source_date', 'line'), field('classified_by', 'choice', { choices: classifierChoices })] },
]
