/** The addresses of signing in and of the account, in both languages. */
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import type { Language, Localized } from '../../platform/language.ts'

export const places = {
  signIn: paths.signIn,
  signOut: paths.signOut,
  account: paths.account,
  link: twinsBelow(paths.signIn, 'link'),
  sent: twinsBelow(paths.signIn, { de: 'unterwegs', en: 'sent' }),
  passkey: twinsBelow(paths.signIn, 'passkey'),
  factor: twinsBelow(paths.signIn, { de: 'zweiter-faktor', en: 'second-factor' }),
  onward: twinsBelow(paths.signIn, { de: 'weiter', en: 'onward' }),
  organisation: twinsBelow(paths.signIn, 'organisation'),
  codes: twinsBelow(paths.account, { de: 'zweiter-faktor', en: 'second-factor' }),
  passkeys: twinsBelow(paths.account, 'passkeys'),
  sessions: twinsBelow(paths.account, { de: 'sitzungen', en: 'sessions' }),
  email: twinsBelow(paths.account, { de: 'adresse', en: 'address' }),
  letters: twinsBelow(paths.account, { de: 'briefe', en: 'letters' }),
  /** Before the secret of a letter. */
  stop: twinsBelow(paths.account, { de: 'briefe', en: 'letters' }, below.stop),
  data: twinsBelow(paths.account, { de: 'daten', en: 'data' }),
  deletion: twinsBelow(paths.account, { de: 'loeschen', en: 'delete' }),
} as const satisfies Record<string, Localized>

/** Both addresses of a page that takes its reader on to where they wanted to go. */
export const towards = (place: Localized, next: string | undefined): Localized => ({ de: address(place, 'de', { weiter: next }), en: address(place, 'en', { weiter: next }) })

export function address(place: Localized, language: Language, parameters: Record<string, string | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, value)
  return query.size === 0 ? place[language] : `${place[language]}?${query}`
}
