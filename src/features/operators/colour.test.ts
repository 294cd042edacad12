import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { contrast, grounds, isHex, nearestPermitted, pairsOf, tonesOf } from './colour.ts'
import { styleOf } from './style.ts'

const colour = fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 })).map((rgb) => `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`)

test('a colour that is permitted can be read on every ground of both themes; for every other the nearest permitted one is named', () => {
  fc.assert(
    fc.property(colour, (picked) => {
      const nearest = nearestPermitted(picked)
      assert.ok(isHex(nearest))
      const tones = tonesOf(nearest)
      assert.ok(tones, `${picked} → ${nearest}`)
      for (const theme of ['light', 'dark'] as const) for (const { on, ink, needs } of pairsOf(tones[theme], theme)) assert.ok(contrast(on, ink) >= needs, `${picked} → ${nearest}: ${ink} on ${on}`)
      assert.equal(nearestPermitted(nearest), nearest)
      if (tonesOf(picked)) assert.equal(nearest, picked)
    }),
    { numRuns: 400 },
  )
})

test('contrast is that of WCAG', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21)
  assert.equal(Math.round(contrast('#777777', '#ffffff') * 100) / 100, 4.48)
})

test('black, white and the pure colours have an answer', () => {
  for (const picked of ['#000000', '#ffffff', '#ff0000', '#00ff00', '#0000ff', '#ffff00', '#0a5460']) assert.ok(tonesOf(nearestPermitted(picked)), picked)
  assert.ok(tonesOf('#0a5460'), 'our own')
  assert.equal(tonesOf('#ffe000'), undefined)
})

test('the grounds are those of the style sheet', () => {
  const css = readFileSync('src/ui/css/tokens.css', 'utf8')
  const [light, dark] = css.split('prefers-color-scheme: dark')
  const long = (hex: string) => (hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join('')}` : hex)
  for (const [part, theme] of [[light, grounds.light], [dark, grounds.dark]] as const) for (const [name, hex] of Object.entries(theme)) assert.equal(long(part.match(new RegExp(`--${name}: (#[0-9a-f]+)`))?.[1] ?? ''), hex, name)
})

test('nothing that was typed gets into the style sheet', () => {
  for (const typed of ['#0a5460}body{display:none', 'red', '#0a546', '#0a5460;', 'url(//boese.example)', '#0a5460\n', ' #0a5460']) assert.equal(styleOf(typed), undefined, typed)
  assert.match(styleOf('#0A5460') ?? '', /^@media screen\{:root\{(--[a-z-]+:#[0-9a-f]{6};?)+\}\}@media screen and \(prefers-color-scheme:dark\)\{:root\{(--[a-z-]+:#[0-9a-f]{6};?)+\}\}$/)
})
