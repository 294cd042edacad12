/** Signing: the version, who has said what, the forms of those who are asked, and the adoption. */
import { dayInWords } from '../../../../ui/day.ts'
import { Field } from '../../../../ui/field.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import { manuscriptAt, within } from '../../addresses.ts'
import type { SignTyped } from '../../form.ts'
import type { Known } from '../../known.ts'
import { Button, errorAt, Shell } from '../../views/parts.tsx'
import { needsNote, votes, type Round, type Signature } from '../round.ts'
import { ExtendForm, RoundFacts, type RoundData } from './ask.tsx'

type Signed = { round: Round; signatures: readonly Signature[] }

export type SigningData = RoundData & {
  signatures: readonly Signature[]
  earlier: readonly Signed[]
  signing?: SignTyped
  note?: string
}

export const SigningPage = (data: SigningData) => {
  const { frame, words, manuscript, may, told, errors = [], round, version, signatures, isInTime, asked, earlier, extending, note } = data
  const { language } = frame
  const twins = manuscriptAt(manuscript.key, within.signing)
  const at = twins[language]
  const of = words.signing
  const isOpen = round.closedAt === undefined
  return (
    <Shell {...{ frame, manuscript, told, errors, twins }} title={of.title(manuscript.title)}>
      {isOpen && <Notice kind="look"><p>{of.lead}</p></Notice>}
      <RoundFacts {...data} />
      <p>{words.overview.hash} <code class="hash">{version.hash}</code></p>
      {isOpen && isInTime && may('sign') && asked.map((organisation) => <SignForm {...data} organisation={organisation} />)}
      <section aria-labelledby="signed">
        <h2 id="signed">{of.table}</h2>
        <SignatureTable {...data} />
      </section>
      {isOpen && may('close') && (
        <>
          <Button action={at} step="close" text={words.round.close.signing} />
          <ExtendForm {...{ words, errors }} action={at} typed={extending} />
        </>
      )}
      {!isOpen && round.outcome === 'closed' && may('adopt') && (
        <section aria-labelledby="adopt">
          <h2 id="adopt">{of.adopt}</h2>
          <p>{of.adoptText}</p>
          <form class="entry-form" method="post" action={at} novalidate>
            {needsNote(signatures) && <Field id="note" label={of.note} help={of.noteHelp} error={errorAt(errors, 'note')}>{(control) => <textarea {...control} rows={4}>{note ?? ''}</textarea>}</Field>}
            <p class="actions"><button class="kern-btn kern-btn--primary" name="step" value="adopt">{of.adopt}</button></p>
          </form>
        </section>
      )}
      <SignedTables {...data} signed={earlier} />
    </Shell>
  )
}

const SignForm = ({ frame: { language }, words, manuscript, name, errors = [], version, signatures, signing, organisation }: SigningData & { organisation: string }) => {
  const of = words.signing
  const before = signatures.find((one) => one.organisation === organisation)
  const typed = signing?.organisation === organisation ? signing : undefined
  const [voteId, remarkId] = [`vote-${organisation}`, `remark-${organisation}`]
  const chosen = typed?.vote ?? before?.vote
  return (
    <section class="entry-group" aria-labelledby={`sign-${organisation}`}>
      <h2 id={`sign-${organisation}`}>{of.form(name(organisation))}</h2>
      {before && <p class="quiet">{of.votes[before.vote]}. {of.already}</p>}
      <form class="entry-form" method="post" action={manuscriptAt(manuscript.key, within.signing)[language]} novalidate>
        <input type="hidden" name="organisation" value={organisation} />
        <input type="hidden" name="hash" value={version.hash} />
        <fieldset class={errorAt(errors, voteId) ? 'choice field--error' : 'choice'} id={voteId}>
          <legend>{of.vote}</legend>
          {errorAt(errors, voteId) && <span class="field-error">{errorAt(errors, voteId)}</span>}
          {votes.map((vote) => <label><input type="radio" name="vote" value={vote} checked={vote === chosen} /> {of.choose[vote]}</label>)}
        </fieldset>
        <Field id={remarkId} name="remark" label={of.remark} help={of.remarkHelp} error={errorAt(errors, remarkId)}>{(control) => <textarea {...control} rows={5}>{typed?.remark ?? before?.remark ?? ''}</textarea>}</Field>
        <p class="actions"><button class="kern-btn kern-btn--primary" name="step" value="sign">{of.button}</button></p>
      </form>
    </section>
  )
}

const outcomeOf = ({ vote, remark }: Signature, words: Known['words']) => <>{words.signing.votes[vote]}{remark !== undefined && <span class="below-name paper-words">{remark}</span>}</>

const SignatureTable = ({ frame: { language }, words, name, invitations, signatures }: SigningData) => (
  <DataTable
    caption={words.signing.table}
    heads={[words.signing.organisation, words.signing.outcome, words.signing.when]}
    rows={invitations.map(({ organisation }) => {
      const signature = signatures.find((one) => one.organisation === organisation)
      return signature ? [name(organisation), outcomeOf(signature, words), `${dayInWords(signature.signedAt.toISOString(), language)}, ${signature.signedBy}`] : [name(organisation), words.round.open, '']
    })}
  />
)

/** Signatures of other versions: they hold for the text they were given to. */
export const SignedTables = ({ frame: { language }, words, name, signed, heading }: Known & { signed: readonly Signed[]; heading?: string }) => (
  <>
    {signed.filter(({ signatures }) => signatures.length > 0).map(({ round, signatures }) => (
      <section aria-labelledby={`signed-${round.key}`}>
        <h2 id={`signed-${round.key}`}>{heading ?? words.signing.earlier(round.version)}</h2>
        {round.outcome === 'reopened' && <p class="quiet">{words.version.reopened}</p>}
        <DataTable
          caption={heading ?? words.signing.earlier(round.version)}
          heads={[words.signing.organisation, words.signing.outcome, words.signing.when]}
          rows={signatures.map((signature) => [name(signature.organisation), outcomeOf(signature, words), `${dayInWords(signature.signedAt.toISOString(), language)}, ${signature.signedBy}`])}
        />
      </section>
    ))}
  </>
)
