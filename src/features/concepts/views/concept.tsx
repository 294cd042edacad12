/** The form of one concept, and below it how it is retired or merged. */
import { below, paths, twinsBelow } from '../../../platform/addresses.ts'
import { numberInWords } from '../../../ui/day.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { Comparison } from '../../editing/index.ts'
import { conceptIri, type Concept, type Scheme, type Vocabulary } from '../../vocabularies/index.ts'
import { parentsFor, successorsFor } from '../changing.ts'
import { changesIn, stateOf } from '../compare.ts'
import type { Fault, FieldName, Typed } from '../form.ts'
import { texts } from '../texts.ts'

export type ConceptData = {
  frame: Frame
  vocabulary: Vocabulary
  scheme: Scheme
  /** None: a new one. */
  concept?: Concept
  typed: Typed
  version: number
  uses: number
  faults: Fault[]
  /** What was typed, where somebody else was faster. */
  conflict?: Concept
  saved?: boolean
  into?: string
  baseUrl: string
}

export const ConceptPage = (data: ConceptData) => {
  const { frame, vocabulary, scheme, concept, version, faults, conflict, baseUrl } = data
  const { language } = frame
  const words = texts[language]
  const errors = faults.map(({ field, reason, detail }) => ({ field, message: words.faults[reason](detail) }))
  const list = twinsBelow(paths.vocabularies, scheme.id, below.edit)
  const twins = concept ? twinsBelow(list, encodeURIComponent(concept.notation)) : twinsBelow(paths.vocabularies, scheme.id, below.new)
  const title = concept ? `${concept.prefLabel[language]}, ${scheme.prefLabel[language]}` : `${words.new}, ${scheme.prefLabel[language]}`
  return (
    <Page frame={frame} mainClass="writing" title={title} alternates={twins} index={false} breadcrumb={[{ href: `${paths.vocabularies[language]}/${scheme.id}`, text: scheme.prefLabel[language] }, { href: list[language], text: words.edit }]}>
      <h1>{concept ? concept.prefLabel[language] : words.new}</h1>
      <ErrorSummary errors={errors} language={language} />
      {concept?.retired && <Notice kind="look"><p>{stateOf(concept, vocabulary, language)}</p></Notice>}
      {conflict && concept && (
        <>
          <Notice kind="look"><p>{words.conflict}</p></Notice>
          <Comparison changes={changesIn(concept, conflict, vocabulary, language)} language={language} caption={words.conflict} heads={{ before: words.nowHolds, after: words.yours }} />
        </>
      )}
      {concept && <p>{words.address}: <a href={conceptIri(baseUrl, scheme.id, concept.notation)}>{conceptIri(baseUrl, scheme.id, concept.notation)}</a></p>}
      <form class="entry-form" method="post" action={twins[language]}>
        <input type="hidden" name="version" value={version} />
        <Fields {...data} errors={errors} />
        <p class="actions">
          <button class="kern-btn kern-btn--primary">{words.save}</button>
          {concept && <a href={twinsBelow(twins, below.history)[language]}>{words.history}</a>}
        </p>
      </form>
      {concept && (concept.retired ? <Revival action={twinsBelow(twins, below.revive)[language]} language={language} /> : <Retirement {...data} concept={concept} action={twinsBelow(twins, below.retire)[language]} error={errors.find(({ field }) => field === 'into')?.message} />)}
    </Page>
  )
}

const Fields = ({ frame: { language }, vocabulary, scheme, concept, typed, errors }: ConceptData & { errors: { field: string; message: string }[] }) => {
  const words = texts[language]
  const of = (name: FieldName) => ({ id: name, label: words.fields[name], error: errors.find(({ field }) => field === name)?.message })
  const lang = (written: 'de' | 'en') => (written === language ? undefined : written)
  return (
    <>
      {(['de', 'en'] as const).map((written) => (
        <>
          <Field {...of(`label_${written}`)}>{(control) => <input type="text" {...control} lang={lang(written)} value={typed[`label_${written}`]} />}</Field>
          <Field {...of(`definition_${written}`)}>{(control) => <textarea {...control} rows={4} lang={lang(written)}>{typed[`definition_${written}`]}</textarea>}</Field>
          <Field {...of(`synonyms_${written}`)} help={words.help.synonyms}>{(control) => <textarea {...control} rows={4} lang={lang(written)}>{typed[`synonyms_${written}`]}</textarea>}</Field>
        </>
      ))}
      {scheme.hierarchical && (
        <Field {...of('broader')}>
          {({ class: _, ...control }) => (
            <select {...control} class="kern-form-input__select">
              <option value="">{words.noBroader}</option>
              {parentsFor(vocabulary, scheme.id, concept?.notation).map(({ notation, prefLabel }) => (
                <option value={notation} selected={typed.broader === notation}>{prefLabel[language]}</option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field {...of('source')} help={words.help.source}>{(control) => <input type="text" {...control} value={typed.source} />}</Field>
      {concept === undefined && <Field {...of('notation')} help={words.help.notation}>{(control) => <input type="text" {...control} value={typed.notation} spellcheck={false} autocapitalize="none" />}</Field>}
    </>
  )
}

const Retirement = ({ frame: { language }, vocabulary, concept, uses, into, action, error }: ConceptData & { concept: Concept; action: string; error?: string }) => {
  const words = texts[language]
  return (
    <section aria-labelledby="retire">
      <h2 id="retire">{words.retireHeading}</h2>
      <p>{words.retireText(words.uses(uses, numberInWords(uses, language)))}</p>
      <form class="entry-form" method="post" action={action}>
        <Field id="into" label={words.into} help={words.intoHelp} error={error}>
          {({ class: _, ...control }) => (
            <select {...control} class="kern-form-input__select">
              <option value="">{words.intoNone}</option>
              {successorsFor(vocabulary, concept).map(({ notation, prefLabel }) => (
                <option value={notation} selected={into === notation}>{prefLabel[language]}</option>
              ))}
            </select>
          )}
        </Field>
        <p class="actions"><button class="kern-btn kern-btn--secondary">{words.retire}</button></p>
      </form>
    </section>
  )
}

const Revival = ({ action, language }: { action: string; language: 'de' | 'en' }) => (
  <form method="post" action={action}>
    <p>{texts[language].reviveText}</p>
    <p class="actions"><button class="kern-btn kern-btn--secondary">{texts[language].revive}</button></p>
  </form>
)
