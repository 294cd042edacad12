import { paths } from '../platform/addresses.ts'
import { saidIn } from '../platform/operator.ts'
import type { Frame } from './frame.ts'
import { texts } from './texts.ts'

/** Where the OK goes. It comes back to the page it was given on. */
export const noticeAction = '/hinweis'

export const CookieNotice = ({ frame: { language, url, settings, noticeAccepted } }: { frame: Frame }) => {
  if (noticeAccepted) return null
  const words = texts[language].notice
  const said = saidIn(settings.operator.notice, language) ?? { text: words.text, language }
  return (
    <section class="cookie-notice" aria-label={words.label}>
      <form class="site-width" method="post" action={noticeAction}>
        <p>
          <span lang={said.language === language ? undefined : said.language}>{said.text}</span> <a href={paths.privacy[language]}>{words.privacy}</a>
        </p>
        <input type="hidden" name="back" value={`${url.pathname}${url.search}`} />
        <button class="kern-btn kern-btn--secondary kern-btn--small" type="submit">{words.ok}</button>
      </form>
    </section>
  )
}
