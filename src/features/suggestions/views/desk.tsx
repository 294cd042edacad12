/** What the reviewers see of those who suggested something: nobody's address. */
import type { Language } from '../../../platform/language.ts'
import type { Suggestion } from '../suggestion.ts'
import { texts } from '../texts.ts'

export const Suggesters = ({ suggestions, language }: { suggestions: readonly Suggestion[]; language: Language }) => {
  const words = texts[language].desk
  if (suggestions.length === 0) return null
  return (
    <section aria-labelledby="suggesters">
      <h2 id="suggesters">{words.heading}</h2>
      {suggestions.length > 1 && <p>{words.joined(suggestions.length)}</p>}
      <ul>
        {suggestions.map(({ account, source, note, suspicions }) => (
          <li>
            <p>{account === undefined ? words.confirmed : words.account}. {words.source}: {source}</p>
            {note !== undefined && <p class="submission-message">{words.note}: {note}</p>}
            {suspicions.length > 0 && <p class="quiet">{words.suspicious}: {suspicions.map((suspicion) => words.suspicions[suspicion]).join(', ')}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
