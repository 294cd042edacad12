/** What the page of a logo sends. */
import type { z } from 'zod'
import { pictureName } from '../../platform/files.ts'
import { textIn, type Body } from '../editing/index.ts'
import { longestAlternative, picture, type Picture } from '../publishing/index.ts'

/** `file`: a picture that was taken already, when only the words were refused. */
export type Typed = { alt_de: string; alt_en: string; file?: string }
export type Alternative = Omit<Picture, 'file'>
export type AlternativeFault = 'missing' | 'too_long' | 'control_character'
type Sent = { typed: Typed; /** None: no file was chosen. */ upload?: File; alternative?: Alternative; faults: { field: keyof Alternative; fault: AlternativeFault }[] }

const alternative = picture.omit({ file: true })
const reasons: readonly AlternativeFault[] = ['missing', 'too_long', 'control_character']

export function readLogo(body: Body): Sent {
  const typed = { alt_de: textIn(body, 'alt_de'), alt_en: textIn(body, 'alt_en') }
  const kept = pictureName.safeParse(textIn(body, 'bild')).data
  const file = [body.datei ?? []].flat().find((value) => value instanceof File)
  const { data, error } = alternative.safeParse({ alt_de: typed.alt_de, alt_en: typed.alt_en === '' ? undefined : typed.alt_en })
  return {
    // As much as may be shown again; the rest of an endless text helps nobody.
    typed: { alt_de: typed.alt_de.slice(0, longestShown), alt_en: typed.alt_en.slice(0, longestShown), file: kept },
    // Browsers send an empty file where none was chosen.
    upload: file && (file.size > 0 || file.name !== '') ? file : undefined,
    alternative: data,
    faults: (error?.issues ?? []).map(toFault),
  }
}

const longestShown = longestAlternative * 4

const toFault = ({ path: [name], message }: z.core.$ZodIssue): { field: keyof Alternative; fault: AlternativeFault } => ({
  field: name === 'alt_en' ? 'alt_en' : 'alt_de',
  fault: reasons.find((reason) => reason === message) ?? 'missing',
})
