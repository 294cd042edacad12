/** From what people write to what may stand in a page: paragraphs, lists, emphasis, links. Never HTML of their own, never a picture from elsewhere. */
import markdownIt from 'markdown-it'
import sanitize from 'sanitize-html'

const never = ['image', 'code', 'fence', 'html_block', 'html_inline', 'table']
const readerWithout = (rules: string[]) => markdownIt({ html: false, linkify: false, breaks: true }).disable(rules)
const [plain, withHeadings] = [readerWithout([...never, 'heading', 'lheading', 'hr', 'reference']), readerWithout(never)]

/** Headings have one level, the one below what they stand under; only who runs the site may write them. */
type Granted = { heading: 2 | 3 }

/** Made safe twice over: the reader makes nothing else, and whatever it should make by mistake is taken out. */
export function toSafeHtml(text: string, granted?: Granted): string {
  const level = `h${granted?.heading ?? 2}`
  return sanitize((granted ? withHeadings : plain).render(text), {
    allowedTags: ['p', 'br', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'blockquote', ...(granted ? [level] : [])],
    allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
    allowedSchemes: ['http', 'https', 'mailto', ...(granted ? ['tel'] : [])],
    allowProtocolRelative: false,
    transformTags: { ...(granted ? { h1: level, h2: level, h3: level, h4: level, h5: level, h6: level } : {}), a: sanitize.simpleTransform('a', { rel: granted ? 'external noopener' : 'external noopener nofollow' }) },
  })
}
