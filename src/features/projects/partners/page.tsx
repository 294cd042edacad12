import { actorAddress } from '../../../platform/addresses.ts'
import type { Localized } from '../../../platform/language.ts'
import { numberInWords } from '../../../ui/day.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { germanOn } from '../../../ui/german.tsx'
import { Page } from '../../../ui/page.tsx'
import { listTexts } from '../texts.ts'
import type { Fit } from './partners.ts'
import { partnerTexts } from './texts.ts'

export const longestCall = 20_000

export type Found = { total: number; themes: { label: string; words: string[] }[]; fits: (Fit & { name: string; where: string; themeLabels: string[] })[] }
type Props = { frame: Frame; twins: Localized; projects: Localized; networks: { id: string; name: string }[]; text: string; network: string; errors: FieldError[]; found?: Found }

export const PartnersPage = ({ frame, twins, projects, networks, text, network, errors, found }: Props) => {
  const { language } = frame
  const words = partnerTexts[language]
  const errorAt = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <Page frame={frame} mainClass="writing" title={words.title} description={words.description} alternates={twins} breadcrumb={[{ href: projects[language], text: listTexts[language].title }]}>
      <h1>{words.title}</h1>
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{words.lead}</p>
      <form class="entry-form" method="post" action={twins[language]} novalidate>
        <Field id="text" label={words.text} help={words.textHelp(numberInWords(longestCall, language))} error={errorAt('text')}>{(control) => <textarea {...control} rows={10}>{text}</textarea>}</Field>
        <Field id="network" label={words.network}>
          {(control) => (
            <select {...control} class="kern-form-input__select">
              <option value="">{words.all}</option>
              {networks.map(({ id, name }) => <option value={id} selected={id === network}>{name}</option>)}
            </select>
          )}
        </Field>
        <p class="actions">
          <button class="kern-btn kern-btn--primary" name="step" value="search">{words.search}</button>
          {found && found.total > 0 && <button class="kern-btn kern-btn--secondary" name="step" value="csv">{words.csv}</button>}
        </p>
      </form>
      {found && <Result found={found} frame={frame} />}
    </Page>
  )
}

const Result = ({ found: { total, themes, fits }, frame: { language } }: { found: Found; frame: Frame }) => {
  const words = partnerTexts[language]
  return (
    <section aria-labelledby="found">
      <h2 id="found">{total === 0 ? words.none : words.found(numberInWords(total, language))}</h2>
      <h3>{words.themes}</h3>
      {themes.length === 0 ? <p class="quiet">{words.noThemes}</p> : <ul>{themes.map((theme) => <li>{theme.label} <span class="quiet">({words.by(theme.words.join(', '))})</span></li>)}</ul>}
      {fits.length > 0 && (
        <>
          <table class="comparison">
            <caption class="visually-hidden">{words.table}</caption>
            <thead><tr><th scope="col">{words.columns.actor}</th><th scope="col">{words.columns.why}</th><th scope="col">{words.columns.projects}</th></tr></thead>
            <tbody>
              {fits.map(({ id, name, where, themeLabels, words: shared, projects, busy }) => (
                <tr>
                  <th scope="row"><a href={actorAddress(id, language)} lang={germanOn(language)}>{name}</a>{where !== '' && <span class="quiet"> · {where}</span>}</th>
                  <td data-head={words.columns.why}>
                    {themeLabels.length > 0 && <p>{words.shares} {themeLabels.join(', ')}</p>}
                    {shared.length > 0 && <p>{words.says} {shared.join(', ')}</p>}
                  </td>
                  <td data-head={words.columns.projects}>{words.projects(projects)}{busy && <p class="quiet">{words.busy}</p>}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="quiet">{words.how}</p>
        </>
      )}
    </section>
  )
}
