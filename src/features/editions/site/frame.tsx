/** The frame of every page on the stick: no address leads to a server unless somebody clicks it. */
import type { ComponentChildren } from 'preact'
import { momentInWords } from '../../../ui/moment.ts'
import type { Book } from '../book.ts'
import { texts } from './texts.ts'

type Props = { book: Book; /** The way to the first folder: empty, or `../`. */ root: '' | '../'; title: string; /** Which of the registers it is. */ here?: string; scripts?: readonly string[]; children: ComponentChildren }

export const SitePage = ({ book, root, title, here, scripts = [], children }: Props) => {
  const { language } = book
  const words = texts[language]
  const registers = [['index.html', words.start], ['names.html', words.names], ['themes.html', words.themes], ['phases.html', words.phases], ['places.html', words.places], ...(book.hasOthers ? [['others.html', words.others] as const] : [])] as const
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} – ${words.name(book.site)}`}</title>
        <link rel="stylesheet" href={`${root}style.css`} />
        {scripts.map((file) => <script defer src={`${root}${file}`}></script>)}
      </head>
      <body>
        <a class="skip" href="#content">{words.skip}</a>
        <header>
          <p class="name">{words.name(book.site)}</p>
          <p class="as-of">{words.asOf(momentInWords(book.at, language))}. {words.frozen}</p>
          <nav aria-label={words.registers}>
            <ul>
              {registers.map(([file, name]) => (
                <li><a href={`${root}${file}`} aria-current={file === here ? 'page' : undefined}>{name}</a></li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="content" tabindex={-1}>{children}</main>
        <footer>
          <p>{words.asOf(momentInWords(book.at, language))}. {words.source}: <a href={book.page}>{book.page}</a></p>
        </footer>
      </body>
    </html>
  )
}
