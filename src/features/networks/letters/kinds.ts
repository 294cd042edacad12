/** The letters of a network: to whom it invites, and to its members. */
import { z } from 'zod'
import type { LetterKind } from '../../../platform/letters.ts'
import type { LinkPurpose } from '../../../platform/links.ts'

const invitationPlaceholders = {
  network: { de: 'Name des Netzwerks', en: 'Name of the network' },
  organisation: { de: 'Name der eingeladenen Organisation', en: 'Name of the invited organisation' },
  wish: { de: 'Worum gebeten wird: den Eintrag pflegen oder einen schreiben', en: 'What is asked for: to keep the entry or to write one' },
  link: { de: 'Adresse der Einladung', en: 'Address of the invitation' },
  until: { de: 'Tag, bis zu dem die Einladung gilt', en: 'Day until which the invitation is valid' },
} satisfies LetterKind['placeholders']

export const invitation = {
  name: 'network-invitation',
  about: { de: 'An eine Organisation, die ein Netzwerk einlädt, ihren Eintrag zu pflegen oder einen zu schreiben.', en: 'To an organisation that a network invites to keep its entry or to write one.' },
  subject: { de: '{network} lädt {organisation} zu {site} ein', en: '{network} invites {organisation} to {site}' },
  text: {
    de: 'Guten Tag,\n\ndas Netzwerk {network} führt bei {site} auf, wer was in der Vorsorge und im Krisenmanagement macht. {wish}\n\nHier sehen Sie die Einladung und sagen zu oder ab:\n{link}\n\nDie Einladung gilt bis {until}. Sie müssen nichts tun; wir erinnern Sie höchstens einmal.',
    en: 'Good day,\n\nthe network {network} shows in {site} who does what in prevention and crisis management. {wish}\n\nHere you see the invitation and accept or decline it:\n{link}\n\nThe invitation is valid until {until}. You need not do anything; we remind you once at most.',
  },
  placeholders: invitationPlaceholders,
} satisfies LetterKind

export const reminder = {
  name: 'network-invitation-reminder',
  about: { de: 'Die eine Erinnerung an eine Einladung, nach zwei Wochen ohne Antwort.', en: 'The one reminder of an invitation, after two weeks without an answer.' },
  subject: { de: 'Erinnerung: {network} lädt {organisation} ein', en: 'Reminder: {network} invites {organisation}' },
  text: {
    de: 'Guten Tag,\n\nvor zwei Wochen hat Sie das Netzwerk {network} zu {site} eingeladen. {wish}\n\nHier sagen Sie zu oder ab:\n{link}\n\nDie Einladung gilt bis {until}. Weitere Erinnerungen schicken wir nicht.',
    en: 'Good day,\n\ntwo weeks ago the network {network} invited you to {site}. {wish}\n\nHere you accept or decline:\n{link}\n\nThe invitation is valid until {until}. We send no further reminders.',
  },
  placeholders: invitationPlaceholders,
} satisfies LetterKind

export const message = {
  name: 'network-message',
  about: { de: 'Nachricht eines Netzwerks an seine Mitglieder; den Text schreibt die Koordination.', en: 'Message of a network to its members; the coordination writes its text.' },
  subject: { de: '{network}: {subject}', en: '{network}: {subject}' },
  text: {
    de: '{message}\n\n{network}\n\n{why}\n\nKeine Nachrichten dieses Netzwerks mehr:\n{stop}',
    en: 'This is a message of the network {network}; its text stands above.\n\n{why}\n\nNo more messages from this network:\n{stop}',
  },
  placeholders: {
    network: { de: 'Name des Netzwerks', en: 'Name of the network' },
    subject: { de: 'Betreff der Nachricht', en: 'Subject of the message' },
    message: { de: 'Text der Nachricht', en: 'Text of the message' },
    why: { de: 'Warum der Brief an diese Adresse geht', en: 'Why the letter goes to this address' },
    stop: { de: 'Adresse zum Abbestellen', en: 'Address to stop the messages' },
  },
} satisfies LetterKind

export const news = {
  name: 'network-news',
  about: { de: 'An die, die einen Eintrag pflegen, wenn ein Netzwerk eine Mitgliedschaft angibt oder eine Seite ablehnt; gesammelt, höchstens einmal am Tag.', en: 'To those who keep an entry, when a network states a membership or a side declines; collected, once a day at most.' },
  subject: { de: 'Neues zu Mitgliedschaften', en: 'News about memberships' },
  text: {
    de: 'Guten Tag,\n\nzu Einträgen, für die Sie zuständig sind, hat die andere Seite etwas gesagt:\n\n{news}\n\nSie bekommen höchstens einen solchen Brief am Tag.',
    en: 'Good day,\n\nthe other side has said something about entries you are responsible for:\n\n{news}\n\nYou get one such letter a day at most.',
  },
  placeholders: { news: { de: 'Was gesagt wurde, mit Adressen zum Antworten', en: 'What was said, with addresses to answer' } },
} satisfies LetterKind

export const invitationDays = 30
export const remindAfterDays = 14

export const invitationLink = { name: 'network-invitation', data: z.object({ invitation: z.string() }), days: invitationDays } satisfies LinkPurpose<z.ZodType>
/** Long enough for every letter somebody finds again. */
export const stopLink = { name: 'network-stop', data: z.object({ network: z.string(), email: z.string() }), days: 730 } satisfies LinkPurpose<z.ZodType>

/** What operators may put into other words. */
export const letters = [invitation, reminder, message, news] as const
