/** The pages of alerts: asking for one, confirming, changing, ending, and one's own. */
import type { ComponentChildren } from 'preact'
import { below, paths, twinsBelow } from '../../../platform/addresses.ts'
import type { Language, Localized } from '../../../platform/language.ts'
import { fromMyArea } from '../../../ui/breadcrumb.tsx'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { rhythms, type Rhythm } from '../alert.ts'
import { texts } from '../texts.ts'

const RhythmChoice = ({ id, chosen, language, error }: { id: string; chosen?: string; language: Language; error?: string }) => {
  const words = texts[language].rhythm
  return (
    <Field id={id} name="rhythm" label={words.label} error={error}>
      {(control) => (
        <select {...control} class="kern-form-input__select">
          {rhythms.map((rhythm) => <option value={rhythm} selected={rhythm === chosen}>{words[rhythm]}</option>)}
        </select>
      )}
    </Field>
  )
}

type NewProps = { frame: Frame; address: string; asked: boolean; followed?: { what: string; href: string; feed?: string }; account?: string; email: string; rhythm: string; errors: FieldError[] }

export const NewPage = ({ frame, address, asked, followed, account, email, rhythm, errors }: NewProps) => {
  const { language } = frame
  const words = texts[language]
  const twins = twinsBelow(paths.alerts, below.new)
  const errorAt = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <Page frame={frame} mainClass="writing" title={words.new.title} index={false} alternates={twins}>
      <h1>{words.new.title}</h1>
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{words.new.lead}</p>
      {asked && !followed && <Notice kind="look"><p>{words.new.unknown}</p></Notice>}
      {!followed && (
        <>
          <p>{words.new.none}</p>
          <p><a href={paths.actors[language]}>{words.onward}</a></p>
        </>
      )}
      {followed && (
        <form class="entry-form" method="post" action={twins[language]} novalidate>
          <p id="subject" tabindex={-1}>{words.new.what}: <a href={followed.href}><strong>{followed.what}</strong></a></p>
          <input type="hidden" name="address" value={address} />
          <RhythmChoice id="rhythm" chosen={rhythm} language={language} error={errorAt('rhythm')} />
          {account === undefined ? (
            <Field id="email" label={words.email} help={words.emailHelp} error={errorAt('email')}>
              {(control) => <input type="email" autocomplete="email" {...control} value={email} />}
            </Field>
          ) : (
            <p>{words.toAccount(account)}</p>
          )}
          <p class="actions"><button class="kern-btn kern-btn--primary">{words.follow}</button></p>
        </form>
      )}
      {followed?.feed !== undefined && (
        <section aria-labelledby="feed">
          <h2 id="feed">{words.feed.heading}</h2>
          <p>{words.feed.text} <a href={followed.feed}>{`${frame.settings.baseUrl}${followed.feed}`}</a></p>
        </section>
      )}
    </Page>
  )
}

/** A heading and a sentence: on its way, confirmed, ended, unknown. */
export const SentencePage = ({ frame, twins, title, text, kind = 'done', children }: { frame: Frame; twins: Localized; title: string; text: string; kind?: 'done' | 'look' | 'info'; children?: ComponentChildren }) => {
  const { language } = frame
  return (
    <Page frame={frame} mainClass="writing" title={title} index={false} alternates={twins}>
      <h1>{title}</h1>
      <div role="status"><Notice kind={kind}><p>{text}</p></Notice></div>
      {children}
      <p><a href={paths.actors[language]}>{texts[language].onward}</a></p>
    </Page>
  )
}

export const ConfirmPage = ({ frame, twins, what }: { frame: Frame; twins: Localized; what: string }) => {
  const { language } = frame
  const words = texts[language]
  return (
    <Page frame={frame} mainClass="writing" title={words.confirm.title} index={false} alternates={twins}>
      <h1>{words.confirm.title}</h1>
      <p class="lead">{words.new.what}: {what}</p>
      <form method="post" action={twins[language]}>
        <p class="actions"><button class="kern-btn kern-btn--primary">{words.confirm.button}</button></p>
      </form>
    </Page>
  )
}

type ManageProps = { frame: Frame; twins: Localized; what: string; rhythm: Rhythm; changed: boolean }

export const ManagePage = ({ frame, twins, what, rhythm, changed }: ManageProps) => {
  const { language } = frame
  const words = texts[language]
  return (
    <Page frame={frame} mainClass="writing" title={words.manage.title} index={false} alternates={twins}>
      <h1>{words.manage.title}</h1>
      {changed && <div role="status"><Notice kind="done"><p>{words.manage.changed}</p></Notice></div>}
      <p class="lead">{words.new.what}: {what}</p>
      <form method="post" action={twins[language]}>
        <p class="actions"><button class="kern-btn kern-btn--primary" name="step" value="end">{words.manage.end}</button></p>
      </form>
      <form method="post" action={twins[language]}>
        <RhythmChoice id="rhythm" chosen={rhythm} language={language} />
        <p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value="rhythm">{words.manage.save}</button></p>
      </form>
    </Page>
  )
}

export type Own = { key: string; what: string; href: string; rhythm: Rhythm }

export const OwnPage = ({ frame, own, notice }: { frame: Frame; own: Own[]; notice?: string }) => {
  const { language } = frame
  const words = texts[language]
  return (
    <Page frame={frame} mainClass="writing" title={words.title} index={false} alternates={paths.alerts} breadcrumb={[fromMyArea(language)]}>
      <h1>{words.title}</h1>
      {notice && <div role="status"><Notice kind="done"><p>{notice}</p></Notice></div>}
      <p class="lead">{own.length === 0 ? words.own.none : words.own.lead}</p>
      <ul class="plain-list">
        {own.map(({ key, what, href, rhythm }) => (
          <li class="card">
            <h2><a href={href}>{what}</a></h2>
            <form method="post" action={paths.alerts[language]}>
              <input type="hidden" name="key" value={key} />
              <RhythmChoice id={`rhythm-${key}`} chosen={rhythm} language={language} />
              <p class="actions">
                <button class="kern-btn kern-btn--secondary kern-btn--small" name="step" value="rhythm">{words.manage.save}</button>
                <button class="kern-btn kern-btn--secondary kern-btn--small" name="step" value="end" aria-label={words.manage.endOf(what)}>{words.manage.end}</button>
              </p>
            </form>
          </li>
        ))}
      </ul>
      <p><a href={twinsBelow(paths.alerts, below.new)[language]}>{words.new.title}</a></p>
    </Page>
  )
}
