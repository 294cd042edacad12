/** Pictures people bring are never handed on as they came: they are drawn anew, so that nothing hidden in them survives. */
import type { Sharp } from 'sharp'
import { sniff, type PictureType } from './sniff.ts'

export type PictureFault = 'empty' | 'too_large' | 'type' | 'pixels' | 'broken' | 'entities'
export type Redrawn = { mediaType: 'image/png' | 'image/jpeg'; bytes: Buffer; small: Buffer }

export const largestPicture = 5 * 1024 * 1024
const largestDrawing = 1024 * 1024
/** A photograph of a good telephone has 50 million; a bomb of a few kilobytes has thousands of millions. */
const mostPixels = 60_000_000
const longestSide = 800
const longestSmallSide = 128
const secondsToDraw = 15

const failing = { limitInputPixels: mostPixels, failOn: 'error', pages: 1 } as const

export async function redraw(given: Uint8Array): Promise<Redrawn | { fault: PictureFault }> {
  if (given.length === 0) return { fault: 'empty' }
  if (given.length > largestPicture) return { fault: 'too_large' }
  const type = sniff(given)
  if (type === undefined || type === 'pdf') return { fault: 'type' }
  if (type === 'svg' && given.length > largestDrawing) return { fault: 'too_large' }
  // Where a drawing names other things, they are either outside, which is not read, or bombs.
  if (type === 'svg' && /<!ENTITY/i.test(Buffer.from(given).toString('latin1'))) return { fault: 'entities' }
  const sharp = await pictureReader()
  try {
    const { width, height, format } = await sharp(given, failing).metadata()
    if (format !== type) return { fault: 'type' }
    if (width * height > mostPixels) return { fault: 'pixels' }
    const picture = sharp(given, { ...failing, density: densityFor(type, Math.max(width, height)) }).timeout({ seconds: secondsToDraw }).autoOrient().toColorspace('srgb')
    const whole = picture.clone().resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    const bytes = await (type === 'jpeg' ? whole.jpeg({ quality: 88 }) : whole.png({ compressionLevel: 9 })).toBuffer()
    return { mediaType: type === 'jpeg' ? 'image/jpeg' : 'image/png', bytes, small: await smallOf(sharp(bytes)) }
  } catch (error) {
    return { fault: error instanceof Error && /pixel limit/i.test(error.message) ? 'pixels' : 'broken' }
  }
}

const smallOf = (picture: Sharp) => picture.resize({ width: longestSmallSide, height: longestSmallSide, fit: 'inside', withoutEnlargement: true }).webp({ quality: 85, smartSubsample: true }).toBuffer()

const usualDensity = 72

/** A drawing has no pixels of its own: it is drawn as large as it is kept. */
const densityFor = (type: PictureType, longest: number): number | undefined => (type === 'svg' && longest > 0 ? Math.min(2_400, Math.max(1, (usualDensity * longestSide) / longest)) : undefined)

let loaded: Promise<typeof import('sharp').default> | undefined

/** Only when somebody brings a picture: it is large. It reads what we accept and nothing else. */
export function pictureReader() {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({ operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer', 'VipsForeignLoadNsgifBuffer', 'VipsForeignLoadSvgBuffer'] })
    sharp.cache(false)
    return sharp
  })
  return loaded
}
