/** What somebody wrote with a little form: paragraphs, headings, lists, bold, links. Never HTML of their own, never a picture from elsewhere. */
import markdownIt from 'markdown-it'
import sanitize from 'sanitize-html'

const reader = markdownIt({ html: false, linkify: false, breaks: true }).disable(['image', 'code', 'fence', 'table', 'html_block', 'html_inline'])

type Props = { text: string; /** Headings have one level: the one below what they stand under. */ heading: 2 | 3; lang?: string }

export const Prose = ({ text, heading, lang }: Props) => <div class="said" lang={lang} dangerouslySetInnerHTML={{ __html: toSafeHtml(text, heading) }} />

/** Made safe twice over: the reader makes nothing else, and whatever it should make by mistake is taken out. */
function toSafeHtml(text: string, heading: 2 | 3): string {
  const level = `h${heading}`
  return sanitize(reader.render(text), {
    allowedTags: ['p', 'br', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'h2', 'h3'],
    allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    transformTags: { h1: level, h2: level, h3: level, h4: level, h5: level, h6: level, a: sanitize.simpleTransform('a', { rel: 'external noopener' }) },
  })
}
