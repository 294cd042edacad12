/** The letters of alerts: the one that asks whether an address is right, and the one with the news. */
import { z } from 'zod'
import type { LetterKind } from '../../platform/letters.ts'
import type { LinkPurpose } from '../../platform/links.ts'
import { daysToConfirm } from './alert.ts'

const data = z.object({ alert: z.string() })
export const confirmLink = { name: 'alert-confirm', data, days: daysToConfirm } satisfies LinkPurpose<typeof data>
/** Letters are kept for long, and whoever finds one shall be able to end it. */
export const stopLink = { name: 'alert-stop', data, days: 1_000 } satisfies LinkPurpose<typeof data>

export const confirmLetter: LetterKind = {
  name: 'alert-confirm',
  about: { de: 'An jemanden ohne Konto, der Benachrichtigungen bestellt hat.', en: 'To somebody without an account who asked for alerts.' },
  placeholders: {
    what: { de: 'was verfolgt wird', en: 'what is followed' },
    link: { de: 'der Link zum Bestätigen', en: 'the link to confirm' },
    days: { de: 'wie viele Tage der Link gilt', en: 'for how many days the link is valid' },
  },
  subject: { de: 'Bitte bestätigen: Benachrichtigungen zu {what}', en: 'Please confirm: alerts about {what}' },
  text: {
    de: 'Guten Tag,\n\njemand möchte mit Ihrer Adresse benachrichtigt werden über: {what}. Waren Sie das, dann öffnen Sie diesen Link und bestätigen Sie:\n{link}\n\nDer Link gilt {days} Tage. Waren Sie es nicht, müssen Sie nichts tun: Ihre Adresse wird dann gelöscht.',
    en: 'Hello,\n\nsomebody wants to be alerted with your address about: {what}. If it was you, open this link and confirm:\n{link}\n\nThe link is valid for {days} days. If it was not you, you need not do anything: your address will be deleted.',
  },
}

export const newsLetter: LetterKind = {
  name: 'alert-news',
  about: { de: 'An alle, die einer Liste, einem Eintrag oder einem Thema folgen, wenn es dort Neues gibt.', en: 'To everybody who follows a list, an entry or a topic, when there is something new.' },
  placeholders: {
    what: { de: 'was verfolgt wird', en: 'what is followed' },
    added: { de: 'neue Einträge', en: 'new entries' },
    changed: { de: 'geänderte Einträge', en: 'changed entries' },
    withdrawn: { de: 'zurückgezogene Einträge', en: 'withdrawn entries' },
    list: { de: 'die Adresse dessen, was verfolgt wird', en: 'the address of what is followed' },
    stop: { de: 'der Link zum Ändern und Beenden', en: 'the link to change and end' },
  },
  subject: { de: 'Neues: {what}', en: 'News: {what}' },
  text: {
    de: 'Guten Tag,\n\nSie verfolgen: {what}\n{list}\n\n{added}\n\n{changed}\n\n{withdrawn}\n\nRhythmus ändern oder Benachrichtigungen beenden:\n{stop}',
    en: 'Hello,\n\nyou follow: {what}\n{list}\n\n{added}\n\n{changed}\n\n{withdrawn}\n\nChange the rhythm or end the alerts:\n{stop}',
  },
}

export const letters: LetterKind[] = [confirmLetter, newsLetter]
