/** The frame of every page: what the browser, the reader and the printer need around the content. */
import type { ComponentChildren } from 'preact'
import { paths, searchDescriptions, translate, type PageName } from '../platform/addresses.ts'
import type { Language, Localized } from '../platform/language.ts'
import { siteName, saidIn, type SaidIn } from '../platform/operator.ts'
import { Breadcrumb, type Crumb } from './breadcrumb.tsx'
import { CookieNotice } from './cookie-notice.tsx'
import { dayInWords } from './day.ts'
import type { Frame, MenuEntry, MenuGroup } from './frame.ts'
import { Hyphenated } from './hyphenated.tsx'
import { kept } from './kept.ts'
import { Logo } from './ring.tsx'
import { texts } from './texts.ts'

type Props = {
  frame: Frame
  /** The `<title>`, without the name of the site. The page draws its own `h1`. */
  title: string
  description?: string
  /** The same page in both languages; worked out from the address where not given. */
  alternates?: Localized
  breadcrumb?: Crumb[]
  /** A class for `main`, for pages with a shape of their own. */
  mainClass?: string
  /** File names of the islands this page can use, such as `island-suggest.ts`. */
  islands?: string[]
  /** The same content in other formats: feeds, data. */
  formats?: { type: string; href: string; title: string }[]
  /** Refusals are neither indexed nor named as the other language's twin. */
  index?: boolean
  /** Seconds after which the page is asked for again where no script does it: long work shows how far it has come. */
  refresh?: number
  children: ComponentChildren
}

