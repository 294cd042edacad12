import { jsxTemplate } from 'preact/jsx-runtime'
import type { Language } from '../../../platform/language.ts'
import { kept } from '../../../ui/kept.ts'
import type { Facet } from '../../search/index.ts'
import { anyChosen, countValues, mostOffered, type FacetValue } from '../facets.ts'
import type { Label, ListFacet } from '../../publishing/index.ts'
import { German } from '../../../ui/german.tsx'
import { isCommon } from '../lists.ts'
import { texts } from '../texts.ts'

/** Open from the start: what people narrow by first, and whatever is chosen. */
const open: readonly Facet[] = ['kind', 'theme', 'space', 'phase', 'group']
const longList = 10

type Props = { form: string; facets: [ListFacet, FacetValue[]][]; language: Language; label: Label }

/** The values to choose from. They belong to the search form above by its id, so one submit sends everything. */
export const FacetPanel = ({ form, facets, language, label }: Props) => {
  const words = texts[language]
  return (
    <>
      {facets.map(([{ facet, name, parameter, many }, values]) => (
        <details class="facet" data-facet={facet} open={!isCommon(facet) || open.includes(facet) || anyChosen(values)}>
          <summary>{name[language]}</summary>
          <div role="group" aria-label={name[language]} class={countValues(values) > longList ? 'facet-values facet-long' : 'facet-values'}>
            <Values values={values} facet={facet} name={parameter[language]} isName={many === true} {...{ form, label, language }} />
            {many && values.length === mostOffered && <p class="quiet">{words.form.mostOnly}</p>}
          </div>
        </details>
      ))}
    </>
  )
}

type ValuesProps = { values: FacetValue[]; facet: Facet; name: string; form: string; label: Label; language: Language; /** The values are entries. */ isName: boolean }

/** Up to three hundred values stand beside a list. Written as the text they become; drawn as elements they took longer than all else on the page. */
const Values = ({ values, facet, name, form, label, language, isName }: ValuesProps) => (
  <ul>
    {values.map(({ value, count, chosen, narrower }) =>
      jsxTemplate(
        [`<li><label${count === 0 ? ' class="none"' : ''}>`, ' <span class="count">', '</span></label>', '</li>'],
        <Choice {...{ name, value, chosen, form }} text={label(facet, value)} {...{ language, isName }} />,
        texts[language].number(count),
        narrower.length > 0 ? <Values values={narrower} {...{ facet, name, form, label, language, isName }} /> : null,
      ),
    )}
  </ul>
)

type ChoiceProps = { name: string; value: string; chosen: boolean; form: string; text: string; language: Language; isName: boolean }

const Choice = kept(
  ({ name, value, chosen, form, text, language, isName }: ChoiceProps) => <><input type="checkbox" name={name} value={value} checked={chosen} form={form} />{isName ? <German language={language}>{text}</German> : text}</>,
  ({ name, value, chosen, form, text, language, isName }) => [name, value, chosen, form, text, language, isName],
)
