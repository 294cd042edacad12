/** The letters about signing in. */
import type { Localized } from '../../platform/language.ts'
import type { LetterKind } from '../../platform/letters.ts'

const link = { de: 'Adresse der Seite', en: 'address of the page' } as const
const at = { de: 'wann es geschah', en: 'when it happened' } as const

export const signInLetter = {
  name: 'sign-in',
  about: { de: 'An die Adresse, mit der sich jemand anmelden möchte.', en: 'To the address somebody wants to sign in with.' },
  placeholders: { link, minutes: { de: 'Minuten, die der Link gilt', en: 'minutes the link is valid' } },
  subject: { de: 'Ihr Link zum Anmelden bei {site}', en: 'Your link to sign in to {site}' },
  text: {
    de: 'Guten Tag,\n\njemand, vermutlich Sie, möchte sich mit dieser Adresse bei {site} anmelden. Öffnen Sie dazu diese Seite und drücken Sie dort auf „Anmelden“:\n\n{link}\n\nDer Link gilt {minutes} Minuten und ein einziges Mal. Waren Sie das nicht, brauchen Sie nichts zu tun: Ohne diesen Link kommt niemand hinein. Geben Sie ihn nicht weiter.',
    en: 'Hello,\n\nsomebody, probably you, wants to sign in to {site} with this address. To do so, open this page and press “Sign in” there:\n\n{link}\n\nThe link is valid for {minutes} minutes and once only. If it was not you, there is nothing to do: nobody gets in without this link. Do not pass it on.',
  },
} as const satisfies LetterKind

export const addressLetter = {
  name: 'account-address',
  about: { de: 'An die neue Adresse, wenn jemand die Adresse des Kontos ändert.', en: 'To the new address when somebody changes the address of their account.' },
  placeholders: { link },
  subject: { de: 'Neue Adresse für Ihr Konto bei {site} bestätigen', en: 'Confirm the new address of your account at {site}' },
  text: {
    de: 'Guten Tag,\n\njemand, vermutlich Sie, möchte diese Adresse künftig für ein Konto bei {site} verwenden. Öffnen Sie dazu diese Seite und bestätigen Sie dort die Adresse:\n\n{link}\n\nDer Link gilt einen Tag. Waren Sie das nicht, brauchen Sie nichts zu tun.',
    en: 'Hello,\n\nsomebody, probably you, wants to use this address for an account at {site} from now on. To do so, open this page and confirm the address there:\n\n{link}\n\nThe link is valid for one day. If it was not you, there is nothing to do.',
  },
} as const satisfies LetterKind

/** The job that sends the letter below. */
export const securityJob = 'account-security-letter'

export const happenings = ['passkey-added', 'passkey-removed', 'codes-added', 'codes-removed', 'recovery-used', 'login-linked', 'address-changed', 'account-deleted'] as const
export type Happening = (typeof happenings)[number]

/** After what a stranger would do first. */
export const securityLetter = {
  name: 'account-security',
  about: { de: 'An Kontoinhaber, wenn sich an ihrer Anmeldung etwas geändert hat.', en: 'To account holders when something about their signing in has changed.' },
  placeholders: { what: { de: 'was geschehen ist', en: 'what happened' }, at, link },
  subject: { de: 'Änderung an Ihrer Anmeldung bei {site}', en: 'Change to how you sign in to {site}' },
  text: {
    de: 'Guten Tag,\n\n{what} ({at})\n\nWaren Sie das, brauchen Sie nichts zu tun. Waren Sie es nicht, melden Sie sich an, beenden Sie alle anderen Sitzungen und schreiben Sie dem Betreiber:\n\n{link}',
    en: 'Hello,\n\n{what} ({at})\n\nIf it was you, there is nothing to do. If it was not, sign in, end all other sessions and write to the operator:\n\n{link}',
  },
} as const satisfies LetterKind

const happeningWords = {
  'passkey-added': { de: 'Ihrem Konto bei {site} wurde ein Passkey hinzugefügt.', en: 'A passkey was added to your account at {site}.' },
  'passkey-removed': { de: 'Ein Passkey Ihres Kontos bei {site} wurde entfernt.', en: 'A passkey of your account at {site} was removed.' },
  'codes-added': { de: 'Für Ihr Konto bei {site} wurde die Anmeldung mit Codes aus einer App eingerichtet.', en: 'Codes from an app were set up for your account at {site}.' },
  'codes-removed': { de: 'Die Anmeldung mit Codes aus einer App wurde von Ihrem Konto bei {site} entfernt.', en: 'Codes from an app were removed from your account at {site}.' },
  'recovery-used': { de: 'Für Ihr Konto bei {site} wurde ein Wiederherstellungscode benutzt.', en: 'A recovery code was used for your account at {site}.' },
  'login-linked': { de: 'Ihr Konto bei {site} wurde mit der Anmeldung Ihrer Organisation verbunden; beide gehören zur selben E-Mail-Adresse.', en: 'Your account at {site} was connected with the login of your organisation; both belong to the same e-mail address.' },
  'address-changed': { de: 'Ihr Konto bei {site} hat jetzt eine andere E-Mail-Adresse. An diese hier gehen keine Briefe mehr.', en: 'Your account at {site} now has another e-mail address. No more letters go to this one.' },
  'account-deleted': { de: 'Ihr Konto bei {site} wurde gelöscht.', en: 'Your account at {site} was deleted.' },
} as const satisfies Record<Happening, { de: string; en: string }>

export const happeningIn = (what: Happening, site: Localized): Localized => ({ de: happeningWords[what].de.replace('{site}', () => site.de), en: happeningWords[what].en.replace('{site}', () => site.en) })