export const Page = ({ frame, title, description, alternates, breadcrumb = [], mainClass, islands = [], formats = [], index = true, refresh, children }: Props) => {
  const { language, url, settings, assets } = frame
  const words = texts[language]
  const site = siteName(frame.settings.operator, frame.language)
  const twins = alternates ?? { de: translate(url, 'de'), en: translate(url, 'en') }
  const canonical = `${settings.baseUrl}${twins[language]}`
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${site.text}`}</title>
        {description && <meta name="description" content={description} />}
        {!index && <meta name="robots" content="noindex" />}
        {refresh !== undefined && <noscript><meta http-equiv="refresh" content={String(refresh)} /></noscript>}
        <meta name="color-scheme" content="light dark" />
        {assets.fonts.map((href) => (
          <link rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assets.css} />
        {settings.operator.css && <link rel="stylesheet" href={settings.operator.css} />}
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        {index && <link rel="canonical" href={canonical} />}
        {index && <link rel="alternate" hreflang="de" href={`${settings.baseUrl}${twins.de}`} />}
        {index && <link rel="alternate" hreflang="en" href={`${settings.baseUrl}${twins.en}`} />}
        {index && <OpenGraph {...{ title, description, canonical, language, site: site.text }} isHome={twins[language] === paths.home[language]} />}
        <link rel="search" type="application/opensearchdescription+xml" href={searchDescriptions[language]} title={site.text} />
        {formats.map((format) => (
          <link rel="alternate" {...format} />
        ))}
        {['island-menu.ts', ...islands].map((file) => (
          <script type="module" src={assets.island(file)}></script>
        ))}
      </head>
      <body>
        <a class="skip" href="#inhalt">{words.skip}</a>
        <CookieNotice frame={frame} />
        <OfficialLine frame={frame} />
        <Header frame={frame} twins={twins} />
        <main id="inhalt" class={mainClass} tabindex={-1}>
          {breadcrumb.length > 0 && <Breadcrumb crumbs={breadcrumb} language={language} />}
          {children}
          <p class="printed">{words.printed(canonical, dayInWords(frame.shownOn, language))}</p>
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  )
}

const locales = { de: 'de_DE', en: 'en_GB' } as const satisfies Localized

/** What others show of a page where somebody names its address. No picture: none is asked of a stranger's machine. */
const OpenGraph = ({ title, description, canonical, language, site, isHome }: { title: string; description?: string; canonical: string; language: Language; site: string; isHome: boolean }) => {
  const told = { title, description, type: isHome ? 'website' : 'article', url: canonical, site_name: site, locale: locales[language], 'locale:alternate': locales[language === 'de' ? 'en' : 'de'] }
  return <>{Object.entries(told).map(([property, content]) => content !== undefined && <meta property={`og:${property}`} content={content} />)}</>
}

const menuGroups = ['knowledge', 'exchange'] as const satisfies MenuGroup[]

const OfficialLine = ({ frame: { language, settings } }: { frame: Frame }) => {
  const official = saidIn(settings.operator.official, language)
  return official === undefined ? null : <div class="official-line"><p class="site-width" lang={otherThan(language, official)}>{official.text}</p></div>
}

/** For the attribute `lang` of words that stand on a page of the other language. */
const otherThan = (language: Language, said: SaidIn): Language | undefined => (said.language === language ? undefined : said.language)

const Header = ({ frame, twins }: { frame: Frame; twins: Localized }) => {
  const { language, url, signedIn, lists, settings } = frame
  const { logo } = settings.operator
  const words = texts[language]
  const claim = saidIn(settings.operator.claim, language) ?? { text: words.claim, language }
  const alt = saidIn(logo?.alt, language)
  const other = language === 'de' ? 'en' : 'de'
  return (
    <header class="site-header">
      <div class="site-width">
        <a class="site-name" href={paths.home[language]} aria-current={url.pathname === paths.home[language] ? 'page' : undefined}>
          {logo ? <img class="site-logo" src={logo.href} width={logo.width} height={logo.height} alt={alt?.text ?? ''} lang={alt && otherThan(language, alt)} /> : <Logo />}
          <span>
            <span class="site-title">{siteName(settings.operator, language).text}</span>
            <span class="site-claim" lang={otherThan(language, claim)}><Hyphenated text={claim.text} /></span>
          </span>
        </a>
        <Menu language={language} lists={lists} place={placeIn(url)} />
        {signedIn ? (
          <form class="site-account" method="post" action={paths.signOut[language]}>
            <a href={paths.mine[language]} aria-current={currentIn(url.pathname, paths.mine[language])}>{words.account.mine}</a>
            <button>{words.account.signOut}</button>
          </form>
        ) : (
          <a class="site-language" href={paths.signIn[language]} aria-current={currentIn(url.pathname, paths.signIn[language])}>{words.account.signIn}</a>
        )}
        <a class="site-language" href={twins[other]} lang={other} hreflang={other}>{words.otherLanguage}</a>
      </div>
    </header>
  )
}

type MenuProps = Pick<Frame, 'language' | 'lists'> & { place: string }

/** As far down the address as the menu looks: what lies below an entry is in the same part of the site. */
const placeIn = ({ pathname }: URL): string => {
  const [, first, second, ...below] = pathname.split('/')
  const parts = first === 'en' ? [first, second, below[0] === undefined ? undefined : ''] : [first, second === undefined ? undefined : '']
  return `/${parts.filter((part) => part !== undefined).join('/')}`
}

const DrawnMenu = ({ language, lists, place }: MenuProps) => {
  const words = texts[language]
  return (
    <nav class="site-menu" aria-label={words.navigation}>
      <ul>
        <MenuLink {...menuEntry('actors')} {...{ language, place }} />
        {menuGroups.map((group) => (
          <MenuPart name={words.menuGroups[group]} entries={lists.filter((entry) => entry.group === group)} {...{ language, place }} />
        ))}
        {(['search', 'vocabularies', 'interface'] as const).map((page) => (
          <MenuLink {...menuEntry(page)} {...{ language, place }} />
        ))}
      </ul>
    </nav>
  )
}

const Menu = kept(DrawnMenu, ({ language, lists, place }) => [language, place, ...lists.map(({ paths: its }) => its[language])])

const menuEntry = (page: 'actors' | 'search' | 'vocabularies' | 'interface') => ({ paths: paths[page], title: { de: texts.de.menu[page], en: texts.en.menu[page] } })

type Where = Omit<MenuProps, 'lists'>

const MenuLink = ({ paths: its, title, language, place }: Pick<MenuEntry, 'paths' | 'title'> & Where) => (
  <li>
    <a href={its[language]} aria-current={currentIn(place, its[language])}>{title[language]}</a>
  </li>
)

/** Opens without script; the browser closes it when another part opens. */
const MenuPart = ({ name, entries, language, place }: { name: string; entries: readonly MenuEntry[] } & Where) => {
  if (entries.length < 2) return <>{entries.map((entry) => <MenuLink {...entry} {...{ language, place }} />)}</>
  const isHere = entries.some(({ paths: its }) => currentIn(place, its[language]))
  return (
    <li>
      <details class="menu-part" name="menu">
        <summary data-here={isHere ? '' : undefined}>{name}</summary>
        <ul>
          {entries.map((entry) => (
            <MenuLink {...entry} {...{ language, place }} />
          ))}
        </ul>
      </details>
    </li>
  )
}

/** The page itself, or the part of the site it belongs to. */
function currentIn(pathname: string, path: string): 'page' | 'true' | undefined {
  if (pathname === path) return 'page'
  return pathname.startsWith(`${path}/`) ? 'true' : undefined
}

const servicePages = ['newHere', 'glossary', 'contact', 'imprint', 'privacy', 'accessibility', 'easyLanguage', 'signLanguage', 'emergencyFolder', 'contents'] as const satisfies PageName[]

type FooterProps = { language: Language; /** Where it is one of the pages named here. */ here?: PageName; operator?: string }

const Footer = ({ frame: { language, url, settings } }: { frame: Frame }) => (
  <KeptFooter language={language} here={servicePages.find((page) => currentIn(url.pathname, paths[page][language]))} operator={settings.operator.name} />
)

const DrawnFooter = ({ language, here, operator }: FooterProps) => {
  const words = texts[language]
  return (
    <footer class="site-footer">
      <div class="site-width">
        <nav aria-label={words.service}>
          <ul class="site-service">
            {servicePages.map((page) => (
              <li>
                <a href={paths[page][language]} aria-current={page === here ? 'page' : undefined}>{words.servicePages[page]}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="site-data">
          <p>
            {words.dataSentence} <a href={paths.interface[language]}>{words.openData}</a>, <a href={`${paths.interface[language]}#rechte`}>{words.dataRights}</a>, <a href="/katalog.ttl">{words.catalog}</a>
          </p>
          {operator && <p>{words.operatedBy(operator)}</p>}
        </div>
      </div>
    </footer>
  )
}

const KeptFooter = kept(DrawnFooter, ({ language, here, operator }) => [language, here, operator])
