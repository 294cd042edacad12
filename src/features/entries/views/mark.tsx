import { compareAddress, shortlistAddress } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import { germanOn } from '../../../ui/german.tsx'
import { isEntryCard } from '../card.ts'
import { texts } from '../texts.ts'

/** Ways to the shortlist, which lies in its address alone, and for actors to the comparison. */
export const Mark = ({ card, kept = [], language }: { card: unknown; kept?: readonly string[]; language: Language }) =>
  isEntryCard(card) ? <span class="mark-links"><MarkLinks {...card} {...{ kept, language }} /></span> : null

export const MarkLinks = ({ id, kind, name, kept = [], language }: { id: string; kind: string; name: string; kept?: readonly string[]; language: Language }) => {
  const words = texts[language].mark
  const isKept = kept.includes(id)
  return (
    <>
      <a href={shortlistAddress(isKept ? kept : [...kept, id], language)}>{isKept ? words.isMarked : words.mark}<span class="visually-hidden" lang={germanOn(language)}>: {name}</span></a>
      {kind === 'actor' && <>{' '}<a href={compareAddress([id], language)}>{words.compare}<span class="visually-hidden" lang={germanOn(language)}>: {name}</span></a></>}
    </>
  )
}
