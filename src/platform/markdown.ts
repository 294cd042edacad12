/** From what people write to what may stand in a page: paragraphs, lists, emphasis, links. Never HTML of their own. */
import markdownIt from 'markdown-it'
import sanitize from 'sanitize-html'

const reader = markdownIt({ html: false, linkify: false, breaks: true }).disable(['image', 'heading', 'lheading', 'code', 'fence', 'hr', 'html_block', 'html_inline', 'reference', 'table'])

/** Written twice over: the reader makes nothing else, and whatever it should make by mistake is taken out. */
export const toSafeHtml = (text: string): string =>
  sanitize(reader.render(text), {
    allowedTags: ['p', 'br', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'blockquote'],
    allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    transformTags: { a: sanitize.simpleTransform('a', { rel: 'external noopener nofollow' }) },
  })
