import { actorAddress } from '../../../../platform/addresses.ts'
import type { Language } from '../../../../platform/language.ts'
import type { Outcome } from '../../request.ts'
import { texts } from '../words.ts'
import { germanOn } from '../../../../ui/german.tsx'

export type Asked = { actor: string; name: string; outcome?: Outcome; day: string; forwardedBy?: string; note?: string }

/** Who was asked and what came of it. */
export const AskedList = ({ asked, language }: { asked: Asked[]; language: Language }) => {
  const words = texts[language]
  return (
    <ul>
      {asked.map(({ actor, name, outcome, day, forwardedBy, note }) => (
        <li>
          <a href={actorAddress(actor, language)} lang={germanOn(language)}>{name}</a>{' '}
          <span class="quiet">· {[outcome === undefined ? words.waiting(day) : words.outcomes[outcome], forwardedBy === undefined ? '' : words.reasons.forwarded(forwardedBy)].filter(Boolean).join(' · ')}</span>
          {note !== undefined && <><br />{note}</>}
        </li>
      ))}
    </ul>
  )
}
