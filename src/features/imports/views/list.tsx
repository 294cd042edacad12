/** All imports, and the form that begins one. */
import { paths } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import { fromMyArea } from '../../../ui/breadcrumb.tsx'
import { signatureIn } from '../../../platform/signature.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { momentInWords } from '../../editing/index.ts'
import { importAddress, kindParameter, steps } from '../addresses.ts'
import { largestList, outcomes, undoings, type Counts, type Import } from '../import.ts'
import { texts } from './texts.ts'

type Props = {
  frame: Frame
  imports: Import[]
  page: number
  pages: number
  pageAddress: (page: number) => string
  /** What somebody may bring; the first is chosen where they have not said. */
  kinds: { name: string; title: string }[]
  kind: string
  networks: { id: string; name: string }[]
  /** Whoever acts for the whole site need not name a network. */
  all: boolean
  ready: boolean
  errors: FieldError[]
}

export const ListPage = ({ frame, imports, page, pages, pageAddress, kinds, kind, networks, all, ready, errors }: Props) => {
  const { language } = frame
  const words = texts[language]
  const at = (step: { de: string; en: string }) => `${paths.imports[language]}/${step[language]}`
  return (
    <Page frame={frame} mainClass="writing imports" title={words.title} alternates={paths.imports} index={false} islands={['island-import.ts']} breadcrumb={[fromMyArea(language)]}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ErrorSummary errors={errors} language={language} />
      <section aria-labelledby="new">
        <h2 id="new">{words.upload.heading}</h2>
        {!ready && <Notice kind="look"><p>{words.upload.noVocabulary}</p></Notice>}
        <form class="import-upload" method="post" action={at(steps.file)} enctype="multipart/form-data">
          <Field id="file" label={words.upload.file} help={words.upload.help} error={errors.find(({ field }) => field === 'file')?.message}>
            {(control) => <input type="file" {...control} class="import-file" accept=".csv,.txt,.tsv,.xlsx" data-chosen={words.upload.chosen} data-most={largestList} data-too-large={words.upload.tooLarge} />}
          </Field>
          {kinds.length > 1 && (
            <Field id="kind" label={words.upload.kind} help={words.upload.kindHelp}>
              {(control) => (
                <select {...control} class="kern-form-input__select">
                  {kinds.map(({ name, title }) => <option value={name} selected={name === kind}>{title}</option>)}
                </select>
              )}
            </Field>
          )}
          {!all && networks.length > 1 && (
            <Field id="network" label={words.upload.network}>
              {(control) => (
                <select {...control} class="kern-form-input__select">
                  {networks.map(({ id, name }) => <option value={id}>{name}</option>)}
                </select>
              )}
            </Field>
          )}
          <p class="actions"><button class="kern-btn kern-btn--primary">{words.upload.send}</button></p>
          <p class="quiet">{words.upload.templates}</p>
          <ul class="plain-list quiet">
            {kinds.map(({ name, title }) => (
              <li>{title}: {([['XLSX', steps.templateXlsx], ['CSV', steps.templateCsv]] as const).map(([format, step], place) => <>{place > 0 && ', '}<a href={`${at(step)}?${kindParameter}=${name}`}><span class="visually-hidden">{title} </span>{format}</a></>)}</li>
            ))}
          </ul>
        </form>
      </section>
      <section aria-labelledby="before">
        <h2 id="before">{words.list.heading}</h2>
        {imports.length === 0 && <p>{words.list.none}</p>}
        <ul class="plain-list">
          {imports.map((one) => <ImportItem {...{ one, language, kinds }} />)}
        </ul>
        <Pagination {...{ page, pages, language }} address={pageAddress} />
      </section>
    </Page>
  )
}

const ImportItem = ({ one, language, kinds }: { one: Import; language: Language; kinds: Props['kinds'] }) => {
  const words = texts[language]
  const counted = countsInWords(one.counts, language)
  const titleOf = (kind: string) => kinds.filter(({ name }) => name === kind).map(({ title }) => `${title}, `).join('')
  return (
    <li class="card">
      <h3><a href={importAddress(language, one.key)}>{one.fileName}</a></h3>
      <p class="quiet">{titleOf(one.kind)}{momentInWords(one.createdAt, language)}, {signatureIn(one.author, language)}</p>
      <p>{words.states[one.state]}{counted.length > 0 && `: ${counted.join(', ')}`}</p>
      {(one.counts.rejected ?? 0) > 0 && <p><a href={importAddress(language, one.key, steps.rejects)}>{words.list.rejects}</a></p>}
    </li>
  )
}

export const countsInWords = (counts: Counts, language: Language): string[] =>
  [...outcomes, ...undoings].flatMap((word) => {
    const count = counts[word] ?? 0
    return count === 0 ? [] : [texts[language].counts[word](count)]
  })
