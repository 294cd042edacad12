/** One field of an entry of any kind, with help, remarks and errors at it. */
import type { ComponentChildren } from 'preact'
import { twinsBelow } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import { Field } from '../../../ui/field.tsx'
import { germanOn } from '../../../ui/german.tsx'
import { cellsOf, isEmpty, pictureOf, writtenIn, type Comment, type EntryField, type EntryKind, type Value } from '../../publishing/index.ts'
import type { SearchIndex } from '../../search/index.ts'
import type { Concept } from '../../vocabularies/index.ts'
import { additionName, cellName } from '../form.ts'
import { texts } from '../texts.ts'
import { PictureView } from './picture.tsx'

export type FieldState = { value: Value; error?: string; remark?: Comment; hint?: string; added?: string }
type Props = { field: EntryField; state: FieldState; kind: EntryKind; index: SearchIndex; language: Language; /** None where there is no entry yet. */ entry?: string }

export const EntryFieldView = (props: Props) => {
  const { state: { remark, hint }, language } = props
  return (
    <>
      {remark && (
        <div class="notice notice--look remark">
          <p class="notice-heading">{texts[language].remark(remark.author)}</p>
          <p>{remark.comment}</p>
        </div>
      )}
      {hint && (
        <div class="notice notice--look remark">
          <p class="notice-heading">{texts[language].hints}</p>
          <p>{hint}</p>
        </div>
      )}
      {controlOf(props)}
    </>
  )
}

function controlOf(props: Props) {
  const { control } = props.field
  if (control === 'concepts') return <Concepts {...props} />
  if (control === 'relations' || control === 'relation') return <Relations {...props} />
  if (control === 'rows') return <Rows {...props} />
  if (control === 'picture') return <PictureField {...props} />
  return <Single {...props} />
}

const Single = (props: Props) => {
  const { field, state: { value, error }, language } = props
  const text = typeof value === 'string' ? value : value.join(field.control === 'lines' ? '\n' : ', ')
  const label = field.required ? field.label[language] : `${field.label[language]} (${texts[language].optional})`
  const lang = writtenIn(field, language)
  return (
    <Field id={field.name} label={label} help={field.help?.[language]} error={error}>
      {(control) => {
        if (field.control === 'paragraphs' || field.control === 'markdown') return <textarea {...control} rows={9} lang={lang}>{text}</textarea>
        if (field.control === 'lines') return <textarea {...control} rows={5} lang={lang}>{text}</textarea>
        if (field.control === 'date') return <input type="date" {...control} value={text} />
        if (field.control === 'concept' || field.control === 'choice') return <select {...control} class="kern-form-input__select"><Options {...props} chosen={text} /></select>
        const filled = { ...control, value: text, autocomplete: field.autocomplete ?? 'off' }
        if (field.control === 'email') return <input type="email" {...filled} />
        if (field.control === 'tel') return <input type="tel" {...filled} />
        if (field.control === 'url') return <input type="url" {...filled} />
        return <input type="text" inputmode={field.control === 'number' ? 'decimal' : undefined} lang={lang} {...filled} />
      }}
    </Field>
  )
}

const Options = ({ field, kind, index, language, chosen }: Props & { chosen: string }) => {
  const offered = field.choices?.(language) ?? index.vocabulary.concepts(field.scheme ?? '').filter(({ retired }) => !retired).map(({ notation, prefLabel }) => ({ value: notation, label: prefLabel[language] }))
  const known = chosen === '' || offered.some(({ value }) => value === chosen)
  return (
    <>
      <option value="">{field.required ? texts[language].choose : texts[language].nothingChosen}</option>
      {!known && <option value={chosen} selected>{kind.labelOf(field, chosen, index, language)}</option>}
      {offered.map(({ value, label }) => (
        <option value={value} selected={value === chosen}>{label}</option>
      ))}
    </>
  )
}

const Many = ({ field, state: { error }, language, children }: Props & { children: ComponentChildren }) => {
  const described = [field.help && `${field.name}-help`, error && `${field.name}-error`].filter(Boolean).join(' ')
  return (
    <fieldset id={field.name} class={error ? 'field field--error' : 'field'} aria-describedby={described || undefined} tabindex={-1}>
      <legend>{field.required ? field.label[language] : `${field.label[language]} (${texts[language].optional})`}</legend>
      {field.help && <span id={`${field.name}-help`} class="quiet">{field.help[language]}</span>}
      {error && <span id={`${field.name}-error`} class="field-error">{error}</span>}
      {children}
    </fieldset>
  )
}

const Concepts = (props: Props) => {
  const { field, state: { value }, index } = props
  const { vocabulary } = index
  const scheme = field.scheme ?? ''
  const isShown = ({ notation, retired }: Concept) => !retired || value.includes(notation)
  const branch = (concepts: Concept[]) => (
    <ul class="concept-choice">
      {concepts.filter(isShown).map((concept) => {
        const narrower = vocabulary.narrower(scheme, concept.notation).flatMap((notation) => vocabulary.find(scheme, notation) ?? [])
        return (
          <li>
            <ConceptBox {...props} concept={concept} />
            {narrower.length > 0 && branch(narrower)}
          </li>
        )
      })}
    </ul>
  )
  return <Many {...props}>{branch(vocabulary.top(scheme))}</Many>
}

