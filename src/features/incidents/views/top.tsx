import type { Language } from '../../../platform/language.ts'
import { stateName } from '../../entries/index.ts'
import type { IncidentPayload } from '../incident.ts'
import { periodInWords, topTexts } from '../texts.ts'

/** When and where, before everything else. */
export const IncidentTop = ({ payload, language }: { payload: IncidentPayload; language: Language }) => {
  const words = topTexts[language]
  const areas = payload.areas.map(({ state, places }) => [state && stateName(state, language), places].filter(Boolean).join(': '))
  return (
    <dl class="facts entry-top">
      <div>
        <dt>{words.when}</dt>
        <dd>{periodInWords(payload, language)}</dd>
      </div>
      <div>
        <dt>{words.where}</dt>
        <dd>{areas.length === 0 ? (payload.place ?? words.unknown) : <ul class="plain-list">{areas.map((area) => <li>{area}</li>)}</ul>}</dd>
      </div>
    </dl>
  )
}
