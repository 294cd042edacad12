/** How actors belong to one another, and the words for it: relation, status, function. Pure. */
import type { Language, Localized } from '../../platform/language.ts'

export const relations = ['member-of', 'part-of', 'partner-in'] as const
export type Relation = (typeof relations)[number]

/** The column of the payload that holds the ids. */
export const relationColumns = { 'member-of': 'member_of', 'part-of': 'part_of', 'partner-in': 'partner_in' } as const satisfies Record<Relation, string>

export const isRelationColumn = (name: string): boolean => relations.some((relation) => relationColumns[relation] === name)

/** `confirmed`: both sides say so; else who said it. */
export type Standing = 'confirmed' | 'member' | 'network'

/** A relation as the payload states it, with what both sides said about it beside. Dates are as exact as they are known. */
export type Membership = { network: string; relation: Relation; standing: Standing; status?: string; function?: string; since?: string; until?: string; confirmed_on?: string }

/** A small vocabulary; whatever else stands in a status is the network's own word. */
export const statuses = {
  full: { de: 'Vollmitglied', en: 'full member' },
  associate: { de: 'assoziiertes Mitglied', en: 'associate member' },
  observer: { de: 'Beobachter', en: 'observer' },
  guest: { de: 'Gast', en: 'guest' },
  applicant: { de: 'Aufnahme beantragt', en: 'applicant' },
  supporting: { de: 'Fördermitglied', en: 'supporting member' },
  founding: { de: 'Gründungsmitglied', en: 'founding member' },
} satisfies Record<string, Localized>

/** What an organisation does in a network; never a person's office. */
export const functions = {
  chair: { de: 'Vorsitz', en: 'chair' },
  'deputy-chair': { de: 'stellvertretender Vorsitz', en: 'deputy chair' },
  board: { de: 'Vorstand', en: 'board' },
  office: { de: 'Geschäftsstelle', en: 'office' },
  'working-group-lead': { de: 'Leitung einer Arbeitsgruppe', en: 'lead of a working group' },
  'working-group': { de: 'Mitarbeit in einer Arbeitsgruppe', en: 'member of a working group' },
  advisory: { de: 'Beirat', en: 'advisory board' },
} satisfies Record<string, Localized>

const words: Readonly<Record<string, Localized>> = { ...statuses, ...functions }

/** The word for a status or a function; what is none of the list speaks for itself. */
export const membershipWord = (value: string, language: Language): string => (Object.hasOwn(words, value) ? words[value][language] : value)

export const relatedBy = <T>(find: (relation: Relation) => T): Record<Relation, T> => ({ 'member-of': find('member-of'), 'part-of': find('part-of'), 'partner-in': find('partner-in') })
