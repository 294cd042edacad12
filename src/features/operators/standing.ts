/** What holds now: what was set in the browser, else the environment. Pure. */
import type { OperatorSettings } from '../../config.ts'
import { videoTopics, type Operator, type Said } from '../../platform/operator.ts'
import type { Content } from './setting.ts'
import { brandFolder, styleAddress } from './style.ts'

export type Logo = { hash: string; type: string; width: number; height: number }
type Held = ReadonlyMap<string, Content>

/** `logo`: what is known of the picture that is set. */
export function operatorOf(held: Held, environment: OperatorSettings, logo?: Logo): Operator {
  const { name, address, email, phone, contributor } = held.get('operator') ?? {}
  const site = held.get('site') ?? {}
  const easy = held.get('easy-language') ?? {}
  const signs = held.get('sign-language') ?? {}
  const colour = held.get('colour')?.brand
  const alt = said(held.get('logo'), 'alt')
  return present({
    name: name ?? environment.name,
    address: address ?? environment.address,
    email: email ?? environment.email,
    phone: phone ?? environment.phone,
    contributor,
    site: said(site, 'site'),
    claim: said(site, 'claim'),
    official: said(site, 'official'),
    sender: site.sender ?? site.site_de,
    imprint: said(held.get('imprint'), 'text') ?? inEither(environment.imprint),
    privacy: said(held.get('privacy'), 'text') ?? inEither(environment.privacy),
    accessibility: said(held.get('accessibility'), 'text') ?? inEither(environment.accessibility),
    contact: said(held.get('contact'), 'text'),
    easyLanguage: said(easy, 'text'),
    easyLanguageCheckedBy: easy.checked_by,
    videos: filled(Object.fromEntries(videoTopics.map((topic) => [topic, signs[`video_${topic}`]]))),
    notice: said(held.get('notice'), 'text'),
    css: colour === undefined ? undefined : styleAddress(colour),
    logo: logo && alt ? { href: logoAddress(logo), width: logo.width, height: logo.height, alt } : undefined,
  })
}

export const logoAddress = ({ hash, type }: Logo): string => `${brandFolder}/${hash}.${type === 'image/webp' ? 'webp' : 'png'}`

const said = (content: Content | undefined, name: string): Said | undefined => filled({ de: content?.[`${name}_de`], en: content?.[`${name}_en`] })

/** The environment has one text for both languages. */
const inEither = (text: string | undefined): Said | undefined => (text === undefined ? undefined : { de: text, en: text })

function filled<T extends object>(value: T): T | undefined {
  const copy = present(value)
  return Object.keys(copy).length === 0 ? undefined : copy
}

function present<T extends object>(value: T): T {
  const copy = { ...value }
  for (const key in copy) if (copy[key] === undefined) delete copy[key]
  return copy
}