const ConceptBox = ({ field, state: { value }, language, concept }: Props & { concept: Concept }) => {
  const words = texts[language]
  const { notation, prefLabel, definition_de, definition_en } = concept
  const definition = (language === 'en' ? definition_en : undefined) ?? definition_de
  const isForeign = language === 'en' && definition_en === undefined
  return (
    <div class="concept-box">
      <label>
        <input type="checkbox" name={field.name} value={notation} checked={value.includes(notation)} />
        <span>{prefLabel[language]}</span>
      </label>
      {definition !== undefined && (
        <details>
          <summary aria-label={words.explainOf(prefLabel[language])}>{words.explain}</summary>
          <p lang={isForeign ? germanOn(language) : undefined}>{definition}</p>
        </details>
      )}
    </div>
  )
}

const Relations = (props: Props) => {
  const { field, state: { value, added = '' }, kind, index, language } = props
  const words = texts[language]
  const listed = typeof value === 'string' ? (value === '' ? [] : [value]) : value
  const id = `${field.name}-neu`
  // Actors are known by their names, everything else by its title.
  const isActor = (field.kinds ?? ['actor']).includes('actor')
  const asked = field.control === 'relation' ? (isActor ? words.setRelation : words.setTitle) : (isActor ? words.addRelation : words.addTitle)(!isEmpty(value))
  return (
    <Many {...props}>
      {!isEmpty(value) && (
        <ul class="concept-choice">
          {listed.map((related) => (
            <li>
              <label>
                <input type="checkbox" name={field.name} value={related} checked />
                <span lang={germanOn(language)}>{kind.labelOf(field, related, index, language)}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      <label for={id}>{asked}</label>
      {field.control === 'relation' ? (
        <input id={id} name={additionName(field)} class="kern-form-input__input" value={added} autocomplete="off" />
      ) : (
        <textarea id={id} name={additionName(field)} class="kern-form-input__input" rows={2}>{added}</textarea>
      )}
    </Many>
  )
}

/** Rows offered beyond those that are filled. More come with every save. */
const emptyRows = 2

/** Small groups of fields, as many as wanted; a row is taken out by emptying it. */
const Rows = (props: Props) => {
  const { field, state: { value }, kind, index, language } = props
  const words = texts[language]
  const columns = field.columns ?? []
  const filled = [value].flat().filter((row) => row !== '').map(cellsOf)
  return (
    <Many {...props}>
      {[...filled, ...Array.from({ length: emptyRows }, () => columns.map(() => ''))].map((cells, row) => (
        <div class="row-fields" role="group" aria-label={words.row(row + 1)}>
          {columns.map((column, place) => {
            const id = `${field.name}-${row}-${column.name}`
            const control = { id, name: cellName(field, row, column), class: 'kern-form-input__input' }
            const text = cells[place] ?? ''
            return (
              <div class="field">
                <label for={id}>{column.label[language]}</label>
                {column.control === 'choice' || column.control === 'concept' ? (
                  <select {...control} class="kern-form-input__select"><Options field={column} chosen={text} state={{ value: text }} {...{ kind, index, language }} /></select>
                ) : (
                  <CellInput {...control} kind={column.control} value={column.control === 'relation' ? kind.labelOf(column, text, index, language) : text} />
                )}
              </div>
            )
          })}
        </div>
      ))}
      <p><button class="kern-btn kern-btn--secondary kern-btn--small" name="step" value="save">{words.moreRows}</button></p>
    </Many>
  )
}

const CellInput = ({ kind, ...control }: { kind: EntryField['control']; id: string; name: string; class: string; value: string }) => {
  if (kind === 'url') return <input type="url" {...control} />
  return kind === 'date' ? <input type="date" {...control} /> : <input type="text" {...control} />
}

/** Chosen on a page of its own, where it is seen before it is handed in. */
const PictureField = ({ field, state: { value, error }, kind, language, entry }: Props) => {
  const words = texts[language].picture
  const picture = typeof value === 'string' ? pictureOf(value) : undefined
  return (
    <div id={field.name} class={error ? 'field field--error' : 'field'} role="group" aria-labelledby={`${field.name}-label`} tabindex={-1}>
      <span id={`${field.name}-label`} class="field-label">{field.label[language]} ({texts[language].optional})</span>
      {error && <span class="field-error">{error}</span>}
      {picture ? <PictureView picture={picture} language={language} /> : <span class="quiet">{words.none}</span>}
      {entry === undefined || !field.page ? <span class="quiet">{words.later}</span> : <a href={twinsBelow(kind.paths, entry, field.page)[language]}>{words.change}</a>}
    </div>
  )
}
