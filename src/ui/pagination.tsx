import type { Language } from '../platform/language.ts'
import { texts } from './texts.ts'

type Props = {
  page: number
  pages: number
  language: Language
  /** The address of a page by its number. */
  address: (page: number) => string
}

/** Nothing where there is one page only. */
export const Pagination = ({ page, pages, language, address }: Props) => {
  if (pages < 2) return null
  const words = texts[language].pagination
  return (
    <nav class="pagination" aria-label={words.label}>
      {page > 1 && <a class="pagination-step" href={address(page - 1)} rel="prev">{words.previous}</a>}
      <ol>
        {shownPages(page, pages).map((shown, index, all) => (
          <li class={index > 0 && shown - (all[index - 1] ?? 0) > 1 ? 'pagination-gap' : undefined}>
            <a href={address(shown)} aria-label={words.page(shown)} aria-current={shown === page ? 'page' : undefined}>{shown}</a>
          </li>
        ))}
      </ol>
      {page < pages && <a class="pagination-step" href={address(page + 1)} rel="next">{words.next}</a>}
    </nav>
  )
}

/** First, last, the present one and its neighbours. */
export function shownPages(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages]
  return [...new Set(wanted.filter((number) => number >= 1 && number <= pages))].sort((a, b) => a - b)
}
