export type Chip = {
  text: string
  /** A chip without an address is only a word. */
  href?: string
}

type Props = {
  chips: Chip[]
  /** Accessible name of the list. */
  label?: string
}

/** Short words in a row, such as themes. */
export const Chips = ({ chips, label }: Props) =>
  chips.length === 0 ? null : (
    <ul class="chips" aria-label={label}>
      {chips.map(({ text, href }) => (
        <li class={href === undefined ? 'chip' : undefined}>{href === undefined ? text : <a class="chip" href={href}>{text}</a>}</li>
      ))}
    </ul>
  )
