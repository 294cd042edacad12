/** What a ZIP holds, looked at without trusting a word of it: a workbook of a few kilobytes may unpack to gigabytes. */
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { UnreadableFile } from '../unreadable.ts'

const unpack = promisify(inflateRaw)

const limits = { files: 2_000, unpacked: 96 * 1024 * 1024 }
const endOfDirectory = 0x06054b50
const entryOfDirectory = 0x02014b50
const localHeader = 0x04034b50
const stored = 0
const deflated = 8

type Entry = { name: string; method: number; packed: number; claimed: number; at: number; encrypted: boolean }

/** The names in it, after every one was unpacked once within the limits. @throws UnreadableFile */
export async function inspectArchive(bytes: Buffer): Promise<string[]> {
  const entries = readDirectory(bytes)
  if (entries.length > limits.files || entries.some(({ encrypted }) => encrypted)) throw new UnreadableFile(entries.length > limits.files ? 'archive_bomb' : 'encrypted')
  if (entries.reduce((sum, { claimed }) => sum + claimed, 0) > limits.unpacked) throw new UnreadableFile('archive_bomb')
  let left = limits.unpacked
  for (const entry of entries) left -= await sizeOf(bytes, entry, left)
  return entries.map(({ name }) => name)
}

function readDirectory(bytes: Buffer): Entry[] {
  // The end is 22 bytes and a remark of at most 65,535.
  const from = Math.max(0, bytes.length - 22 - 65_535)
  const end = bytes.subarray(from).lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06])) + from
  if (end < from || bytes.length < 22 || bytes.readUInt32LE(end) !== endOfDirectory) throw new UnreadableFile('damaged')
  const count = bytes.readUInt16LE(end + 10)
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryOfDirectory) throw new UnreadableFile('damaged')
    const [name, extra, remark] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset))
    entries.push({
      name: bytes.subarray(at + 46, at + 46 + name).toString(),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      claimed: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + name + extra + remark
  }
  return entries
}

async function sizeOf(bytes: Buffer, { method, packed, at }: Entry, left: number): Promise<number> {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== localHeader) throw new UnreadableFile('damaged')
  const begin = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const content = bytes.subarray(begin, begin + packed)
  if (method === stored) return content.length
  if (method !== deflated) throw new UnreadableFile('damaged')
  try {
    return (await unpack(content, { maxOutputLength: Math.max(1, left) })).length
  } catch (error) {
    throw new UnreadableFile(error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'archive_bomb' : 'damaged')
  }
}
