/** The one colour of the operator: whether it can be read wherever the site uses it, and its tones for both themes. Pure. */

export type Hex = string
export type Tones = Record<'brand' | 'brand-strong' | 'brand-tint' | 'on-brand' | 'ring' | 'link', Hex>
export type Theme = 'light' | 'dark'

/** The grounds on which the colour stands, and the inks that stand on its tint, as in tokens.css; a test compares them. */
export const grounds = {
  light: { paper: '#ffffff', hued: '#f3f4f7', raised: '#ffffff', 'look-tint': '#fff3dc', 'error-tint': '#fdeceb', 'done-tint': '#e2f5ec', text: '#131525', quiet: '#51577a' },
  dark: { paper: '#131525', hued: '#191c2f', raised: '#1d2034', 'look-tint': '#33260f', 'error-tint': '#3b1a1c', 'done-tint': '#10301f', text: '#f3f4f7', quiet: '#b2b6cc' },
} as const satisfies Record<Theme, Record<string, Hex>>

const surfaces = ['paper', 'hued', 'raised', 'look-tint', 'error-tint', 'done-tint'] as const

/** WCAG 2.2: 1.4.3 for words, 1.4.11 for parts. */
const forText = 4.5
const forParts = 3

export const isHex = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)

/** Every pair that has to be told apart, with what it needs. */
export function pairsOf(tones: Tones, theme: Theme): { on: Hex; ink: Hex; needs: number }[] {
  const ground = grounds[theme]
  const everywhere = [...surfaces.map((name) => ground[name]), tones['brand-tint']]
  return [
    ...everywhere.flatMap((on) => [{ on, ink: tones.link, needs: forText }, { on, ink: tones.brand, needs: forParts }, { on, ink: tones.ring, needs: forParts }]),
    ...[tones.brand, tones['brand-strong']].map((on) => ({ on, ink: tones['on-brand'], needs: forText })),
    ...[ground.text, ground.quiet].map((ink) => ({ on: tones['brand-tint'], ink, needs: forText })),
  ]
}

/** Both themes, or undefined where the colour is too pale to be read as a link. */
export function tonesOf(brand: Hex): Record<Theme, Tones> | undefined {
  const tones = { light: lightTones(brand), dark: darkTones(brand) }
  return isReadable(tones.light, 'light') && isReadable(tones.dark, 'dark') ? tones : undefined
}

/** The same hue, only as much darker as it must be. */
export function nearestPermitted(brand: Hex): Hex {
  const { l, c, h } = toOklch(brand)
  for (let lightness = l; lightness > 0; lightness -= 0.005) {
    const candidate = lightness === l ? brand.toLowerCase() : toHex({ l: lightness, c, h })
    if (tonesOf(candidate)) return candidate
  }
  return '#000000'
}

export function contrast(one: Hex, other: Hex): number {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (bright + 0.05) / (dim + 0.05)
}

/** Of words in this colour on any ground of either theme. */
export function lowestContrast(brand: Hex): number {
  const tones = { light: lightTones(brand), dark: darkTones(brand) }
  return Math.min(...(['light', 'dark'] as const).flatMap((theme) => pairsOf(tones[theme], theme).filter(({ needs }) => needs === forText).map(({ on, ink }) => contrast(on, ink))))
}

const isReadable = (tones: Tones, theme: Theme): boolean => pairsOf(tones, theme).every(({ on, ink, needs }) => contrast(on, ink) >= needs)

function lightTones(brand: Hex): Tones {
  const { l, c, h } = toOklch(brand)
  return {
    brand: brand.toLowerCase(),
    // What is nearly black has no darker tone: under the pointer it becomes lighter.
    'brand-strong': toHex({ l: l > 0.25 ? l - 0.1 : l + 0.12, c: c * 0.9, h }),
    'brand-tint': toHex({ l: 0.955, c: Math.min(c, 0.018), h }),
    'on-brand': '#ffffff',
    ring: brand.toLowerCase(),
    link: brand.toLowerCase(),
  }
}

/** On dark grounds the colour is lighter and paler: as much as it takes. */
function darkTones(brand: Hex): Tones {
  const { c, h } = toOklch(brand)
  const soft = Math.min(c, 0.09)
  const tint = toHex({ l: 0.3, c: Math.min(c, 0.04), h })
  const readable = (from: number, needs: number): Hex => {
    for (let l = from; l < 1; l += 0.01) {
      const candidate = toHex({ l, c: soft, h })
      if ([...surfaces.map((name) => grounds.dark[name]), tint].every((on) => contrast(on, candidate) >= needs)) return candidate
    }
    return '#ffffff'
  }
  return { brand: readable(0.77, forText), 'brand-strong': readable(0.86, forText), 'brand-tint': tint, 'on-brand': toHex({ l: 0.2, c: Math.min(c, 0.02), h }), ring: readable(0.71, forParts), link: readable(0.82, forText) }
}

type Oklch = { l: number; c: number; h: number }

const channels = (hex: Hex): [number, number, number] => [parseInt(hex.slice(1, 3), 16) / 255, parseInt(hex.slice(3, 5), 16) / 255, parseInt(hex.slice(5, 7), 16) / 255]
const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const curved = (value: number): number => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055)

function luminance(hex: Hex): number {
  const [r, g, b] = channels(hex).map(linear)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Björn Ottosson, A perceptual color space for image processing (2020). */
export function toOklch(hex: Hex): Oklch {
  const [r, g, b] = channels(hex).map(linear)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return { l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, c: Math.hypot(a, bb), h: Math.atan2(bb, a) }
}

/** What no screen can show loses colour, not lightness. */
function toHex({ l, c, h }: Oklch): Hex {
  for (let chroma = c; ; chroma -= 0.004) {
    const rgb = toLinear({ l, c: Math.max(0, chroma), h })
    if (chroma > 0 && rgb.some((value) => value < -0.0005 || value > 1.0005)) continue
    return `#${rgb.map((value) => Math.round(curved(Math.min(1, Math.max(0, value))) * 255).toString(16).padStart(2, '0')).join('')}`
  }
}

function toLinear({ l, c, h }: Oklch): [number, number, number] {
  const [a, b] = [c * Math.cos(h), c * Math.sin(h)]
  const [x, y, z] = [(l + 0.3963377774 * a + 0.2158037573 * b) ** 3, (l - 0.1055613458 * a - 0.0638541728 * b) ** 3, (l - 0.0894841775 * a - 1.291485548 * b) ** 3]
  return [4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z, -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z, -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z]
}
