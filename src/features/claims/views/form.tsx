/** The page on which somebody asks for the profile of their organisation: what would do, said beforehand. */
import { actorAddress, below, paths, twinsBelow } from '../../../platform/addresses.ts'
import type { Localized } from '../../../platform/language.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { texts } from '../texts.ts'
import { fits, type Ways } from '../ways.ts'

export type FormData = {
  frame: Frame
  actor: string
  name: string
  twins: Localized
  account?: { email: string }
  isMine: boolean
  /** Their request that waits already. */
  waiting?: string
  isKept: boolean
  ways: Ways
  errors: FieldError[]
  email?: string
  note?: string
  proof?: string
}

export const ClaimFormPage = (data: FormData) => {
  const { frame, actor, name, twins, isMine, waiting, isKept, errors } = data
  const { language } = frame
  const words = texts[language]
  const title = isKept ? words.join(name) : words.title(name)
  return (
    <Page frame={frame} mainClass="writing" title={title} alternates={twins} index={errors.length === 0} breadcrumb={[{ href: actorAddress(actor, language), text: name, lang: 'de' }]}>
      <h1>{title}</h1>
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{words.lead}</p>
      {isMine ? (
        <Notice kind="done">
          <p>{words.mine} <a href={twinsBelow(paths.actors, actor, below.edit)[language]}>{words.edit}</a></p>
        </Notice>
      ) : isKept ? <Keepers {...data} /> : (
        <>
          {hasWays(data.ways) && <Letter {...data} />}
          {waiting === undefined ? <People {...data} /> : <Waiting {...data} waiting={waiting} />}
        </>
      )}
    </Page>
  )
}

const hasWays = ({ published, domains }: Ways): boolean => published !== undefined || domains.length > 0
const errorAt = (errors: FieldError[], id: string) => errors.find(({ field }) => field === id)?.message

const Letter = ({ frame: { language }, twins, ways, account, errors, email }: FormData) => {
  const words = texts[language].letter
  const own = account !== undefined && fits(account.email, ways) ? account.email : undefined
  return (
    <section class="entry-group" aria-labelledby="letter">
      <h2 id="letter">{words.heading}</h2>
      <p>{words.text}</p>
      <div>
        <p>{words.which}</p>
        <ul>
          {ways.published !== undefined && <li>{words.published(ways.published)}</li>}
          {ways.domains.map((domain) => (
            <li>{words.atDomain(domain)}</li>
          ))}
        </ul>
      </div>
      <form class="entry-form" method="post" action={twins[language]} novalidate>
        <input type="hidden" name="step" value="letter" />
        <Field id="email" label={words.email} error={errorAt(errors, 'email')}>
          {(control) => <input type="email" autocomplete="email" value={email ?? own ?? ways.published ?? ''} {...control} />}
        </Field>
        {account !== undefined && <p class="quiet">{words.signedIn(account.email)}</p>}
        <p class="actions"><button class="kern-btn kern-btn--primary">{words.send}</button></p>
      </form>
    </section>
  )
}

const Waiting = ({ frame: { language }, waiting }: FormData & { waiting: string }) => {
  const words = texts[language]
  return <Notice kind="info"><p>{words.waiting} <a href={`${paths.claims[language]}/${waiting}`}>{words.toClaim}</a></p></Notice>
}

const People = (data: FormData) => {
  const { frame: { language }, ways } = data
  const words = texts[language].people
  const isOnly = !hasWays(ways)
  return (
    <section class="entry-group" aria-labelledby="people">
      <h2 id="people">{isOnly ? words.only : words.heading}</h2>
      {isOnly && ways.unfit.length === 0 && <p>{words.none}</p>}
      {ways.unfit.length > 0 && (
        <div>
          <p>{words.unfitLead}</p>
          <ul>
            {ways.unfit.map(({ domain, why }) => (
              <li>{words.unfit[why](domain)}</li>
            ))}
          </ul>
        </div>
      )}
      <p>{words.text}</p>
      <Request {...data} needsProof isPrimary={isOnly} send={words.send} />
    </section>
  )
}

const Keepers = (data: FormData) => {
  const { frame: { language }, waiting } = data
  const words = texts[language].keepers
  return (
    <section class="entry-group" aria-labelledby="keepers">
      <h2 id="keepers">{words.heading}</h2>
      <p>{words.text}</p>
      {waiting === undefined ? <Request {...data} needsProof={false} isPrimary send={words.send} /> : <Waiting {...data} waiting={waiting} />}
    </section>
  )
}

/** Asked of people: for somebody who is signed in, so that there is somebody to answer. */
const Request = ({ frame: { language }, twins, account, errors, note, proof, needsProof, isPrimary, send }: FormData & { needsProof: boolean; isPrimary: boolean; send: string }) => {
  const words = texts[language].people
  const button = isPrimary ? 'kern-btn kern-btn--primary' : 'kern-btn kern-btn--secondary'
  if (account === undefined) {
    return (
      <>
        <p>{words.signIn}</p>
        <p><a class={button} href={`${paths.signIn[language]}?${new URLSearchParams({ weiter: twins[language] })}`}>{words.signInLink}</a></p>
      </>
    )
  }
  return (
    <form class="entry-form" method="post" action={twins[language]} novalidate>
      <input type="hidden" name="step" value="people" />
      <Field id="note" label={words.note} help={words.noteHelp} error={errorAt(errors, 'note')}>
        {(control) => <textarea rows={3} {...control}>{note ?? ''}</textarea>}
      </Field>
      <Field id="proof" label={needsProof ? words.proof : words.proofOptional} help={words.proofHelp} error={errorAt(errors, 'proof')}>
        {(control) => <input type="url" autocomplete="off" value={proof ?? ''} {...control} />}
      </Field>
      <p class="quiet">{words.seen(account.email)}</p>
      <p class="actions"><button class={button}>{send}</button></p>
    </form>
  )
}
