/** Pieces that stand on a page again and again (a ring, a date in words, the menu): drawn once, then kept as the text they are. */
import { createElement, type FunctionComponent, type VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'

const mostKept = 5_000

/**
 * The same piece, drawn once for each key: everything that its text depends on, separated by what no text holds.
 * A list page is drawn in half the time so: most of it is these pieces (`npm run bench`).
 */
export function kept<Props extends object>(Piece: FunctionComponent<Props>, keyOf: (props: Props) => readonly unknown[]): (props: Props) => VNode {
  const drawn = new Map<string, string>()
  return (props) => {
    const key = keyOf(props).join('\0')
    let text = drawn.get(key)
    if (text === undefined) {
      if (drawn.size >= mostKept) drawn.clear()
      text = renderToString(createElement(Piece, props))
      drawn.set(key, text)
    }
    return jsxTemplate([text])
  }
}
