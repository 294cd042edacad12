/** What changed between two payloads, field by field, in the words people read. Pure. */
import type { Language } from '../../platform/language.ts'
import { cellsOf, changedFields, compareTexts, fieldsOf, isEmpty, pictureOf, valueIn, writtenIn, type EntryField, type EntryKind, type Payload } from '../publishing/index.ts'
import type { SearchIndex } from '../search/index.ts'
import type { FieldChange } from './views/comparison.tsx'

type Asked = { kind: EntryKind; before: Payload; after: Payload; index: SearchIndex; language: Language }

export function changesBetween({ kind, before, after, index, language }: Asked): FieldChange[] {
  return changedFields(fieldsOf(kind), before, after).map((field) => ({ field: field.name, label: field.label[language], lang: writtenIn(field, language), ...change(field) }))

  function change(field: EntryField): Pick<FieldChange, 'pieces' | 'list' | 'pictures'> {
    const [old, fresh] = [valueIn(before, field), valueIn(after, field)]
    // A row is quoted as a whole, in the one language its texts are in.
    const cell = (column: EntryField, text: string) => (text === '' ? '' : kind.labelOf(column, text, index, 'de'))
    const word = (value: string) => (field.control === 'rows' ? cellsOf(value).map((text, place) => cell(field.columns?.[place] ?? field, text)).filter((text) => text !== '').join(' · ') : kind.labelOf(field, value, index, language))
    if (typeof old === 'string' && typeof fresh === 'string') {
      if (field.control === 'picture') return { pictures: { removed: pictureOf(old), added: pictureOf(fresh) } }
      // A choice is exchanged as a whole; texts are compared word by word.
      if (field.control === 'concept' || field.control === 'choice' || field.control === 'relation') return { pieces: [...(isEmpty(old) ? [] : [{ kind: 'removed' as const, text: word(old) }]), ...(isEmpty(fresh) ? [] : [{ kind: 'added' as const, text: word(fresh) }])] }
      return { pieces: compareTexts(old, fresh) }
    }
    const [was, is] = [[old].flat(), [fresh].flat()]
    return {
      list: [
        ...was.filter((value) => is.includes(value)).map((value) => ({ kind: 'same' as const, text: word(value) })),
        ...was.filter((value) => !is.includes(value)).map((value) => ({ kind: 'removed' as const, text: word(value) })),
        ...is.filter((value) => !was.includes(value)).map((value) => ({ kind: 'added' as const, text: word(value) })),
      ],
    }
  }
}
