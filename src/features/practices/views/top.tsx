import type { Language } from '../../../platform/language.ts'
import type { PracticePayload } from '../practice.ts'
import { topTexts } from '../texts.ts'

type Props = { payload: PracticePayload; language: Language; label: (field: string, value: string) => string }

/** How it came out and how well that is documented, before everything else. */
export const PracticeTop = ({ payload: { outcome, evidence }, language, label }: Props) => {
  const words = topTexts[language]
  return (
    <dl class="facts entry-top">
      <div>
        <dt>{words.outcome}</dt>
        <dd>{outcome === undefined ? words.unknown : label('outcome', outcome)}</dd>
      </div>
      <div>
        <dt>{words.evidence}</dt>
        <dd>{label('evidence', evidence)} <span class="quiet">{words.own}</span></dd>
      </div>
    </dl>
  )
}
