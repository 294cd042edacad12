/** The two looks at a practice: a line on its page, and all steps on a page of their own. */
import { below, twinsBelow } from '../../../platform/addresses.ts'
import type { Language, Localized } from '../../../platform/language.ts'
import { dayInWords } from '../../../ui/day.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { stages, type Appraisal, type Passed } from '../appraisal.ts'
import type { Refused } from '../policy.ts'
import { texts } from '../texts.ts'

const dayOf = (at: Date, language: Language) => dayInWords(at.toISOString(), language)

export const AppraisalBox = ({ appraisal, isOutdated, page, language }: { appraisal?: Appraisal; isOutdated: boolean; page: string; language: Language }) => {
  const words = texts[language]
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{words.heading}</h2>
      <p>{appraisal ? words.done(dayOf(appraisal.at, language), appraisal.function) : words.notYet} {appraisal && isOutdated && words.outdated}</p>
      <p><a href={page}>{words.steps}</a></p>
    </section>
  )
}

export type ChecksData = {
  frame: Frame
  entry: { id: string; title: string; paths: Localized; isOpen: boolean }
  passed: readonly Passed[]
  appraisal?: Appraisal
  isOutdated: boolean
  grade(value: string): string
  grades: readonly { value: string; name: string }[]
  standing?: 'may' | Refused
  revision: number
  typed: { evidence: string; note: string }
  errors: FieldError[]
  notice?: { kind: 'done' | 'look'; text: string }
}

export const ChecksPage = (data: ChecksData) => {
  const { frame, entry, appraisal, isOutdated, grade, standing, errors, notice } = data
  const { language } = frame
  const words = texts[language]
  const title = words.title(entry.title)
  return (
    <Page frame={frame} mainClass="writing" title={errors.length > 0 ? `${title} !` : title} alternates={twinsBelow(entry.paths, entry.id, below.checks)} index={entry.isOpen && errors.length === 0} breadcrumb={[{ href: `${entry.paths[language]}/${entry.id}`, text: entry.title, lang: 'de' }]}>
      <h1>{title}</h1>
      {notice && <div role="status"><Notice kind={notice.kind}><p>{notice.text}</p></Notice></div>}
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{words.lead}</p>
      <Steps {...data} />
      {appraisal && (
        <section aria-labelledby="result">
          <h2 id="result">{words.note}</h2>
          <p>{appraisal.before === appraisal.evidence ? words.confirmed(grade(appraisal.evidence)) : words.changed(grade(appraisal.before), grade(appraisal.evidence))} {isOutdated && words.outdated}</p>
          <p class="submission-message">{appraisal.note}</p>
        </section>
      )}
      {standing === 'may' ? <Appraising {...data} /> : standing !== undefined && <p>{words.refused[standing]}</p>}
    </Page>
  )
}

/** Where it stands is the last step it has passed. */
const Steps = ({ frame: { language }, passed }: ChecksData) => {
  const words = texts[language]
  const isHandedIn = passed.some(({ stage }) => stage === 'handedIn')
  return (
    <ol>
      {stages.filter((stage) => stage !== 'handedIn' || isHandedIn).map((stage) => {
        const done = passed.find((one) => one.stage === stage)
        const isHere = passed.at(-1)?.stage === stage
        return (
          <li aria-current={isHere ? 'step' : undefined}>
            {stage === 'released' && !isHandedIn ? words.editorial : words.stages[stage]}{' '}
            <span class="quiet">{done ? words.stage(dayOf(done.at, language), done.by) : words.missing}</span>
            {isHere && <strong> {words.here}</strong>}
          </li>
        )
      })}
    </ol>
  )
}

const Appraising = ({ frame: { language }, entry, grades, revision, typed, errors }: ChecksData) => {
  const words = texts[language].form
  const errorAt = (id: string) => errors.find(({ field }) => field === id)?.message
  return (
    <section class="entry-group" aria-labelledby="appraise">
      <h2 id="appraise">{words.heading}</h2>
      <p>{words.lead}</p>
      <form class="entry-form" method="post" action={twinsBelow(entry.paths, entry.id, below.checks)[language]} novalidate>
        <input type="hidden" name="revision" value={revision} />
        <Field id="evidence" label={words.evidence} error={errorAt('evidence')}>
          {(control) => <select {...control}>{grades.map(({ value, name }) => <option value={value} selected={typed.evidence === value}>{name}</option>)}</select>}
        </Field>
        <Field id="note" label={words.note} help={words.noteHelp} error={errorAt('note')}>
          {(control) => <textarea rows={6} {...control}>{typed.note}</textarea>}
        </Field>
        <p class="actions"><button class="kern-btn kern-btn--primary">{words.send}</button></p>
      </form>
    </section>
  )
}
