/** Which parts of a page are content, told by element, role and by the names people give to classes. */
import type { Element } from 'domhandler'
import type { Region } from './page.ts'

export type Part = Region | 'dropped' | 'inherit'

const dropped = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'nav', 'iframe', 'object', 'embed', 'canvas', 'audio', 'video', 'select', 'option', 'button', 'input', 'textarea', 'dialog', 'menu', 'head'])
const droppedRoles = /^(?:navigation|search|dialog|alertdialog|menu|menubar|tablist|toolbar|tooltip)$/
const name = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?:$|[\\s_-])`, 'i')
const droppedNames = name(
  'cookies?|cookie(?:banner|notice|hinweis|bar|consent|layer)|consent|ccm|cmp|borlabs|usercentrics|onetrust|cookiebot|klaro|gdpr|dsgvo|nav|navi|navigation|navbar|mainnav|subnav|metanav|topnav|servicenav|nav(?:primary|service|secondary|main|meta)|navprimary|navservice(?:meta)?|menu|menue|mainmenu|submenu|sitemenu|megamenu|breadcrumbs?|brotkrumen|skip|skiplinks?|sprungmarken|jumplinks?|share|sharing|social|socialmedia|social-media|pagination|pager|search|searchform|suche|suchformular|login|newsletter|comments?|respond|related|teaser(?:list|box|s)?|advert(?:isement)?|banner-ad|language(?:switch(?:er)?)?|lang-switch|sitemap|print-only-link|popup|modal|overlay',
)
const footerNames = name('footer|site-footer|pagefooter|page-footer|fusszeile|fuss|foot|bottom|colophon|l-footer|c-footer')
const headerNames = name('site-header|page-header-bar|topbar|masthead|kopfzeile|l-header|c-header|header-top|siteheader')
const asideNames = name('sidebar|aside|marginal(?:spalte)?|rechte-spalte|right-column|randspalte|l-aside|widget')
const mainNames = name('content|main|inhalt|hauptinhalt|maincontent|main-content|article|entry-content|l-content|profil|profile')
const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i

/** `isInContent`: a header within an article is part of it. */
export function partOf({ name: tag, attribs }: Element, isInContent: boolean): Part {
  if (dropped.has(tag)) return 'dropped'
  if (tag === 'html' || tag === 'body') return 'inherit'
  if ('hidden' in attribs || hiddenStyle.test(attribs.style ?? '') || droppedRoles.test(attribs.role ?? '')) return 'dropped'
  if (tag === 'main' || attribs.role === 'main') return 'main'
  if (tag === 'footer' || attribs.role === 'contentinfo') return isInContent ? 'inherit' : 'footer'
  if (tag === 'header' || attribs.role === 'banner') return isInContent ? 'inherit' : 'header'
  if (tag === 'aside' || attribs.role === 'complementary') return isInContent ? 'inherit' : 'aside'
  if (tag === 'article') return isInContent ? 'inherit' : 'main'
  const names = `${attribs.class ?? ''} ${attribs.id ?? ''}`
  if (names === ' ' || /^h[1-6]$/.test(tag)) return 'inherit'
  if (droppedNames.test(names) && !mainNames.test(names)) return 'dropped'
  if (isInContent) return 'inherit'
  if (footerNames.test(names)) return 'footer'
  if (headerNames.test(names)) return 'header'
  if (asideNames.test(names)) return 'aside'
  return 'inherit'
}

export const isContent = ({ name: tag, attribs }: Element): boolean => tag === 'main' || tag === 'article' || attribs.role === 'main'
