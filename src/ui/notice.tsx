import type { ComponentChildren } from 'preact'

type Props = {
  /** `look` where somebody should please look, `error` only for errors, `done` only for what is done. */
  kind?: 'info' | 'look' | 'error' | 'done'
  heading?: string
  children: ComponentChildren
}

/** A sentence or two set apart from the text. */
export const Notice = ({ kind = 'info', heading, children }: Props) => (
  <div class={`notice notice--${kind}`}>
    {heading && <p class="notice-heading">{heading}</p>}
    {children}
  </div>
)
