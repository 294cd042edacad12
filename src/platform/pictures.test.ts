/** What people may bring as a picture, and what is left of it. */
import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { redraw } from './pictures.ts'
import { sniff } from './sniff.ts'

const square = (side = 40) => sharp({ create: { width: side, height: side, channels: 4, background: { r: 200, g: 30, b: 30, alpha: 1 } } })
const svg = (inside: string, before = '') => Buffer.from(`${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="50" viewBox="0 0 100 50">${inside}</svg>`)
const png = await square().png().toBuffer()

async function drawn(bytes: Uint8Array) {
  const picture = await redraw(bytes)
  assert.ok(!('fault' in picture), JSON.stringify(picture))
  return { ...picture, about: await sharp(picture.bytes).metadata(), text: picture.bytes.toString('latin1') }
}
const refused = async (bytes: Uint8Array) => {
  const picture = await redraw(bytes)
  return 'fault' in picture ? picture.fault : 'taken'
}

test('PNG, JPEG, WebP, GIF and SVG become PNG or JPEG, with a small one beside it', async () => {
  for (const bytes of [png, await square().webp().toBuffer(), await square().gif().toBuffer(), svg('<rect width="100" height="50" fill="red"/>')]) {
    const { mediaType, small, about } = await drawn(bytes)
    assert.equal(mediaType, 'image/png')
    assert.equal(about.format, 'png')
    assert.equal((await sharp(small).metadata()).format, 'webp')
  }
  assert.equal((await drawn(await square().jpeg().toBuffer())).mediaType, 'image/jpeg')
})

test('a large picture is reduced, a drawing is drawn as large as it is kept, a small one is not blown up', async () => {
  assert.equal((await drawn(await square(3000).png().toBuffer())).about.width, 800)
  const { about } = await drawn(svg('<circle cx="50" cy="25" r="20"/>'))
  assert.deepEqual([about.width, about.height], [800, 400])
  assert.equal((await drawn(png)).about.width, 40)
})

test('where and when it was taken is gone, and it stands upright', async () => {
  const photo = await sharp({ create: { width: 60, height: 30, channels: 3, background: 'blue' } })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'Geheime Person', Make: 'Kamera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 22/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  const { about, text } = await drawn(photo)
  assert.deepEqual([about.exif, about.xmp, about.iptc, about.icc], [undefined, undefined, undefined, undefined])
  assert.doesNotMatch(text, /Geheime|Kamera|Exif/)
  assert.deepEqual([about.width, about.height], [30, 60])
})

test('nothing hidden behind or within a picture survives', async () => {
  const script = '<script>alert(document.domain)</script>'
  const { text } = await drawn(Buffer.concat([png, Buffer.from(`<html>${script}</html>%PDF-1.7 PK\u0003\u0004`)]))
  assert.doesNotMatch(text, /script|PDF|PK\u0003/)
  const commented = await drawn(await sharp(png).gif().toBuffer().then((gif) => Buffer.concat([gif.subarray(0, -1), Buffer.from([0x21, 0xfe, script.length]), Buffer.from(script), Buffer.from([0, 0x3b])])))
  assert.doesNotMatch(commented.text, /script/)
})

test('what is no picture is refused, whatever it is called', async () => {
  for (const text of ['%PDF-1.7\n%%EOF', '<html><svg></svg></html>', 'GIF89a=1;alert(1)//', '<?php system($_GET[0]); ?>', 'BM', 'MZ\u0090', '<svgfoo>', 'text']) assert.match(await refused(Buffer.from(text, 'latin1')), /^(type|broken)$/, text)
  assert.equal(await refused(Buffer.alloc(0)), 'empty')
  assert.equal(await refused(Buffer.concat([png, Buffer.alloc(6 * 1024 * 1024)])), 'too_large')
  // TIFF and AVIF are pictures, and not ours to read.
  assert.equal(await refused(await square().tiff().toBuffer()), 'type')
})

test('a picture that was cut off is refused', async () => {
  const noise = await sharp({ create: { width: 400, height: 400, channels: 3, background: 'white', noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
  for (const bytes of [await noise.clone().png().toBuffer(), await noise.clone().jpeg().toBuffer(), await noise.clone().webp().toBuffer()]) assert.equal(await refused(bytes.subarray(0, bytes.length / 2)), 'broken')
})

test('a bomb is refused by its size before it is unpacked', async () => {
  const chunk = (type: string, data: Buffer) => {
    const head = Buffer.alloc(4)
    head.writeUInt32BE(data.length)
    const body = Buffer.concat([Buffer.from(type), data])
    const check = Buffer.alloc(4)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([head, body, check])
  }
  const bomb = (width: number, height: number) => {
    const header = Buffer.alloc(13)
    header.writeUInt32BE(width, 0)
    header.writeUInt32BE(height, 4)
    header.set([1, 0, 0, 0, 0], 8)
    return Buffer.concat([png.subarray(0, 8), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))), chunk('IEND', Buffer.alloc(0))])
  }
  const started = performance.now()
  for (const [width, height] of [[60_000, 60_000], [2_000_000_000, 1], [900_000, 900_000]]) assert.match(await refused(bomb(width, height)), /pixels|broken/)
  assert.match(await refused(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900000" height="900000"><rect width="9" height="9"/></svg>')), /pixels|broken/)
  assert.ok(performance.now() - started < 5_000)
})

test('an SVG runs nothing, reads nothing and asks nobody', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'svg-'))
  const secret = join(folder, 'geheim.png')
  writeFileSync(secret, await square(100).png().toBuffer())
  const plain = await drawn(svg(''))
  for (const inside of ['<script>alert(1)</script>', `<image href="file://${secret}" width="100" height="50"/>`, `<image xlink:href="${secret}" width="100" height="50"/>`, '<image href="http://127.0.0.1:9/x.png" width="100" height="50"/>', '<foreignObject width="100" height="50"><body xmlns="http://www.w3.org/1999/xhtml">x</body></foreignObject>']) {
    const { bytes } = await drawn(svg(inside))
    assert.deepEqual(bytes, plain.bytes, inside)
  }
})

test('an SVG with entities is refused: they read files, or grow without end', async () => {
  const outside = '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
  assert.match(await refused(svg('<text y="20">&x;</text>', outside)), /entities|type/)
  assert.match(await refused(svg('<text y="20">&b;</text>', '<!DOCTYPE svg [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>')), /entities|type/)
})

test('a file is what its first bytes say', () => {
  assert.equal(sniff(svg('')), 'svg')
  assert.equal(sniff(Buffer.from('\uFEFF<?xml version="1.0"?>\n<!-- gezeichnet -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd">\n<svg></svg>')), 'svg')
  assert.equal(sniff(Buffer.from('x'.repeat(5000) + '<svg>')), undefined)
  assert.equal(sniff(Buffer.from('%PDF-1.4')), 'pdf')
})

function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
