import { paths } from '../platform/addresses.ts'
import type { Language } from '../platform/language.ts'
import { texts } from './texts.ts'

export type Crumb = { href: string; text: string; /** Of its text, where that may be another than the page's: the name of an entry. */ lang?: Language }

/** Where the desks of those who have signed in are reached from. */
export const fromMyArea = (language: Language): Crumb => ({ href: paths.mine[language], text: texts[language].account.mine })

/** The way from the top to the page before this one; the page itself is its heading. */
export const Breadcrumb = ({ crumbs, language }: { crumbs: Crumb[]; language: Language }) => (
  <nav class="breadcrumb" aria-label={texts[language].breadcrumb}>
    <ol>
      {crumbs.map(({ href, text, lang }) => (
        <li>
          <a href={href} lang={lang === language ? undefined : lang}>{text}</a>
        </li>
      ))}
    </ol>
  </nav>
)
