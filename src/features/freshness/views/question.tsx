/** One entry in short, and the three answers. */
import { below, confirmParameter } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import { dayInWords } from '../../../ui/day.ts'
import { germanOn } from '../../../ui/german.tsx'
import type { EntryKind } from '../../publishing/index.ts'
import type { Standing } from '../answers.ts'
import { answerNames, texts } from '../texts.ts'

export type Asked = {
  entry: string
  kind: EntryKind
  title: string
  facts: { label: string; value: string }[]
  since: string
  days: number
  standing: Standing
}

type Props = { asked: Asked; language: Language; /** The address of this page. */ action: string; /** Where somebody changes it. */ change: string; heading: 'h1' | 'h2'; /** They chose «still true» in the letter. */ chosen?: boolean }

export const Question = ({ asked, language, action, change, heading, chosen = false }: Props) => {
  const words = texts[language]
  const { entry, kind, title, facts, standing } = asked
  const href = `${kind.paths[language]}/${entry}`
  const help = (answer: keyof typeof words.choiceHelp) => `${answer}-help-${entry}`
  return (
    <>
      {heading === 'h2' && <h2><a href={href} lang={germanOn(language)}>{title}</a></h2>}
      <p class="quiet">{[kind.words.one[language], standing === 'open' ? words.unconfirmed(asked.days) : ''].filter(Boolean).join(' · ')}</p>
      {standing === 'open' && (
        <dl class="facts">
          {facts.map(({ label, value }) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {standing === 'open' ? (
        <div class="answers" role="group" aria-label={words.choicesLabel(title)}>
          <form method="post" action={action} data-confirm={chosen ? '' : undefined}>
            <input type="hidden" name="step" value="confirm" />
            <input type="hidden" name="entry" value={entry} />
            <button class="kern-btn kern-btn--primary" aria-describedby={help('true')}>{words.choices.true}</button>
            <span id={help('true')} class="quiet">{words.choiceHelp.true}</span>
          </form>
          <div>
            <a class="kern-btn kern-btn--secondary" href={change} aria-describedby={help('change')}>{words.choices.change}</a>
            <span id={help('change')} class="quiet">{words.choiceHelp.change}</span>
          </div>
          <div>
            <a class="kern-btn kern-btn--secondary" href={`${action}?${confirmParameter[language]}=${answerNames[language].gone}&entry=${entry}`} aria-describedby={help('gone')}>{words.choices.gone}</a>
            <span id={help('gone')} class="quiet">{words.choiceHelp.gone}</span>
          </div>
        </div>
      ) : (
        <p class={`answered answered--${standing}`}>{standingInWords(asked, language)} <a href={href}>{words.see}</a></p>
      )}
    </>
  )
}

export function standingInWords({ standing, since }: Pick<Asked, 'standing' | 'since'>, language: Language): string {
  const words = texts[language]
  if (standing === 'today') return words.today
  if (standing === 'confirmed') return words.already.confirmed(dayInWords(since, language))
  return standing === 'gone' ? words.already.gone : words.already.withdrawn
}

export const changeAddress = ({ kind, entry }: Pick<Asked, 'kind' | 'entry'>, language: Language): string => `${kind.paths[language]}/${entry}/${below.edit[language]}`
