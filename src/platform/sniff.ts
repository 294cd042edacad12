/** What a file is, by its first bytes: names and types that come with it prove nothing. Pure. */

export const pictureTypes = ['png', 'jpeg', 'webp', 'gif', 'svg'] as const
export type PictureType = (typeof pictureTypes)[number]
export type FileType = PictureType | 'pdf'

const beginnings: [type: FileType, at: number, bytes: number[]][] = [
  ['png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', 0, [0xff, 0xd8, 0xff]],
  ['gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ['pdf', 0, [0x25, 0x50, 0x44, 0x46, 0x2d]],
]

export function sniff(bytes: Uint8Array): FileType | undefined {
  const found = beginnings.find(([, at, expected]) => expected.every((byte, place) => bytes[at + place] === byte))?.[0]
  return found ?? (isSvg(bytes) ? 'svg' : undefined)
}

/** As far as a declaration, comments and a document type may stand before the picture itself. */
const longestBeginning = 4_096

function isSvg(bytes: Uint8Array): boolean {
  const beginning = new TextDecoder().decode(bytes.subarray(0, longestBeginning)).replace(/^\uFEFF/, '')
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*(?:<!DOCTYPE\s+svg[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<svg[\s>]/.test(beginning)
}
