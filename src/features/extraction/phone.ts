/** Telephone numbers: not the fax, not the emergency line, not the account. */
import { byRank, type Item } from './items.ts'

const number = /(?:\+|00|\()?\s?\(?\d[\d\s()/.\-–]{4,24}\d/g
const unlabelled = /^\(?(?:\+\d|0)[\d\s()/.\-–]{5,22}\d$/
const noNumber = /\b(?:iban|bic|blz|konto|ust|steuer|hrb|vr \d|nr\.|de\d{2} ?\d{4})\b/i
const fewest = 6
const most = 15

export type FoundPhone = { phone: string; item: Item }

export function phonesIn(items: Item[]): FoundPhone[] {
  const found = items.flatMap((item): (FoundPhone & { weight: number })[] => {
    const { label, value, text } = item
    if (label === 'fax' || value.length > 160 || noNumber.test(text)) return []
    if (label === 'phone' || label === 'hotline') {
      const numbers = (value.match(number) ?? []).map((match) => match.trim()).filter(isNumber)
      return numbers.length === 0 ? [] : [{ phone: numbers[0], item, weight: label === 'phone' ? 0 : 2 }]
    }
    // The value of a label in the line before is that label's.
    const before = items[item.at - 1]
    if (label === undefined && before?.label !== undefined && before.label !== 'address' && before.value === text) return []
    return label === undefined && unlabelled.test(text) && isNumber(text) ? [{ phone: text, item, weight: 1 }] : []
  })
  return byRank(found).map((one, at) => ({ one, at })).sort((a, b) => weightOf(a.one) - weightOf(b.one) || a.at - b.at).map(({ one: { phone, item } }) => ({ phone, item }))
}

const weightOf = ({ weight, item }: { weight: number; item: Item }): number => weight + (item.rank >= 40 ? 3 : 0)

function isNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').length
  return digits >= fewest && digits <= most && !/^\d{1,2}\.\d{1,2}\.\d{2,4}/.test(text.trim())
}

const codes: Readonly<Record<string, string>> = { DE: '49', AT: '43', CH: '41', BE: '32', NL: '31', FR: '33', LU: '352', PL: '48', CZ: '420', GB: '44', DK: '45', SE: '46', LI: '423', ES: '34', IT: '39' }

/** International where the country is known: +49 511 36739420. The parts stay as they were grouped. */
export function international(phone: string, country: string | undefined): string {
  const plain = phone.replace(/[–]/g, '-').replace(/\s*\(0\)\s*/, ' ').replace(/[/.()]/g, ' ').replace(/\s*-\s*(?=\d)/g, '-').replace(/\s+/g, ' ').trim()
  const dialled = plain.replace(/^00(?=[1-9])/, '+')
  if (dialled.startsWith('+')) {
    const known = Object.values(codes).find((code) => dialled.startsWith(`+${code}`))
    return known === undefined ? dialled : `+${known} ${dialled.slice(known.length + 1).replace(/^[\s-]+/, '')}`
  }
  const code = country === undefined ? undefined : codes[country]
  // Italy dials its zero from abroad as well.
  if (code === undefined || country === 'IT' || !/^0\d/.test(dialled)) return plain
  // «0511-1234»: the hyphen after a German area code only groups; before a short ending it is an extension.
  return `+${code} ${dialled.slice(1).replace(/^(\d{2,5})-(?=\d{3,})/, '$1 ')}`
}
