import type { ComponentChildren } from 'preact'

type Props = { caption: string; heads: string[]; rows: ComponentChildren[][] }

/** Rows to compare; on narrow screens each row stands as a block with its heads before the values. */
export const DataTable = ({ caption, heads, rows }: Props) => (
  <table class="stacked">
    <caption class="visually-hidden">{caption}</caption>
    <thead>
      <tr>{heads.map((head) => <th scope="col">{head}</th>)}</tr>
    </thead>
    <tbody>
      {rows.map(([first, ...cells]) => (
        <tr>
          <th scope="row">{first}</th>
          {cells.map((cell, at) => <td data-head={heads[at + 1]}>{cell}</td>)}
        </tr>
      ))}
    </tbody>
  </table>
)
