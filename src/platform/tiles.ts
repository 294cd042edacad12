/** Pictures of streets from a server the operator names; the only strangers a browser here ever speaks to, and only when somebody asks. */
export type Tiles = {
  /** `https://tiles.example.org/{z}/{x}/{y}.png` */
  url: string
  origin: string
  host: string
  /** Whose map it is, as its licence wants it said. */
  attribution: { text: string; href?: string }
}

const isTemplate = (url: string): boolean => ['{z}', '{x}', '{y}'].every((part) => url.includes(part))

/** Undefined where it is no such address. */
export function tilesAt(url: string, attribution: string): Tiles | undefined {
  if (!URL.canParse(url) || !isTemplate(url)) return undefined
  const { protocol, origin, host } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  const [, text = attribution, href] = attribution.match(/^(.*\S)\s+(https?:\/\/\S+)$/) ?? []
  return { url, origin, host, attribution: { text, ...(href === undefined ? {} : { href }) } }
}
