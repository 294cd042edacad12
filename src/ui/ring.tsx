/** Our sign: the resilience cycle as a ring of arcs. Drawn here and nowhere else. */
import type { Language } from '../platform/language.ts'
import { kept } from './kept.ts'
import { arcMiddle, arcPath, box } from './arc.ts'
import { texts } from './texts.ts'

const arcsOfLogo = 4

/** The mark beside the name of the site. */
export const Logo = () => (
  <svg class="logo" viewBox={`0 0 ${box} ${box}`} width="40" height="40" aria-hidden="true" focusable="false">
    {Array.from({ length: arcsOfLogo }, (_, index) => (
      <path class="arc arc--covered" d={arcPath(index, arcsOfLogo)} />
    ))}
  </svg>
)

export type Phase = { id: string; label: string }

type RingProps = {
  /** All phases of the vocabulary, in its order: one arc each. */
  phases: readonly Phase[]
  /** Ids of the phases to be filled; the others are outlines. */
  covered: readonly string[]
  language: Language
  /** Shows the names of the covered phases beside the ring; otherwise they are its accessible name. */
  words?: boolean
}

/** The small ring of a card, a profile or a column head. Says the phases in words, one way or the other. */
const DrawnRing = ({ phases, covered, language, words = false }: RingProps) => {
  const sentence = texts[language].phases(phases.filter(({ id }) => covered.includes(id)).map(({ label }) => label))
  return (
    <span class="ring">
      <svg viewBox={`0 0 ${box} ${box}`} width="28" height="28" focusable="false" {...(words ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': sentence })}>
        {phases.map(({ id }, index) => (
          <path class={covered.includes(id) ? 'arc arc--covered' : 'arc'} d={arcPath(index, phases.length)} />
        ))}
      </svg>
      {words && <span class="ring-words">{sentence}</span>}
    </span>
  )
}

export const Ring = kept(DrawnRing, ({ phases, covered, language, words }) => [language, words, ...phases.map(({ id, label }) => (covered.includes(id) ? `+${label}` : label))])

export type CyclePhase = Phase & { href: string; sentence: string; count: string }

/** The large ring: every arc leads to what is found in its phase; the same links stand beside it in words. */
export const Cycle = ({ phases, label }: { phases: readonly CyclePhase[]; label: string }) => (
  <nav class={phases.length === arcsOfLogo ? 'cycle cycle--around' : 'cycle'} aria-label={label}>
    {/* For the pointer only: keyboard and screen reader take the list, which says more. */}
    <svg class="cycle-ring" viewBox={`0 0 ${box} ${box}`} aria-hidden="true" focusable="false">
      {phases.map(({ href }, index) => (
        <a href={href} tabindex={-1} class={`cycle-arc cycle-arc--${index + 1}`}>
          <path class="arc arc--covered" d={arcPath(index, phases.length)} />
          <text {...arcMiddle(index, phases.length)} text-anchor="middle" dominant-baseline="central">
            {index + 1}
          </text>
        </a>
      ))}
    </svg>
    <ol class="cycle-phases">
      {phases.map(({ href, label: name, sentence, count }, index) => (
        <li class={`cycle-phase cycle-phase--${index + 1}`}>
          <a href={href}>
            <span class="cycle-name">{name}</span>
            <span class="cycle-count">{count}</span>
          </a>
          <p>{sentence}</p>
        </li>
      ))}
    </ol>
  </nav>
)
