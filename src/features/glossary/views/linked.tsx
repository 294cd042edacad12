import type { Mention } from '../glossary.ts'

/** A text with its terms as links. */
export const Linked = ({ pieces, hrefOf }: { pieces: readonly (string | Mention)[]; hrefOf(notation: string): string }) => <>{pieces.map((piece) => (typeof piece === 'string' ? piece : <a class="term" href={hrefOf(piece.notation)}>{piece.words}</a>))}</>
