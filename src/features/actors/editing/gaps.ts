/** What an actor's profile lacks, the most useful first. Shown to its keepers and to the office. Pure. */
import type { Gap, Payload } from '../../publishing/index.ts'
import { gapTexts } from './texts.ts'

/** Shorter than this a description says little more than the name. */
const shortDescription = 120

const asked = ['phone', 'email', 'description_de', 'themes', 'phases', 'spaces', 'groups', 'website', 'city', 'state', 'source_url', 'description_en'] as const

const isMissing = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

export function gapsIn(payload: Payload): Gap[] {
  // Abroad there are no Länder.
  const abroad = typeof payload.country === 'string' && payload.country !== 'DE'
  const missing = asked.filter((field) => isMissing(payload[field]) && !(field === 'state' && abroad)).map((field): Gap => ({ field, reason: gapTexts[field] }))
  const { description_de: description } = payload
  const short = typeof description === 'string' && description !== '' && description.length < shortDescription
  return short ? [...missing, { field: 'description_de', reason: gapTexts.description_short }] : missing
}
