/** The style sheet of the operator's colour: a function of the colour alone, so every process serves the same under the same address. Pure. */
import { createHash } from 'node:crypto'
import { isHex, tonesOf, type Tones } from './colour.ts'

export const brandFolder = '/marke'

/** Undefined for what is no colour or cannot be read. Only what was computed stands in it, nothing that was typed. */
export function styleOf(brand: string): string | undefined {
  const tones = isHex(brand) ? tonesOf(brand) : undefined
  // Not for paper: print.css knows ink only.
  return tones && `@media screen{:root{${rules(tones.light)}}}@media screen and (prefers-color-scheme:dark){:root{${rules(tones.dark)}}}`
}

const rules = (tones: Tones): string => Object.entries(tones).map(([name, hex]) => `--${name}:${hex}`).join(';')

/** Changes with the content, as the addresses of all style sheets do. */
export function styleAddress(brand: string): string | undefined {
  const style = styleOf(brand)
  return style && `${brandFolder}/${brand.slice(1).toLowerCase()}-${hashOf(style)}.css`
}

export const hashOf = (style: string): string => createHash('sha256').update(style).digest('hex').slice(0, 12)
