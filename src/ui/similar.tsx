import type { Language } from '../platform/language.ts'
import { germanOn } from './german.tsx'

/** What is like what a page is about, each with what they have in common. */
type Props = { language: Language; heading: string; found: { href: string; name: string; why: string }[] }

export const Similar = ({ language, heading, found }: Props) =>
  found.length === 0 ? null : (
    <section aria-labelledby="similar">
      <h2 id="similar">{heading}</h2>
      <ul class="similar">
        {found.map(({ href, name, why }) => (
          <li>
            <a href={href} lang={germanOn(language)}>{name}</a>
            <span class="quiet">{why}</span>
          </li>
        ))}
      </ul>
    </section>
  )
