/** A logo from outside: told by its content, drawn anew, so that nothing of the file itself is served. */
import { createHash } from 'node:crypto'
import { pictureReader } from '../../platform/pictures.ts'
import type { Logo } from './standing.ts'

export const largestPicture = 2 * 1024 * 1024
/** Twice the size it is shown in, for fine screens. */
const widest = 640
const highest = 160

const isRaster = (bytes: Buffer): boolean =>
  bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) ||
  bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ||
  (bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP')

/** A drawing that names entities or other files could make the reader open them. */
function isDrawing(bytes: Buffer): boolean {
  const text = bytes.toString('utf8')
  return /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^]*?-->\s*)*<svg[\s>]/.test(text) && !/<!ENTITY|<!DOCTYPE[^>]*\[|<(?:script|foreignObject|iframe)\b|xlink:href\s*=\s*["'](?!#|data:image\/)|\shref\s*=\s*["'](?!#|data:image\/)|@import|url\(\s*["']?(?!#)/i.test(text)
}

/** Undefined where it is no picture we can draw. */
export async function redraw(bytes: Buffer): Promise<(Logo & { bytes: Buffer }) | undefined> {
  if (bytes.length > largestPicture || !(isRaster(bytes) || isDrawing(bytes))) return undefined
  try {
    const { data, info } = await (await pictureReader())(bytes, { limitInputPixels: 40_000_000, density: 200, failOn: 'error' })
      .rotate()
      .resize({ width: widest, height: highest, fit: 'inside', withoutEnlargement: isRaster(bytes) })
      .webp({ lossless: true, effort: 4 })
      .toBuffer({ resolveWithObject: true })
    return { hash: createHash('sha256').update(data).digest('hex'), type: 'image/webp', width: info.width, height: info.height, bytes: data }
  } catch {
    return undefined
  }
}
