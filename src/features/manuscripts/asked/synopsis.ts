/** Three columns: the text, what was said about it, and the answer. Pure. */
import type { Language } from '../../../platform/language.ts'
import type { Numbered, Version } from '../manuscript.ts'
import { texts } from '../texts.ts'
import type { Comment } from './round.ts'

export type SynopsisRow = { /** None: about the whole. */ paragraph?: Numbered; comments: Comment[] }

/** Every paragraph in order, with what was said about it; what concerns the whole comes first. */
export function synopsisOf({ paragraphs }: Pick<Version, 'paragraphs'>, comments: readonly Comment[]): SynopsisRow[] {
  const known = new Set(paragraphs.map(({ id }) => id))
  const whole = comments.filter(({ paragraph }) => paragraph === undefined || !known.has(paragraph))
  return [...(whole.length > 0 ? [{ comments: whole }] : []), ...paragraphs.map((paragraph) => ({ paragraph, comments: comments.filter((one) => one.paragraph === paragraph.id) }))]
}

/** A row for each comment; paragraphs nobody spoke of have one without. */
export function synopsisCells(rows: readonly SynopsisRow[], name: (actor: string) => string, language: Language): string[][] {
  const words = texts[language]
  const place = (paragraph: Numbered | undefined) => (paragraph === undefined ? words.comment.whole : words.text.place(paragraph.number, paragraph.text))
  return [
    Object.values(words.synopsis.head),
    ...rows.flatMap(({ paragraph, comments }) => {
      const of = (comment: Comment | undefined) => [
        comment === undefined ? '' : String(comment.number),
        comment === undefined ? '' : name(comment.organisation),
        place(paragraph),
        paragraph?.text ?? '',
        comment === undefined ? '' : words.comment.kinds[comment.kind],
        comment?.comment ?? '',
        comment?.proposal ?? '',
        comment?.answer === undefined ? '' : words.comment.answers[comment.answer],
        comment?.reason ?? '',
        comment?.wording ?? '',
        comment?.landedIn === undefined ? '' : String(comment.landedIn),
      ]
      return comments.length === 0 ? [of(undefined)] : comments.map(of)
    }),
  ]
}
