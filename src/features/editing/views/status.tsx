/** What became of a draft that cannot be written on at the moment, or ever again. */
import { paths } from '../../../platform/addresses.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { fieldsOf, type Comment, type Draft, type EntryKind } from '../../publishing/index.ts'
import { momentInWords } from '../moment.ts'
import { texts } from '../texts.ts'
import { Comparison, type FieldChange } from './comparison.tsx'
import { previewAddress } from './form.tsx'

type Props = { frame: Frame; kind: EntryKind; draft: Draft; changes: FieldChange[]; remarks: Comment[]; mayRecall: boolean }

export const StatusPage = ({ frame, kind, draft, changes, remarks, mayRecall }: Props) => {
  const { language } = frame
  const words = texts[language]
  const { key, state, entry, message, reason } = draft
  const heading = words.draft(kind.titleOf(draft.payload))
  return (
    <Page
      frame={frame}
      mainClass="writing"
      title={heading}
      index={false}
      alternates={{ de: `${paths.drafts.de}/${key}`, en: `${paths.drafts.en}/${key}` }}
      breadcrumb={[{ href: paths.drafts[language], text: words.list.title }]}
    >
      <h1>{heading}</h1>
      <div role="status">
        <Notice kind={state === 'published' ? 'done' : state === 'rejected' ? 'look' : 'info'} heading={words.states[state]}>
          <p>{sentence(draft, language)}</p>
        </Notice>
      </div>
      <p class="actions">
        {entry !== undefined && <a href={`${kind.paths[language]}/${entry}`}>{words.actions.view}</a>}
        {state !== 'published' && <a href={previewAddress(key, language)}>{words.preview.split(':')[0]}</a>}
      </p>
      {reason !== undefined && (state === 'rejected' || state === 'returned') && (
        <>
          <h2>{words.status.reason}</h2>
          <p class="prose">{reason}</p>
        </>
      )}
      {remarks.length > 0 && (
        <>
          <h2>{words.status.remarks}</h2>
          <dl class="facts">
            {remarks.map(({ field, comment }) => (
              <div>
                <dt>{fieldsOf(kind).find(({ name }) => name === field)?.label[language] ?? field}</dt>
                <dd>{comment}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {message !== undefined && (
        <>
          <h2>{words.status.message}</h2>
          <p class="prose">{message}</p>
        </>
      )}
      {mayRecall && (
        <form method="post" action={`${paths.drafts[language]}/${key}`}>
          <p>{words.status.writeOn}</p>
          <p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value="recall">{words.actions.recall}</button></p>
        </form>
      )}
      {changes.length > 0 && state !== 'published' && (
        <>
          <h2>{entry === undefined ? words.status.content : words.status.changes}</h2>
          <Comparison {...{ changes, language }} caption={entry === undefined ? words.status.content : words.status.changes} heads={{ before: words.history.before, after: words.history.after }} />
        </>
      )}
    </Page>
  )
}

function sentence({ state, submittedAt, decidedAt, updatedAt, reviewer = '', publishAt }: Draft, language: 'de' | 'en'): string {
  const words = texts[language].status
  const at = (moment: Date | undefined) => momentInWords(moment ?? updatedAt, language)
  if (state === 'submitted') return words.submitted(at(submittedAt))
  if (state === 'accepted') return words.accepted(at(publishAt))
  if (state === 'published') return words.published(at(decidedAt))
  if (state === 'rejected') return words.rejected(at(decidedAt), reviewer)
  if (state === 'returned') return words.returned(at(decidedAt), reviewer)
  return words.discarded
}
