/** The two languages of the interface. German is the first; English is complete. */
export const languages = ['de', 'en'] as const
export type Language = (typeof languages)[number]
export type Localized = Record<Language, string>
