/** Which column means what: a proposal, to be changed. */
import { ErrorSummary, type FieldError } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { ActorCard } from '../../../actors/index.ts'
import { within, workplaceOf } from '../../addresses.ts'
import { nameOf } from '../../views/room.tsx'
import { names } from '../form.ts'
import type { MemberList } from '../list.ts'
import { fields } from '../row.ts'
import { texts } from '../texts.ts'

type Props = { frame: Frame; network: ActorCard; list: MemberList; samples: string[][]; types: { value: string; label: string }[]; errors: FieldError[]; notice?: string }

export const ColumnsPage = ({ frame, network, list, samples, types, errors, notice }: Props) => {
  const { language } = frame
  const words = texts[language]
  const twins = workplaceOf(network.id, within.list, list.key, within.columns)
  return (
    <Page frame={frame} mainClass="writing imports" title={words.columnsTitle(list.fileName)} index={false} alternates={twins} breadcrumb={[{ href: workplaceOf(network.id, within.list)[language], text: words.title(nameOf(network)) }]}>
      <h1>{words.columnsTitle(list.fileName)}</h1>
      {notice && <div role="status"><Notice kind="look"><p>{notice}</p></Notice></div>}
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{words.columnsLead}</p>
      <form method="post" action={twins[language]} novalidate>
        <ol class="import-columns">
          {list.columns.map((chosen, at) => {
            const name = list.header[at] || words.nameless(at + 1)
            const id = `column-${at}`
            const error = errors.find(({ field }) => field === id)?.message
            return (
              <li class={error ? 'import-column field--error' : 'import-column'}>
                <div>
                  <h2>{name}</h2>
                  <p class="quiet import-samples">{samples[at].length === 0 ? words.empty : samples[at].map((sample) => sample.slice(0, 60)).join(' · ')}</p>
                </div>
                <div class="field">
                  <label for={id}><span aria-hidden="true">{words.means}</span><span class="visually-hidden">{words.meansOf(name)}</span></label>
                  {error && <span id={`${id}-error`} class="field-error">{error}</span>}
                  <select id={id} name={names.column(at)} class="kern-form-input__select" aria-invalid={error ? 'true' : undefined} aria-describedby={error ? `${id}-error` : undefined}>
                    <option value="">{words.ignored}</option>
                    {fields.map((field) => <option value={field} selected={field === chosen}>{words.fields[field]}</option>)}
                  </select>
                </div>
              </li>
            )
          })}
        </ol>
        <Field id="new_type" label={words.newType} help={words.newTypeHelp}>
          {(control) => (
            <select {...control} class="kern-form-input__select">
              <option value="">{words.undecidedType}</option>
              {types.map(({ value, label }) => <option value={value} selected={value === list.newType}>{label}</option>)}
            </select>
          )}
        </Field>
        <p class="actions"><button class="kern-btn kern-btn--primary">{words.columnsNext}</button></p>
      </form>
    </Page>
  )
}
