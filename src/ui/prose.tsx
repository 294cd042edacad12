/** What who runs the site wrote with a little form: paragraphs, headings, lists, bold, links. */
import { toSafeHtml } from '../platform/markdown.ts'

type Props = { text: string; heading: 2 | 3; lang?: string }

export const Prose = ({ text, heading, lang }: Props) => <div class="said" lang={lang} dangerouslySetInnerHTML={{ __html: toSafeHtml(text, { heading }) }} />
