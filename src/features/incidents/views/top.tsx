import type { Language } from '../../../platform/language.ts'
import { stateName } from '../../entries/index.ts'
import { German } from '../../../ui/german.tsx'
import type { IncidentPayload } from '../incident.ts'
import { periodInWords, topTexts } from '../texts.ts'

/** When and where, before everything else. */
export const IncidentTop = ({ payload, language }: { payload: IncidentPayload; language: Language }) => {
  const words = topTexts[language]
  return (
    <dl class="facts entry-top">
      <div>
        <dt>{words.when}</dt>
        <dd>{periodInWords(payload, language)}</dd>
      </div>
      <div>
        <dt>{words.where}</dt>
        <dd>{payload.areas.length === 0 ? (payload.place ?? words.unknown) : <ul class="plain-list">{payload.areas.map(({ state, places }) => <li>{state && stateName(state, language)}{state && places && ': '}{places && <German language={language}>{places}</German>}</li>)}</ul>}</dd>
      </div>
    </dl>
  )
}
