/** Which column means what: a proposal with its reason, to be changed. */
import type { Language } from '../../../platform/language.ts'
import { paths } from '../../../platform/addresses.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import type { SearchIndex } from '../../search/index.ts'
import { steps, twinsOf, importAddress } from '../addresses.ts'
import { missingIn, names } from '../form.ts'
import type { Import } from '../import.ts'
import { holdsList, mayBeFixed, type ImportColumn, type ImportKind } from '../kinds.ts'
import { separators, type Mapping } from '../matching/mapping.ts'
import type { Proposal } from '../matching/propose.ts'
import type { TableRow } from '../tables/table.ts'
import { texts } from './texts.ts'

type Props = { frame: Frame; one: Import; kind: ImportKind; mapping: Mapping; proposals: Proposal[]; samples: string[][]; top: TableRow[]; index: SearchIndex; errors: FieldError[]; notice?: string }

export const ColumnsPage = ({ frame, one, kind, mapping, proposals, samples, top, index, errors, notice }: Props) => {
  const { language } = frame
  const words = texts[language].columns
  const action = importAddress(language, one.key, steps.columns)
  const { reading } = one
  return (
    <Page frame={frame} mainClass="writing imports" title={words.heading(one.fileName)} alternates={twinsOf(one.key, steps.columns)} index={false} breadcrumb={[{ href: paths.imports[language], text: texts[language].title }]}>
      <h1>{words.heading(one.fileName)}</h1>
      {notice && <div role="status"><Notice kind="look"><p>{notice}</p></Notice></div>}
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{words.lead}</p>
      <p class="quiet">{readingInWords(one, language)}</p>
      {reading.encoding !== undefined && reading.encoding !== 'UTF-8' && <Notice kind="info"><p>{texts[language].reading.encoding}</p></Notice>}
      {one.state === 'open' && (top.length > 1 || reading.sheets.length > 1) && (
        <details class="import-more">
          <summary>{words.otherRow}</summary>
          <form class="import-reading" method="post" action={action}>
            <input type="hidden" name="step" value="read" />
            {reading.sheets.length > 1 && (
              <div class="field">
                <label for="sheet">{words.sheet}</label>
                <select id="sheet" name="sheet" class="kern-form-input__select">{reading.sheets.map((sheet) => <option value={sheet} selected={sheet === reading.sheet}>{sheet}</option>)}</select>
              </div>
            )}
            <div class="field">
              <label for="header_row">{words.headerRow}</label>
              <select id="header_row" name="header_row" class="kern-form-input__select">
                {top.map(({ number, cells }) => <option value={String(number)} selected={number === reading.headerRow}>{`${number}: ${cells.filter(Boolean).join(' · ').slice(0, 60)}`}</option>)}
              </select>
            </div>
            <button class="kern-btn kern-btn--secondary" aria-describedby="read-help">{words.readAnew}</button>
            <span id="read-help" class="quiet">{words.readAnewHelp}</span>
          </form>
        </details>
      )}
      <form method="post" action={action} novalidate>
        <ol class="import-columns">
          {mapping.columns.map((choice, at) => <ColumnItem {...{ at, choice, kind, language }} header={reading.header[at] ?? ''} proposal={proposals[at]} samples={samples[at] ?? []} error={errors.find(({ field }) => field === `column-${at}`)?.message} />)}
        </ol>
        <details class="import-more" open={errors.length > 0 || Object.keys(mapping.fixed).length > 0 || missingIn(mapping, kind).length > 0}>
          <summary>{words.fixed}</summary>
          <p>{words.fixedHelp}</p>
          <div class="import-fixed">
            {kind.columns.filter(mayBeFixed).map((column) => <FixedField {...{ column, language, index }} value={mapping.fixed[column.name] ?? ''} error={errors.find(({ field }) => field === `fixed-${column.name}`)?.message} />)}
          </div>
        </details>
        <p class="actions"><button class="kern-btn kern-btn--primary" name="step" value="check">{words.next}</button></p>
      </form>
    </Page>
  )
}

