import { dayAt } from '../../../platform/calendar.ts'
import { dayInWords } from '../../../ui/day.ts'
import { Facts, type Fact } from '../../../ui/facts.tsx'
import type { Asked } from '../../entries/index.ts'
import { daysLeft, isAnswerable, type RequestPayload } from '../request.ts'
import { topTexts } from '../texts.ts'

/** How it stands, by when it is needed, and what was agreed: before everything else. */
export const RequestTop = ({ payload, language, label, now }: Asked & { payload: RequestPayload }) => {
  const words = topTexts[language]
  const { request_state, request_form, needed_by, functions, agreed_on, agreed_place } = payload
  const left = isAnswerable(request_state) ? daysLeft(needed_by, dayAt(now)) : undefined
  const facts: Fact[] = [
    [words.state, <strong>{label('request_state', request_state)}</strong>],
    [words.form, label('request_form', request_form)],
    ...(needed_by === undefined ? [] : [[words.needed, <>{dayInWords(needed_by, language)}{left !== undefined && <span class="quiet"> · {words.left(left)}</span>}</>] satisfies Fact]),
    ...(agreed_on === undefined ? [] : [[words.agreed, [dayInWords(agreed_on, language), agreed_place].filter(Boolean).join(', ')] satisfies Fact]),
    ...(functions.length === 0 ? [] : [[words.functions, functions.map((one) => label('functions', one)).join(', ')] satisfies Fact]),
  ]
  return (
    <Facts facts={facts} isTop />
  )
}
