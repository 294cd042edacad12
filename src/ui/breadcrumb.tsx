import type { Language } from '../platform/language.ts'
import { texts } from './texts.ts'

export type Crumb = { href: string; text: string }

/** The way from the top to the page before this one; the page itself is its heading. */
export const Breadcrumb = ({ crumbs, language }: { crumbs: Crumb[]; language: Language }) => (
  <nav class="breadcrumb" aria-label={texts[language].breadcrumb}>
    <ol>
      {crumbs.map(({ href, text }) => (
        <li>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ol>
  </nav>
)
