/** All adoptions of a practice with the way to record one; and the page of one, for those who keep it. */
import { below, paths, twinsBelow } from '../../../platform/addresses.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { stateOf, type Adoption, type Branch } from '../adoption.ts'
import type { Typed } from '../form.ts'
import { texts } from '../texts.ts'
import { Counts, Details, Tree, type Named } from './family.tsx'
import { AdoptionForm } from './form.tsx'

type Shared = { frame: Frame; practice: { id: string; title: string; isOpen: boolean }; named: Named; typed: Typed; errors: FieldError[]; isMarked: boolean }

export type AllData = Shared & {
  adoptions: readonly Adoption[]
  branches: readonly Branch[]
  isSignedIn: boolean
  /** For whom it may still be recorded; and what is recorded already. */
  adopters: readonly { id: string; name: string }[]
  own: readonly { key: string; name: string }[]
  sources: readonly { id: string; name: string }[]
}

export const AdoptionsPage = (data: AllData) => {
  const { frame, practice, named, adoptions, branches, errors } = data
  const { language } = frame
  const words = texts[language]
  const twins = twinsBelow(named.practicePaths, practice.id, below.adoptions)
  const title = words.title(practice.title)
  return (
    <Page frame={frame} mainClass="writing" title={errors.length > 0 ? `${title} !` : title} alternates={twins} index={practice.isOpen && errors.length === 0} breadcrumb={[{ href: `${named.practicePaths[language]}/${practice.id}`, text: practice.title, lang: 'de' }]}>
      <h1>{title}</h1>
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{words.lead}</p>
      {adoptions.length > 0 ? <Counts {...{ adoptions, named }} /> : branches.length === 0 && <p>{words.none}</p>}
      {branches.length > 0 && <Tree {...{ branches, named }} tell={(adoption) => <Details {...{ adoption, language }} />} />}
      <section class="entry-group" aria-labelledby="record">
        <h2 id="record">{words.record}</h2>
        <Recording {...data} twins={twins} />
      </section>
    </Page>
  )
}

const Recording = ({ frame: { language }, practice, named, typed, errors, isMarked, isSignedIn, adopters, own, sources, twins }: AllData & { twins: { de: string; en: string } }) => {
  const words = texts[language]
  if (!isSignedIn) return <p>{words.signInText} <a href={`${paths.signIn[language]}?${new URLSearchParams({ weiter: twins[language] })}`}>{words.signIn}</a></p>
  return (
    <>
      {own.length > 0 && (
        <>
          <p>{words.yours}</p>
          <ul>{own.map(({ key, name }) => <li><a href={twinsBelow(named.practicePaths, practice.id, below.adoptions, key)[language]}>{words.open(name)}</a></li>)}</ul>
        </>
      )}
      {adopters.length > 0 ? (
        <>
          <p>{words.recordLead}</p>
          <AdoptionForm {...{ language, typed, errors, isMarked, adopters, sources }} action={twins[language]} />
        </>
      ) : own.length === 0 && <p>{words.noFunction} <a href={paths.actors[language]}>{words.findActor}</a></p>}
    </>
  )
}

export type OneData = Shared & { adoption: Adoption; isSaved: boolean }

export const AdoptionPage = ({ frame, practice, named, typed, errors, isMarked, adoption, isSaved }: OneData) => {
  const { language } = frame
  const words = texts[language]
  const all = twinsBelow(named.practicePaths, practice.id, below.adoptions)
  const twins = twinsBelow(all, adoption.key)
  const title = words.keep.title(practice.title, named.actor(adoption.adopter).name)
  return (
    <Page frame={frame} mainClass="writing" title={errors.length > 0 ? `${title} !` : title} alternates={twins} index={false} breadcrumb={[{ href: `${named.practicePaths[language]}/${practice.id}`, text: practice.title, lang: 'de' }, { href: all[language], text: words.heading }]}>
      <h1>{title}</h1>
      {isSaved && <div role="status"><Notice kind="done"><p>{words.keep.saved}</p></Notice></div>}
      <ErrorSummary errors={errors} language={language} />
      <Details {...{ adoption, language }} />
      {adoption.draft !== undefined ? (
        <p><a class="kern-btn kern-btn--secondary" href={`${paths.drafts[language]}/${adoption.draft}`}>{words.keep.draft}</a></p>
      ) : stateOf(adoption)?.step === 'kept' && (
        <form method="post" action={twins[language]}>
          <p>{words.keep.practiceText}</p>
          <p class="actions"><button class="kern-btn kern-btn--primary" name="do" value="practice">{words.keep.practice}</button></p>
        </form>
      )}
      <section class="entry-group" aria-labelledby="record">
        <h2 id="record">{words.keep.next}</h2>
        <p>{words.recordLead}</p>
        <AdoptionForm {...{ language, typed, errors, isMarked }} action={twins[language]} />
      </section>
      <form method="post" action={twins[language]}>
        <p class="actions"><button class="kern-btn kern-btn--secondary" name="do" value="withdraw">{words.keep.withdraw}</button></p>
      </form>
      <p><a href={all[language]}>{words.keep.back}</a></p>
    </Page>
  )
}
