import { parameterNames, sortNames, viewNames } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import type { Order } from '../../search/index.ts'
import type { List } from '../../publishing/index.ts'
import { radii } from '../../maps/index.ts'
import { axesOf, crossable, type Filter } from '../form.ts'
import { takesLike } from '../like.ts'
import { texts } from '../texts.ts'

type Props = { form: string; list: List; language: Language; filter: Filter; placeFound: boolean; /** The town that was chosen to be like. */ town?: string }

export const SearchForm = ({ form, list, language, filter, placeFound, town }: Props) => {
  const words = texts[language].form
  const names = parameterNames[language]
  const { rows, columns } = axesOf(filter, list)
  const axes = [['rows', rows], ['columns', columns]] as const
  return (
    <form id={form} class="search-form" role="search" action={list.paths[language]}>
      <div class="field search-text">
        <label for="q">{words.text}</label>
        <div class="search-box-field" data-suggest={language} data-suggest-label={words.suggestions}>
          <input id="q" class="kern-form-input__input" type="search" name={names.q} value={filter.text} maxLength={200} autocomplete="off" aria-describedby="q-hint" enterkeyhint="search" />
        </div>
        <span id="q-hint" class="quiet">{list.words[language].searchHint}</span>
      </div>
      <button class="kern-btn kern-btn--primary">{words.submit}</button>
      {list.orders.includes('distance') && (
        <div class="field search-place">
          <label for="place">{words.place}</label>
          <input id="place" class="kern-form-input__input" name={names.place} value={filter.place} maxLength={200} />
        </div>
      )}
      {list.orders.includes('distance') && (
        <div class="field search-order">
          <label for="radius">{words.radius}</label>
          <select id="radius" class="kern-form-input__select" name={names.radius}>
            <option value="">{words.anyRadius}</option>
            {radiiFor(filter).map((radius) => (
              <option value={radius} selected={filter.radius === radius}>{words.kilometres(radius)}</option>
            ))}
          </select>
        </div>
      )}
      {takesLike(list) && (
        <div class="field search-place">
          <label for="like">{words.like}</label>
          <input id="like" class="kern-form-input__input" name={names.like} value={town ?? filter.like ?? ''} maxLength={200} />
        </div>
      )}
      {filter.entries?.map((id) => <input type="hidden" name={names.entry} value={id} />)}
      {filter.kept?.map((id) => <input type="hidden" name={names.kept} value={id} />)}
      {filter.view !== 'list' && <input type="hidden" name={names.view} value={viewNames[language][filter.view]} />}
      {filter.view === 'matrix' && axes.map(([axis, chosen]) => (
        <div class="field search-order">
          <label for={axis}>{words[axis]}</label>
          <select id={axis} class="kern-form-input__select" name={names[axis]}>
            {crossable(list).map(({ facet, name, parameter }) => (
              <option value={parameter[language]} selected={facet === chosen}>{name[language]}</option>
            ))}
          </select>
        </div>
      ))}
      {filter.view === 'list' ? (
        <div class="field search-order">
          <label for="order">{words.order}</label>
          <select id="order" class="kern-form-input__select" name={names.sort}>
            <option value="">{words.orders.fitting}</option>
            {ordersFor(list, filter, placeFound).map((order) => (
              <option value={sortNames[language][order]} selected={filter.order === order}>{words.orders[order]}</option>
            ))}
          </select>
        </div>
      ) : (
        // Nothing is in order on a map or in a table; the list still is when people come back to it.
        filter.order && <input type="hidden" name={names.sort} value={sortNames[language][filter.order]} />
      )}
    </form>
  )
}

const radiiFor = ({ radius }: Filter): number[] => [...new Set([...radii, ...(radius === undefined ? [] : [radius])])].sort((a, b) => a - b)

/** Only the orders that make a difference here, and the chosen one in any case. */
function ordersFor(list: List, { text, order }: Filter, placeFound: boolean): Order[] {
  const orders = [...(text === '' ? [] : ['relevance' as const]), ...list.orders].map((candidate): [Order, boolean] => [candidate, candidate === 'distance' ? placeFound : candidate !== 'relevance' || placeFound])
  return orders.filter(([candidate, useful]) => useful || candidate === order).map(([candidate]) => candidate)
}
