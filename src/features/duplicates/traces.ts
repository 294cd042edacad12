/** What an entry leaves behind by which it is known again: name, web address, mailbox, telephone, place. Pure. */
import { getDomain, parse } from 'tldts'
import { toSlug } from '../../platform/slug.ts'
import type { EntryKind, Payload } from '../publishing/index.ts'
import { lettersOf, nameKey, shortKey, wordsOf } from './name.ts'

export type Traces = {
  id: string
  kind: string
  name: string
  words: readonly string[]
  /** The words in alphabetical order: equal for equal names. */
  key: string
  /** All letters in a row. */
  letters: string
  short: string
  /** First letters of the words of the name as written, such as `dkkv`. */
  initials: string
  /** Without www; the path belongs to it where others live at the same host. */
  host: string
  path: string
  email: string
  /** The domain of the mailbox; empty where everybody may have a mailbox there. */
  domain: string
  phone: string
  place: string
}

const textIn = (payload: Payload, name: string): string => {
  const value = payload[name]
  return typeof value === 'string' ? value.trim() : ''
}

export function tracesOf({ titleOf, name: kind }: Pick<EntryKind, 'titleOf' | 'name'>, id: string, payload: Payload): Traces {
  const name = titleOf(payload).slice(0, 300)
  const email = textIn(payload, 'email').toLowerCase()
  const domain = email.includes('@') ? registrable(email.slice(email.lastIndexOf('@') + 1)) : ''
  return {
    id,
    kind,
    name,
    words: [...new Set(wordsOf(name))],
    key: nameKey(name),
    letters: lettersOf(name),
    short: shortKey(textIn(payload, 'short_name')),
    initials: initialsOf(name),
    ...siteOf(textIn(payload, 'website')),
    email,
    domain: isAnybodys(domain) ? '' : domain,
    phone: numberOf(textIn(payload, 'phone')),
    place: toSlug(textIn(payload, 'city')),
  }
}

const initialsOf = (name: string): string => {
  const letters = toSlug(name).split('-').filter((word) => !/^(?:der|die|das|des|fuer|und|zur|zum|im|in|e|v|gmbh|of|the|and|for)$/.test(word)).map(([letter]) => letter).join('')
  return letters.length < 3 ? '' : letters
}

function siteOf(website: string): { host: string; path: string } {
  if (!URL.canParse(website)) return { host: '', path: '' }
  const { hostname, pathname } = new URL(website)
  return { host: hostname.toLowerCase().replace(/^www\d?\./, '').replace(/\.$/, ''), path: pathname.toLowerCase().replace(/\/(?:index\.\w+|de|de_de|home|start(?:seite)?)?\/*$/, '') }
}

/** The digits behind the country, so that 0511 and +49 511 are one. Empty where there are too few to mean one house. */
function numberOf(phone: string): string {
  const digits = phone.replace(/\(0\)/g, '').replace(/[^\d+]/g, '').replace(/^(?:\+|00)/, '+')
  const whole = digits.startsWith('+') ? digits.slice(1) : digits.startsWith('0') ? `49${digits.slice(1)}` : digits
  return whole.length < 8 ? '' : whole
}

/** The domain somebody has rented: `stadt.koeln.de` belongs to `koeln.de`, but `a.github.io` to itself. Empty for what is none. */
export const registrable = (host: string): string => getDomain(host.toLowerCase(), { allowPrivateDomains: true, validateHostname: true }) ?? ''

/** Below domains of hosters (`a.github.io`): whoever has a page there has no mail there. */
export const isHosted = (host: string): boolean => parse(host.toLowerCase(), { allowPrivateDomains: true }).isPrivate === true

/** Domains where anybody gets a mailbox or a page: they say nothing about who somebody is. */
const anybodys = new Set([
  'gmail.com', 'googlemail.com', 'google.com', 'outlook.com', 'outlook.de', 'hotmail.com', 'hotmail.de', 'live.com', 'live.de', 'msn.com', 'yahoo.com', 'yahoo.de', 'ymail.com', 'icloud.com', 'me.com', 'mac.com', 'aol.com', 'aol.de',
  'gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch', 'gmx.com', 'web.de', 'freenet.de', 't-online.de', 'magenta.de', 'arcor.de', 'vodafone.de', 'vodafonemail.de', 'kabelmail.de', 'unitybox.de', 'netcologne.de', 'ewe.net', 'ewetel.net', 'osnanet.de', '1und1.de', 'online.de', 'alice-dsl.net', 'o2online.de', 'o2mail.de', 'versanet.de', 'htp-tel.de',
  'posteo.de', 'posteo.net', 'mailbox.org', 'tutanota.com', 'tutanota.de', 'tuta.io', 'tuta.com', 'protonmail.com', 'proton.me', 'pm.me', 'mail.de', 'email.de', 'mail.com', 'mail.ru', 'yandex.ru', 'yandex.com', 'zoho.com', 'fastmail.com', 'hey.com', 'riseup.net', 'systemli.org', 'disroot.org', 'firemail.de', 'bluewin.ch', 'aon.at', 'chello.at', 'orange.fr', 'free.fr', 'laposte.net', 'libero.it',
  'mailinator.com', 'guerrillamail.com', 'trashmail.com', 'trash-mail.com', '10minutemail.com', 'temp-mail.org', 'wegwerfmail.de', 'spoofmail.de', 'byom.de', 'muellmail.com', 'sharklasers.com', 'yopmail.com',
  'facebook.com', 'instagram.com', 'linkedin.com', 'twitter.com', 'x.com', 'youtube.com', 'xing.com', 'mastodon.social', 'wordpress.com', 'wixsite.com', 'wix.com', 'jimdo.com', 'jimdofree.com', 'jimdosite.com', 'weebly.com', 'blogspot.com', 'github.com', 'github.io', 'gitlab.io', 'googlegroups.com', 'google.de', 'linktr.ee', 'chayns.site', 'webnode.com', 'webnode.page', 'site123.me', 'strato.de', 'ionos.de', 'ionos.space', 'homepage.t-online.de', 'beepworld.de', 'npage.de', 'de.tl', 'business.site', 'notion.site', 'squarespace.com', 'netlify.app', 'vercel.app', 'herokuapp.com', 'wikipedia.org', 'betterplace.org', 'bit.ly', 'eventbrite.de', 'meetup.com', 'nebenan.de', 'vereinsleben.de',
])
export const isAnybodys = (domain: string): boolean => domain === '' || anybodys.has(domain)
