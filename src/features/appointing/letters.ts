/** The letters about functions. */
import type { LetterKind } from '../../platform/letters.ts'

const organisation = { de: 'die Organisation, sonst der Name dieser Website', en: 'the organisation, or the name of this website' } as const
const role = { de: 'die Funktion', en: 'the function' } as const
const by = { de: 'wer das veranlasst hat, als Funktion', en: 'who arranged that, as a function' } as const
const link = { de: 'Adresse der Seite', en: 'address of the page' } as const

export const invitationLetter = {
  name: 'appointment-invitation',
  about: { de: 'An die Adresse, der eine Funktion angeboten wird.', en: 'To the address a function is offered to.' },
  placeholders: { organisation, function: role, by, link, until: { de: 'letzter Tag, an dem der Link gilt', en: 'last day on which the link is valid' } },
  subject: { de: 'Einladung: {function} für {organisation}', en: 'Invitation: {function} for {organisation}' },
  text: {
    de: 'Guten Tag,\n\n{by} lädt Sie ein, bei {site} eine Funktion zu übernehmen: {function} für {organisation}.\n\nLesen Sie auf dieser Seite, was dazu gehört, und nehmen Sie dort an oder lehnen Sie ab:\n\n{link}\n\nDer Link gilt bis {until} und meldet Sie an. Geben Sie ihn nicht weiter. Möchten Sie nicht, brauchen Sie nichts zu tun.',
    en: 'Hello,\n\n{by} invites you to take on a function at {site}: {function} for {organisation}.\n\nOn this page you can read what it involves, and accept or decline:\n\n{link}\n\nThe link is valid until {until} and signs you in. Do not pass it on. If you do not want to, there is nothing to do.',
  },
} as const satisfies LetterKind

export const endedLetter = {
  name: 'appointment-ended',
  about: { de: 'An jemanden, dessen Funktion jemand anderes beendet hat.', en: 'To somebody whose function somebody else has ended.' },
  placeholders: { organisation, function: role, by },
  subject: { de: 'Ihre Funktion für {organisation} ist beendet', en: 'Your function for {organisation} has ended' },
  text: {
    de: 'Guten Tag,\n\n{by} hat Ihre Funktion bei {site} beendet: {function} für {organisation}. Ihr Konto bleibt bestehen, begonnene Entwürfe bleiben bei der Organisation.\n\nHalten Sie das für ein Versehen, wenden Sie sich an die Organisation oder an die Redaktion.',
    en: 'Hello,\n\n{by} has ended your function at {site}: {function} for {organisation}. Your account remains, drafts that were begun stay with the organisation.\n\nIf you think this is a mistake, turn to the organisation or to the editorial office.',
  },
} as const satisfies LetterKind

export const handedOverLetter = {
  name: 'appointment-handed-over',
  about: { de: 'An jemanden, dessen Funktion nun ein anderer übernommen hat.', en: 'To somebody whose function another has now taken on.' },
  placeholders: { organisation, function: role },
  subject: { de: 'Übernommen: {function} für {organisation}', en: 'Taken on: {function} for {organisation}' },
  text: {
    de: 'Guten Tag,\n\ndie Person, an die Sie Ihre Funktion abgeben wollten, hat angenommen: {function} für {organisation}. Ihre eigene Funktion ist damit beendet. Begonnene Entwürfe bleiben bei der Organisation. Vielen Dank für Ihre Arbeit.',
    en: 'Hello,\n\nthe person you wanted to hand your function to has accepted: {function} for {organisation}. With that your own function has ended. Drafts that were begun stay with the organisation. Thank you for your work.',
  },
} as const satisfies LetterKind

export const movedLetter = {
  name: 'appointment-moved',
  about: { de: 'An jemanden, dessen Eintrag mit einem anderen zusammengeführt wurde.', en: 'To somebody whose entry was merged with another.' },
  placeholders: { organisation, function: role, by },
  subject: { de: 'Zusammengeführt: Ihre Funktion gilt jetzt für {organisation}', en: 'Merged: your function is now for {organisation}' },
  text: {
    de: 'Guten Tag,\n\n{by} hat zwei Einträge zusammengeführt, die dieselbe Organisation meinten. Ihre Funktion bei {site} gilt jetzt für den, der geblieben ist: {function} für {organisation}. Begonnene Entwürfe sind mitgekommen, die alte Adresse führt zum neuen Eintrag.\n\nHalten Sie das für ein Versehen, wenden Sie sich an die Redaktion.',
    en: 'Hello,\n\n{by} has merged two entries that meant the same organisation. Your function at {site} is now for the one that stayed: {function} for {organisation}. Drafts that were begun came along, and the old address leads to the new entry.\n\nIf you think this is a mistake, turn to the editorial office.',
  },
} as const satisfies LetterKind

export const letters = [invitationLetter, endedLetter, handedOverLetter, movedLetter]
