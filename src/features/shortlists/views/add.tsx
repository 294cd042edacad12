import type { Language } from '../../../platform/language.ts'
import type { EntryCard } from '../../entries/index.ts'
import { texts } from '../texts.ts'

type Props = {
  language: Language
  action: string
  /** What the page shows already, as its address says it. */
  parameter: string
  ids: readonly string[]
  search: string
  added?: { text: string; cards: EntryCard[] }
  withAdded(id: string): string
}

/** More of them, found on the page itself: nothing is lost on the way. */
export const AddForm = ({ language, action, parameter, ids, search, added, withAdded }: Props) => {
  const words = texts[language]
  return (
    <section class="shortlist-add" aria-labelledby="add">
      <h2 id="add">{words.add}</h2>
      <form action={action}>
        {ids.map((id) => <input type="hidden" name={parameter} value={id} />)}
        <div class="field">
          <label for="add-text">{words.addLabel}</label>
          <input id="add-text" class="kern-form-input__input" type="search" name={search} value={added?.text ?? ''} maxLength={200} />
        </div>
        <button class="kern-btn kern-btn--secondary">{words.addButton}</button>
      </form>
      {added && (added.cards.length === 0 ? <p role="status">{words.nothing(added.text)}</p> : (
        <>
          <h3>{words.found(added.text)}</h3>
          <ul class="plain-list">
            {added.cards.map(({ id, name }) => (
              <li>{name} <a href={withAdded(id)}>{words.addLink}<span class="visually-hidden">: {name}</span></a></li>
            ))}
          </ul>
        </>
      ))}
    </section>
  )
}
