/** Who took a practice over from whom: in a sentence, and as a tree in words. */
import type { ComponentChildren } from 'preact'
import { actorAddress } from '../../../platform/addresses.ts'
import type { Language, Localized } from '../../../platform/language.ts'
import { dayInWords } from '../../../ui/day.ts'
import { germanOn } from '../../../ui/german.tsx'
import { adoptersCalled, inTime, lastSaid, questions, fitOf, stateOf, tally, type Adoption, type Branch } from '../adoption.ts'
import { texts } from '../texts.ts'

export type Named = {
  language: Language
  actor(id: string): { name: string; type?: string; isListed: boolean }
  /** A practice that may be read. */
  practice(id: string): string | undefined
  practicePaths: Localized
}

export const Counts = ({ adoptions, named: { language, actor } }: { adoptions: readonly Adoption[]; named: Named }) => <p><strong>{texts[language].counts(tally(adoptions), adoptersCalled(adoptions.map(({ adopter }) => actor(adopter).type)))}</strong></p>

export const ActorName = ({ id, named: { language, actor } }: { id: string; named: Named }) => {
  const { name, isListed } = actor(id)
  return isListed ? <a href={actorAddress(id, language)} lang={germanOn(language)}>{name}</a> : <>{name}</>
}

const Practice = ({ id, named: { practice, practicePaths, language } }: { id: string; named: Named }) => {
  const title = practice(id)
  return title === undefined ? null : <a href={`${practicePaths[language]}/${id}`} lang={germanOn(language)}>{title}</a>
}

/** `tell`: what stands below a name; in a box it is less than on the page. */
export const Tree = ({ branches, named, tell }: { branches: readonly Branch[]; named: Named; tell(adoption: Adoption): ComponentChildren }) => (
  <ul class="family">
    {branches.map(({ adoption, practice, below }) => (
      <li>
        {adoption && (
          <>
            <p><ActorName id={adoption.adopter} named={named} />: <Stand adoption={adoption} language={named.language} /></p>
            {tell(adoption)}
          </>
        )}
        {practice !== undefined && <p><Practice id={practice} named={named} /> <span class="quiet">({texts[named.language].ownPractice})</span></p>}
        {below.length > 0 && <Tree branches={below} {...{ named, tell }} />}
      </li>
    ))}
  </ul>
)

export const Stand = ({ adoption, language }: { adoption: Adoption; language: Language }) => {
  const state = stateOf(adoption)
  const words = texts[language]
  return state === undefined ? null : <>{words.steps[state.step]} <span class="quiet">{words.since(dayInWords(state.day, language))}</span></>
}

/** Everything one of them said, with its history. */
export const Details = ({ adoption, language }: { adoption: Adoption; language: Language }) => {
  const words = texts[language]
  const fit = fitOf(adoption)
  const said = questions.flatMap((question) => (fit[question] === undefined ? [] : [`${words.questions[question]}: ${words.levels[fit[question]]}`]))
  const facts: [string, ComponentChildren][] = [
    [words.changed, lastSaid(adoption, 'changed')],
    [words.result, lastSaid(adoption, 'result')],
    [words.reason, stateOf(adoption)?.step === 'dropped' ? lastSaid(adoption, 'reason') : undefined],
    [words.fit, said.length > 0 && <ul class="plain-list">{said.map((one) => <li>{one}</li>)}</ul>],
    [words.contact, [adoption.contactFunction, adoption.contactEmail && <a href={`mailto:${adoption.contactEmail}`}>{adoption.contactEmail}</a>].filter(Boolean).flatMap((part, at) => (at === 0 ? [part] : [', ', part]))],
  ]
  return (
    <>
      <dl class="facts">
        {facts.filter(([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)).map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd class="submission-message">{value}</dd>
          </div>
        ))}
      </dl>
      {adoption.visibility !== 'clear' && <p class="quiet">{words.restricted[adoption.visibility]}</p>}
      {adoption.history.length > 1 && <History {...{ adoption, language }} />}
    </>
  )
}

const History = ({ adoption, language }: { adoption: Adoption; language: Language }) => {
  const words = texts[language]
  return (
    <details>
      <summary>{words.history}</summary>
      <ol>
        {inTime(adoption).map(({ step, day, changed, result, reason }) => (
          <li>
            {dayInWords(day, language)}: {words.steps[step]}
            {[changed, result, reason].filter(Boolean).map((text) => <p class="submission-message">{text}</p>)}
          </li>
        ))}
      </ol>
    </details>
  )
}