export function readingInWords({ reading }: Pick<Import, 'reading'>, language: Language): string {
  const words = texts[language].reading
  const named = new Map(Object.entries(words.delimiters)).get(reading.delimiter ?? '') ?? ''
  return `${reading.format === 'xlsx' ? words.xlsx(reading.sheet ?? '') : words.csv(reading.encoding ?? '', named)}; ${words.headerRow(reading.headerRow)}.`
}

type ItemProps = { at: number; choice: Mapping['columns'][number]; header: string; proposal: Proposal | undefined; samples: string[]; kind: ImportKind; language: Language; error?: string }

const ColumnItem = ({ at, choice, header, proposal, samples, kind, language, error }: ItemProps) => {
  const words = texts[language].columns
  const name = header === '' ? words.nameless(at + 1) : header
  const column = kind.columns.find(({ name }) => name === choice.field)
  const isList = column !== undefined && holdsList(column)
  return (
    <li class={error ? 'import-column field--error' : 'import-column'}>
      <div>
        <h2>{name}</h2>
        <p class="quiet import-samples">{samples.length === 0 ? words.empty : samples.map((sample) => sample.slice(0, 60)).join(' · ')}</p>
      </div>
      <div class="field">
        <label for={`column-${at}`}><span aria-hidden="true">{words.means}</span><span class="visually-hidden">{words.meansOf(name)}</span></label>
        {error && <span id={`column-${at}-error`} class="field-error">{error}</span>}
        <select id={`column-${at}`} name={names.field(at)} class="kern-form-input__select" aria-invalid={error ? 'true' : undefined} aria-describedby={`column-${at}-reason${error ? ` column-${at}-error` : ''}`}>
          <option value="">{words.ignored}</option>
          {kind.columns.map((field) => <option value={field.name} selected={field.name === choice.field}>{field.label[language]}</option>)}
        </select>
        <span id={`column-${at}-reason`} class="quiet">{proposal && reasonInWords(proposal, choice.field, language)}</span>
        {(isList || choice.field === '') && (
          <details open={isList}>
            <summary>{words.separatorShort}</summary>
            <select name={names.separator(at)} aria-label={words.separator(name)} class="kern-form-input__select">
              {separators.map((separator) => <option value={separator} selected={separator === choice.separator}>{words.separators[separator]}</option>)}
            </select>
          </details>
        )}
      </div>
    </li>
  )
}

function reasonInWords({ because, field }: Proposal, chosen: string, language: Language): string {
  const words = texts[language].columns
  if (field !== chosen) return words.because.changed
  if (because.by === 'header') return `${words.confidence[because.confidence]}, ${words.because.header}`
  if (because.by === 'content') return `${words.confidence[because.confidence]}, ${words.because.content(because.what, because.fits, because.of)}`
  return words.because[because.by]
}

const FixedField = ({ column: { name, label, scheme, choices, control }, value, index, language, error }: { column: ImportColumn; value: string; index: SearchIndex; language: Language; error?: string }) => {
  const id = `fixed-${name}`
  const options = scheme === undefined ? choices?.(language) : index.vocabulary.concepts(scheme).filter(({ retired }) => !retired).map(({ notation, prefLabel }) => ({ value: notation, label: prefLabel[language] }))
  return (
    <div class={error ? 'field field--error' : 'field'}>
      <label for={id}>{label[language]}</label>
      {error && <span class="field-error" id={`${id}-error`}>{error}</span>}
      {options === undefined || control === 'relations' || control === 'relation' ? <input id={id} name={names.fixed(name)} class="kern-form-input__input" value={value} /> : (
        <select id={id} name={names.fixed(name)} class="kern-form-input__select" aria-invalid={error ? 'true' : undefined} aria-describedby={error ? `${id}-error` : undefined}>
          <option value="">{texts[language].columns.none}</option>
          {options.map((option) => <option value={option.value} selected={option.value === value}>{option.label}</option>)}
        </select>
      )}
    </div>
  )
}
