import type { Language } from '../../../platform/language.ts'
import { Notice } from '../../../ui/notice.tsx'
import { fieldsOf, type EntryKind, type Payload } from '../../publishing/index.ts'
import { texts } from '../texts.ts'

/** What somebody should look at again before the entry is shared, field by field. Nothing of it keeps the entry back. */
export const Hints = ({ kind, payload, language }: { kind: EntryKind; payload: Payload; language: Language }) => {
  const hints = kind.hintsIn?.(payload) ?? []
  if (hints.length === 0) return null
  const labels = new Map(fieldsOf(kind).map(({ name, label }) => [name, label[language]]))
  return (
    <Notice kind="look" heading={texts[language].hints}>
      <ul>{hints.map(({ field, message }) => <li><strong>{labels.get(field) ?? field}</strong>: {message[language]}</li>)}</ul>
    </Notice>
  )
}
