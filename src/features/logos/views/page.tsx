/** Where the keepers of an entry bring its logo, see it as others will, and hand it in. */
import { actorAddress, below, paths, twinsBelow } from '../../../platform/addresses.ts'
import { fileAddress } from '../../../platform/files.ts'
import type { Language } from '../../../platform/language.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { PictureView } from '../../editing/index.ts'
import type { Draft, Picture } from '../../publishing/index.ts'
import type { Typed } from '../form.ts'
import { texts } from '../texts.ts'

type Props = {
  frame: Frame
  id: string
  name: string
  draft?: Draft
  /** In the draft, if there is one, else what is public. */
  current?: Picture
  /** What is public. */
  shown?: Picture
  /** The draft says something else about the logo than what is public. */
  changed: boolean
  mayWrite: boolean
  maySubmit: boolean
  typed: Typed
  errors: FieldError[]
  done?: string
  look?: string
}

export const LogoPage = (props: Props) => {
  const { frame, id, name, draft, current, shown, changed, mayWrite, typed, errors, done, look } = props
  const { language } = frame
  const words = texts[language]
  const twins = twinsBelow(paths.actors, id, below.logo)
  return (
    <Page frame={frame} mainClass="writing" title={words.title(name)} index={false} alternates={twins} breadcrumb={[{ href: paths.actors[language], text: words.actors }, { href: actorAddress(id, language), text: name, lang: 'de' }]}>
      <h1>{words.title(name)}</h1>
      {done && <div role="status"><Notice kind="done"><p>{done}</p></Notice></div>}
      {look && <div role="alert"><Notice kind="look"><p>{look}</p></Notice></div>}
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{words.lead}</p>
      {changed && draft && (
        <section aria-labelledby="drafted">
          <h2 id="drafted">{words.drafted}</h2>
          <p>{stateIn(draft, language)}</p>
          {current ? <Grounds picture={current} language={language} /> : <p>{words.draftedNone}</p>}
          <DraftActions {...props} draft={draft} />
        </section>
      )}
      <section aria-labelledby="public">
        <h2 id="public">{words.published}</h2>
        {shown ? <Grounds picture={shown} language={language} /> : <p>{words.none}</p>}
        {draft && !changed && !mayWrite && <p>{stateIn(draft, language)} <a href={`${paths.drafts[language]}/${draft.key}`}>{words.toDraft}</a></p>}
      </section>
      {mayWrite && (
        <section aria-labelledby="upload">
          <h2 id="upload">{current ? words.form.replace : words.form.new}</h2>
          <UploadForm action={`${twins[language]}/${below.file[language]}`} {...{ current, typed, errors, language }} />
          {current && (
            <form class="logo-removal" method="post" action={twins[language]}>
              <p>{words.removeText}</p>
              <p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value="remove">{words.remove}</button></p>
            </form>
          )}
        </section>
      )}
    </Page>
  )
}

function stateIn({ state }: Draft, language: Language): string {
  const { status } = texts[language]
  return state === 'returned' || state === 'submitted' || state === 'accepted' ? status[state] : status.draft
}

const DraftActions = ({ frame: { language }, id, draft, mayWrite, maySubmit }: Props & { draft: Draft }) => {
  const words = texts[language]
  return (
    <form method="post" action={twinsBelow(paths.actors, id, below.logo)[language]}>
      <p class="actions">
        {mayWrite && maySubmit && <button class="kern-btn kern-btn--primary" name="step" value="submit">{words.submit}</button>}
        <a href={`${paths.drafts[language]}/${draft.key}`}>{words.toDraft}</a>
      </p>
    </form>
  )
}

const Grounds = ({ picture, language }: { picture: Picture; language: Language }) => {
  const words = texts[language]
  return (
    <>
      <ul class="grounds">
        {(['light', 'dark'] as const).map((ground) => (
          <li class={`ground ground--${ground}`}>
            <span class="ground-name">{words.grounds[ground]}</span>
            <PictureView picture={picture} language={language} />
          </li>
        ))}
      </ul>
      <p class="quiet">{words.groundsHelp}</p>
    </>
  )
}

const UploadForm = ({ action, current, typed, errors, language }: Pick<Props, 'current' | 'typed' | 'errors'> & { action: string; language: Language }) => {
  const words = texts[language]
  const errorAt = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <form class="entry-form" method="post" action={action} enctype="multipart/form-data" novalidate>
      <Field id="datei" label={words.file} help={current ? `${words.fileHelp} ${words.fileKept}` : words.fileHelp} error={errorAt('datei')}>
        {(control) => <input type="file" accept=".png,.jpg,.jpeg,.webp,.gif,.svg,image/png,image/jpeg,image/webp,image/gif,image/svg+xml" {...control} />}
      </Field>
      {typed.file !== undefined && (
        <div class="field">
          <input type="hidden" name="bild" value={typed.file} />
          <p class="quiet">{words.fileTaken}</p>
          <img class="entry-logo" src={fileAddress(typed.file)} alt="" />
        </div>
      )}
      <Field id="alt_de" label={words.alt_de} help={words.alt_help} error={errorAt('alt_de')}>
        {(control) => <input type="text" {...control} value={typed.alt_de} autocomplete="off" />}
      </Field>
      <Field id="alt_en" label={words.alt_en} error={errorAt('alt_en')}>
        {(control) => <input type="text" {...control} value={typed.alt_en} autocomplete="off" lang="en" />}
      </Field>
      <p class="actions"><button class="kern-btn kern-btn--primary">{words.save}</button></p>
    </form>
  )
}
