/** A picture with the words for whoever does not see it, as a payload holds it and as the value of a field. Pure. */
import { z } from 'zod'
import { pictureName } from '../../platform/files.ts'

export const longestAlternative = 300

const words = z.string().trim().max(longestAlternative, 'too_long').refine((text) => !/\p{Cc}/u.test(text), 'control_character')

export const picture = z.object({ file: pictureName, alt_de: words.min(1, 'missing'), alt_en: words.min(1).optional() })
export type Picture = z.infer<typeof picture>

/** The same picture gives the same text. */
export function pictureText(value: unknown): string {
  const { data } = picture.safeParse(value)
  return data ? JSON.stringify([data.file, data.alt_de, data.alt_en ?? '']) : ''
}

const cells = z.tuple([z.string(), z.string(), z.string()])

export function pictureOf(text: string): Picture | undefined {
  if (text === '') return undefined
  const [file, alt_de, alt_en] = cells.parse(JSON.parse(text))
  return { file, alt_de, ...(alt_en === '' ? {} : { alt_en }) }
}

export const alternativeOf = ({ alt_de, alt_en }: Picture, language: 'de' | 'en'): { text: string; lang?: 'de' } =>
  language === 'en' ? (alt_en === undefined ? { text: alt_de, lang: 'de' } : { text: alt_en }) : { text: alt_de }
