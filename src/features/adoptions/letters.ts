/** The letter to whoever wrote a practice. */
import type { LetterKind } from '../../platform/letters.ts'

export const adoptionLetter = {
  name: 'adoption-begun',
  about: { de: 'An die Pflege einer Praxis, wenn eine Organisation einträgt, dass sie die Praxis übernimmt.', en: 'To the keepers of a practice when an organisation records that it adopts it.' },
  placeholders: { practice: { de: 'Titel der Praxis', en: 'title of the practice' }, organisation: { de: 'wer sie übernimmt', en: 'who adopts it' }, step: { de: 'wie weit sie sind', en: 'how far they are' }, contact: { de: 'wen man dort fragen kann, sonst leer', en: 'whom to ask there, or empty' }, link: { de: 'Adresse der Seite', en: 'address of the page' } },
  subject: { de: '{organisation} übernimmt: {practice}', en: '{organisation} adopts: {practice}' },
  text: {
    de: 'Guten Tag,\n\n{organisation} hat bei {site} eingetragen, dass sie mit Ihrer Praxis „{practice}“ arbeitet. Stand: {step}.\n\n{contact}\n\nHier sehen Sie, was daraus wird:\n{link}',
    en: 'Hello,\n\n{organisation} has recorded at {site} that it works with your practice “{practice}”. Stage: {step}.\n\n{contact}\n\nHere you can see what becomes of it:\n{link}',
  },
} as const satisfies LetterKind

export const letters = [adoptionLetter]
