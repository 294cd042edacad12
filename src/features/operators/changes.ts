/** What differs between two versions of a setting, word by word. Pure. */
import type { Language } from '../../platform/language.ts'
import type { FieldChange } from '../editing/index.ts'
import { compareTexts } from '../publishing/index.ts'
import { changedNames, type Content, type SettingGroup } from './setting.ts'
import { texts } from './texts.ts'

export function changesIn(group: SettingGroup, before: Content, after: Content, language: Language): FieldChange[] {
  const changed = changedNames(group, before, after)
  return group.fields.filter(({ name }) => changed.includes(name)).map(({ name, label, control }) => {
    const [old, fresh] = [before[name] ?? '', after[name] ?? '']
    if (control !== 'picture') return { field: name, label: label[language], pieces: compareTexts(old, fresh) }
    const word = texts[language].form.picture
    return { field: name, label: label[language], pieces: [...(old ? [{ kind: 'removed' as const, text: word(old) }] : []), ...(fresh ? [{ kind: 'added' as const, text: word(fresh) }] : [])] }
  })
}
