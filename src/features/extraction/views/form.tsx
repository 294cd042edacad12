/** The page of somebody's organisation is pasted here, or its file chosen. */
import { below, paths, twinsBelow } from '../../../platform/addresses.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Page } from '../../../ui/page.tsx'
import { texts } from '../texts.ts'

export type Typed = { text: string; address: string }

type Props = { frame: Frame; typed: Typed; errors: FieldError[] }

export const PageForm = ({ frame, typed, errors }: Props) => {
  const { language } = frame
  const words = texts[language]
  const error = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <Page frame={frame} mainClass="writing" title={words.title} index={false} alternates={twinsBelow(paths.actors, below.fromPage)}>
      <h1>{words.title}</h1>
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{words.lead}</p>
      <form method="post" enctype="multipart/form-data" action={twinsBelow(paths.actors, below.fromPage, below.file)[language]} class="entry-form" novalidate>
        <Field id="page" label={words.source} help={words.sourceHelp} error={error('page')}>
          {(control) => <textarea {...control} rows={12} spellcheck={false}>{typed.text}</textarea>}
        </Field>
        <Field id="file" label={words.file} help={words.fileHelp}>
          {(control) => <input type="file" accept=".html,.htm,.txt,.md,text/html,text/plain" {...control} />}
        </Field>
        <Field id="address" label={words.address} help={words.addressHelp} error={error('address')}>
          {(control) => <input type="url" inputmode="url" autocomplete="off" {...control} value={typed.address} />}
        </Field>
        <p class="actions">
          <button class="kern-btn kern-btn--primary">{words.read}</button>
          <a href={`${paths.actors[language]}/${below.new[language]}`}>{words.new}</a>
        </p>
      </form>
    </Page>
  )
}
