/** The history of an entry: who published what, when, and what changed with it. */
import { below } from '../../../platform/addresses.ts'
import { dayInWords } from '../../../ui/day.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { germanOn } from '../../../ui/german.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { paths, twinsBelow } from '../../../platform/addresses.ts'
import type { Draft, EntryKind, Revision } from '../../publishing/index.ts'
import { momentInWords } from '../moment.ts'
import { texts } from '../texts.ts'
import { Comparison, type FieldChange } from './comparison.tsx'

type Props = {
  frame: Frame
  kind: EntryKind
  entry: string
  title: string
  revisions: { revision: Revision; changed: string[] }[]
  current: number
  /** Entries that were merged into this one; their history goes on being read. */
  absorbed: { id: string; name: string }[]
  withdrawnOn?: string
  withdrawnBy?: string
  /** Drafts on their way, for those who may know of them. */
  open: Draft[]
  mayWithdraw: boolean
  errors: FieldError[]
}

export const HistoryPage = ({ frame, kind, entry, title, revisions, current, absorbed, withdrawnOn, withdrawnBy, open, mayWithdraw, errors }: Props) => {
  const { language } = frame
  const words = texts[language].history
  const twins = twinsBelow(kind.paths, entry, below.history)
  return (
    <Page frame={frame} mainClass="writing" title={words.title(title)} alternates={twins} index={withdrawnOn === undefined && errors.length === 0} breadcrumb={crumbs(frame, kind, entry, title)}>
      <h1>{words.title(title)}</h1>
      <ErrorSummary errors={errors} language={language} />
      {withdrawnOn && <Notice kind="look"><p>{words.withdrawn(dayInWords(withdrawnOn, language), withdrawnBy)}</p></Notice>}
      {open.length > 0 && (
        <>
          <h2>{words.open}</h2>
          <ul>
            {open.map((draft) => (
              <li><a href={`${paths.drafts[language]}/${draft.key}`}>{texts[language].states[draft.state]}</a>, {texts[language].list.updated(momentInWords(draft.updatedAt, language))}</li>
            ))}
          </ul>
        </>
      )}
      <p class="lead">{words.lead}</p>
      {absorbed.length > 0 && (
        <p>
          {words.absorbed}{' '}
          {absorbed.map(({ id, name }, at) => (
            <>{at > 0 && ', '}<a href={twinsBelow(kind.paths, id, below.history)[language]} lang={germanOn(language)}>{name}</a></>
          ))}
        </p>
      )}
      <ol class="plain-list" reversed>
        {revisions.map(({ revision, changed }, at) => (
          <li class="card">
            <h2>
              <a href={`${twins[language]}/${revision.number}`}>{words.revision(revision.number)}</a>
              {revision.number === current && <span class="quiet"> · {words.current}</span>}
            </h2>
            <Signed revision={revision} language={language} />
            <p>{at === revisions.length - 1 ? words.first : changed.length === 0 ? words.unchanged : words.changed(changed.join(', '))}</p>
          </li>
        ))}
      </ol>
      {mayWithdraw && withdrawnOn === undefined && (
        <details class="danger" open={errors.length > 0}>
          <summary>{words.withdraw}</summary>
          <form method="post" action={twinsBelow(kind.paths, entry, below.withdraw)[language]}>
            <p>{words.withdrawText}</p>
            <Field id="reason" label={words.withdrawReason} error={errors.find(({ field }) => field === 'reason')?.message}>
              {(control) => <textarea {...control} rows={3}></textarea>}
            </Field>
            <p class="actions"><button class="kern-btn kern-btn--secondary">{words.withdraw}</button></p>
          </form>
        </details>
      )}
    </Page>
  )
}

const Signed = ({ revision, language }: { revision: Revision; language: 'de' | 'en' }) => {
  const words = texts[language].history
  const { author, reviewer, publishedAt, message, exception } = revision
  return (
    <>
      <p class="quiet"><time datetime={publishedAt.toISOString()}>{momentInWords(publishedAt, language)}</time>, {words.by(author === 'import' ? words.imported : author, reviewer)}</p>
      {exception && <Notice kind="look"><p>{words.exception(exception)}</p></Notice>}
      {message && <p class="prose">{message}</p>}
    </>
  )
}

type RevisionProps = { frame: Frame; kind: EntryKind; entry: string; title: string; revision: Revision; before?: Revision; changes: FieldChange[]; mayRestore: boolean; errors: FieldError[] }

export const RevisionPage = ({ frame, kind, entry, title, revision, before, changes, mayRestore, errors }: RevisionProps) => {
  const { language } = frame
  const words = texts[language].history
  const twins = twinsBelow(kind.paths, entry, below.history, String(revision.number))
  const caption = before ? words.compared(revision.number, before.number) : words.content(revision.number)
  return (
    <Page frame={frame} mainClass="writing" title={`${title}, ${words.revision(revision.number)}`} alternates={twins} breadcrumb={[...crumbs(frame, kind, entry, title), { href: twinsBelow(kind.paths, entry, below.history)[language], text: words.title('').replace(': ', '') }]}>
      <h1>{title}, {words.revision(revision.number)}</h1>
      <ErrorSummary errors={errors} language={language} />
      <Signed revision={revision} language={language} />
      {changes.length === 0 ? <p>{words.unchanged}</p> : <Comparison {...{ changes, language, caption }} heads={{ before: words.before, after: words.after }} />}
      {mayRestore && (
        <form id="restore" method="post" action={`${twins[language]}/${below.restore[language]}`}>
          <p>{words.restoreText}</p>
          <p class="actions"><button class="kern-btn kern-btn--secondary">{words.restore}</button></p>
        </form>
      )}
    </Page>
  )
}

const crumbs = ({ language }: Frame, kind: EntryKind, entry: string, title: string) => [{ href: `${kind.paths[language]}/${entry}`, text: title, lang: 'de' as const }]
