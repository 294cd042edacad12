/** A ZIP unpacked by somebody else's hands. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import JSZip from 'jszip'

/** The files by name; every checksum is looked at. */
export async function unpacked(bytes: ArrayBuffer): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true })
  return new Map(await Promise.all(Object.values(zip.files).map(async (file): Promise<[string, string]> => [file.name, await file.async('string')])))
}

/** The same in a new folder. */
export async function unpackedInto(bytes: ArrayBuffer, name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`))
  for (const file of Object.values((await JSZip.loadAsync(bytes, { checkCRC32: true })).files)) {
    await mkdir(dirname(join(folder, file.name)), { recursive: true })
    await writeFile(join(folder, file.name), await file.async('uint8array'))
  }
  return folder
}
