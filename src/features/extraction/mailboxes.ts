/** E-mail addresses: hidden ones made readable, the organisation's own before anybody's. */
import { byRank, type Item } from './items.ts'

export type Mailbox = { email: string; item: Item; words: string; isPersonal: boolean }

const plain = /[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d](?:[\p{L}\d-]{0,62})\.)+\p{L}{2,24}/gu
const at = '(?:\\s*[\\[({<]\\s*(?:at|ät|@|a|klammeraffe)\\s*[\\])}>]\\s*|\\s+(?:at|ät|AT)\\s+|\\s+@\\s*|\\s*@\\s+)'
const dot = '(?:\\s*[\\[({<]\\s*(?:dot|punkt|\\.)\\s*[\\])}>]\\s*|\\s+(?:dot|punkt|DOT)\\s+|\\.)'
const hidden = new RegExp(`([\\p{L}\\d][\\p{L}\\d._%+-]{0,63})${at}([\\p{L}\\d-]{1,63}(?:${dot}[\\p{L}\\d-]{2,63}){1,4})`, 'giu')
const hiddenDot = new RegExp(dot, 'gi')

const functions = /^(?:info|kontakt|contact|post|poststelle|posteingang|mail|email|office|buero|büro|geschaeftsstelle|geschäftsstelle|gs|sekretariat|secretariat|verwaltung|zentrale|service|hello|hallo|anfragen?|anfrage|enquiries|inquiries|stadt|stadtverwaltung|gemeinde|rathaus|kreis|landkreis|amt|buergerservice|buergerbuero|feuerwehr|leitstelle|institut|dekanat|team|zentrum|projekt|general|admin|administration|katastrophenschutz|bevoelkerungsschutz|praevention|krisenmanagement|netzwerk|verein|vorstand|stab|lagezentrum)\b/i
const others = /^(?:datenschutz|dsb|privacy|dpo|webmaster|web|no-?reply|noreply|presse|press|redaktion|newsletter|jobs|karriere|bewerbung|spenden|support|technik|barrierefrei|abuse|postmaster|hostmaster|rechnung)/i
const person = /^(?:[a-zäöüß]{1,20}[._-][a-zäöüß-]{2,30}(?:[._-][a-zäöüß-]{2,})?|(?:dr|prof|frau|herr)[._].*)$/i
const functionWords = /info|kontakt|post|stelle|service|presse|office|stadt|kreis|amt|buero|feuerwehr|schutz|stab|zentrum|leitung|team|praevention|krise|sicherheit|netz|referat|abteilung|sachgebiet|fachbereich|verwaltung|lage|institut|projekt|katastrophe/i

/** The best first. */
export function mailboxesIn(items: Item[], website: string | undefined): Mailbox[] {
  const found = items.flatMap((item) => addressesIn(item.text).map(({ email, words }) => ({ email, words, item, isPersonal: isPersonal(email) })))
  const weight = ({ email, item, isPersonal }: Mailbox) => {
    const [local, domain] = email.split('@')
    const own = website !== undefined && sameSite(domain, website) ? 0 : 1
    const purpose = functions.test(local) || domain.split('.').some((part) => part.length > 2 && part === local.toLowerCase()) ? 0 : others.test(local) ? 6 : isPersonal ? 8 : 1
    return purpose + own + (item.rank >= 40 ? 4 : 0) + (item.label === 'email' ? 0 : 0.5)
  }
  return byRank(found).map((one, order) => ({ one, order })).sort((a, b) => weight(a.one) - weight(b.one) || a.order - b.order).map(({ one }) => one)
}

export function addressesIn(text: string): { email: string; words: string }[] {
  if (text.length > 5000 || !/@|\bat\b|\bät\b|[[({]\s*a\s*[\])}]/i.test(text)) return []
  const open = (text.match(plain) ?? []).map((email) => ({ email, words: email }))
  const masked = [...text.matchAll(hidden)].map(([words, local, domain]) => ({ email: `${local}@${domain.replace(hiddenDot, '.')}`, words }))
  const seen = new Set<string>()
  return [...open, ...masked.filter(() => open.length === 0)]
    .map(({ email, words }) => ({ email: email.replace(/^[._%+-]+|[._-]+$/g, '').replace(/@(.*)$/, (domain) => domain.toLowerCase()), words: words.trim() }))
    .filter(({ email }) => /^[^@\s]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,24}$/u.test(email) && !seen.has(email.toLowerCase()) && seen.add(email.toLowerCase()))
}

/** Somebody's name before the @. */
export function isPersonal(email: string): boolean {
  const [local] = email.split('@')
  return person.test(local) && !functions.test(local) && !others.test(local) && !functionWords.test(local)
}

const bare = (host: string) => host.toLowerCase().replace(/^www\./, '')
export function sameSite(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)]
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)
}

const freemail = /^(?:gmx|web|t-online|gmail|googlemail|outlook|hotmail|yahoo|freenet|aol|icloud|posteo|mailbox|arcor|me|live)\.\p{L}{2,3}$/iu
export const isFreemail = (domain: string): boolean => freemail.test(domain)
