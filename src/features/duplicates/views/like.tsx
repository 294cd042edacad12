/** Published entries that look like what was handed in, each with the reasons in words. */
import type { Language } from '../../../platform/language.ts'
import type { EntryKind } from '../../publishing/index.ts'
import type { Reason } from '../likeness.ts'
import type { Found } from '../stock.ts'
import { texts } from '../texts.ts'
import { germanOn } from '../../../ui/german.tsx'

export const reasonsInWords = (reasons: readonly Reason[], language: Language): string => reasons.map((reason) => texts[language].reasons[reason]).join(', ')

type Props = {
  kind: EntryKind
  found: readonly Found[]
  language: Language
  /** The address where «is the same as» is decided; none where that is not possible. */
  action?: string
  version: number
}

export const LikeEntries = ({ kind, found, language, action, version }: Props) => {
  const words = texts[language]
  return (
    <section aria-labelledby="like">
      <h2 id="like">{words.beside}</h2>
      {found.length === 0 ? <p>{words.besideNone}</p> : (
        <ul class="plain-list">
          {found.map(({ traces: { id, name }, likeness }) => (
            <li class="card">
              <h3><a href={`${kind.paths[language]}/${id}`} lang={germanOn(language)}>{name}</a></h3>
              <p class="quiet">{reasonsInWords(likeness.reasons, language)}</p>
              {action && (
                <form method="post" action={action}>
                  <input type="hidden" name="version" value={String(version)} />
                  <input type="hidden" name="entry" value={id} />
                  <p class="actions"><button class="kern-btn kern-btn--secondary kern-btn--small">{words.same(name)}</button></p>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {action && found.length > 0 && <p class="quiet">{words.sameHelp}</p>}
    </section>
  )
}
