import { below, paths, twinsBelow } from '../../../platform/addresses.ts'
import { dayInWords } from '../../../ui/day.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { germanOn } from '../../../ui/german.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { lessonPaths, originTwins, unnamedTwins } from '../addresses.ts'
import type { UnnamedSent } from '../form.ts'
import { listTexts } from '../texts.ts'
import { memberKinds, sizes } from '../unnamed.ts'
import { pageTexts } from '../unnamed-texts.ts'
import { Options } from './parts.tsx'

export type Passed = { key: string; title: string; called: string; state: 'waiting' | 'attested' | 'returned'; reason?: string; on: string; /** Once it is published. */ entry?: string }

type Props = {
  frame: Frame
  drafts: { key: string; title: string }[]
  networks: { id: string; name: string; members: number }[]
  /** The draft somebody came from. */
  wanted?: string
  sent?: UnnamedSent
  errors: FieldError[]
  /** Words were found that name the organisation. */
  left: boolean
  own: Passed[]
  /** None: whoever looks is no office. */
  waiting?: { key: string; title: string; on: string }[]
  done?: string
}

export const UnnamedPage = (props: Props) => {
  const { frame, networks, drafts, errors, own, waiting, done } = props
  const { language } = frame
  const words = pageTexts[language]
  return (
    <Page frame={frame} mainClass="writing" title={words.title} index={false} alternates={unnamedTwins} breadcrumb={[{ href: lessonPaths[language], text: listTexts[language].title }]}>
      <h1>{words.title}</h1>
      {done && <div role="status"><Notice kind="done"><p>{done}</p></Notice></div>}
      <ErrorSummary errors={errors} language={language} />
      {waiting && <Waiting {...{ waiting, frame }} />}
      <p class="lead">{words.lead}</p>
      <ol>{words.steps.map((step) => <li>{step}</li>)}</ol>
      <p class="quiet">{words.left}</p>
      {networks.length === 0 ? <Notice kind="look"><p>{words.noNetwork}</p></Notice> : drafts.length === 0 ? (
        <>
          <p>{words.none}</p>
          <p class="actions"><a class="kern-btn kern-btn--primary" href={twinsBelow(lessonPaths, below.new)[language]}>{words.begin}</a></p>
        </>
      ) : <HandInForm {...props} />}
      {own.length > 0 && (
        <section aria-labelledby="own">
          <h2 id="own">{words.own.heading}</h2>
          <ul>
            {own.map(({ title, called, state, reason, on, entry }) => (
              <li>
                {entry === undefined ? title : <a href={`${lessonPaths[language]}/${entry}`} lang={germanOn(language)}>{title}</a>} <span class="quiet">· {called} · {dayInWords(on, language)} · {entry === undefined ? words.own.states[state] : words.own.published}</span>
                {reason !== undefined && <p>{reason}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

const HandInForm = ({ frame: { language }, drafts, networks, wanted, sent, errors, left }: Props) => {
  const words = pageTexts[language]
  const { form } = words
  const errorAt = (name: string) => errors.find(({ field }) => field === name)?.message
  const chosen = sent?.draft ?? wanted
  return (
    <form class="entry-form" method="post" action={unnamedTwins[language]} aria-labelledby="hand-in" novalidate>
      <h2 id="hand-in">{form.heading}</h2>
      <Field id="draft" label={form.draft} error={errorAt('draft')}>
        {(control) => <select {...control} class="kern-form-input__select"><Options choices={drafts.map(({ key, title }) => ({ value: key, label: title }))} chosen={chosen} /></select>}
      </Field>
      {errors.length > 0 && chosen !== undefined && <p><a href={`${paths.drafts[language]}/${chosen}`}>{words.edit}</a></p>}
      <Field id="network" label={form.network} help={form.networkHelp(networks.map(({ name, members }) => form.members(name, members)).join(', '))} error={errorAt('network')}>
        {(control) => <select {...control} class="kern-form-input__select"><Options choices={networks.map(({ id, name }) => ({ value: id, label: name }))} chosen={sent?.network} /></select>}
      </Field>
      <Field id="member" label={form.member}>
        {(control) => <select {...control} class="kern-form-input__select"><Options choices={memberKinds.map((value) => ({ value, label: form.memberNames[value] }))} chosen={sent?.member} /></select>}
      </Field>
      <Field id="size" label={form.size} help={form.sizeHelp}>
        {(control) => <select {...control} class="kern-form-input__select"><Options choices={sizes.map((value) => ({ value, label: form.sizeNames[value] }))} chosen={sent?.size} /></select>}
      </Field>
      <Field id="visibility" label={form.visibility}>
        {(control) => <select {...control} class="kern-form-input__select"><Options choices={[{ value: 'green', label: form.levels.green }, { value: 'clear', label: form.levels.clear }]} chosen={sent?.visibility} /></select>}
      </Field>
      {left && <p class="field"><label><input type="checkbox" name="not_us" value="ja" /> {form.notUs}</label></p>}
      <p class="actions"><button class="kern-btn kern-btn--primary">{form.send}</button></p>
    </form>
  )
}

const Waiting = ({ waiting, frame: { language } }: { waiting: NonNullable<Props['waiting']>; frame: Frame }) => {
  const words = pageTexts[language].waiting
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{words.heading}</h2>
      {waiting.length === 0 ? <p class="quiet">{words.none}</p> : <ul>{waiting.map(({ key, title, on }) => <li><a href={originTwins(key)[language]} lang={germanOn(language)}>{title}</a> <span class="quiet">· {dayInWords(on, language)}</span></li>)}</ul>}
    </section>
  )
}
