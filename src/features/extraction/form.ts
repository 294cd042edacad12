/** What is sent: a page to be read, then what of it shall hold. */
import { z } from 'zod'
import { conceptFields, draftFields, type DraftField, type PageDraft } from './draft.ts'
import { tidied } from './website.ts'

export type Body = Record<string, string | File | (string | File)[]>

const textIn = (body: Body, name: string): string => {
  const value = [body[name] ?? []].flat().at(-1)
  return typeof value === 'string' ? value : ''
}

export type SentPage = { text: string; file?: File; address: string; faults: { field: 'page' | 'address'; fault: 'missing' | 'addressForm' }[] }

export function readPage(body: Body): SentPage {
  const text = textIn(body, 'page')
  const file = [body.file ?? []].flat().find((value) => value instanceof File && value.size > 0)
  const address = textIn(body, 'address').trim()
  const faults: SentPage['faults'] = []
  if (text.trim() === '' && !(file instanceof File)) faults.push({ field: 'page', fault: 'missing' })
  if (address !== '' && tidied(address) === undefined) faults.push({ field: 'address', fault: 'addressForm' })
  return { text, file: file instanceof File ? file : undefined, address, faults }
}

/** One thing that can be taken or left: a fact, or one of several concepts. */
export type Choice = { field: DraftField; value: string }

export const choiceKey = ({ field, value }: Choice): string => `${field}:${value}`

const lists = new Set<string>(['themes', 'spaces', 'phases', 'groups'])
export const isListed = (field: string): boolean => lists.has(field)
export const isConceptField = (field: string): boolean => conceptFields.some((name) => name === field)

const longestField = 20_000
const mostOfOne = 60
const sentDraft = z.record(z.string(), z.union([z.string().max(longestField), z.number(), z.array(z.string().max(200)).max(mostOfOne)]))

/** The draft travels through the browser: only known fields come back, and its rules are those of every draft. */
export function readChoices(body: Body): Record<string, unknown> | undefined {
  const given = parsed(textIn(body, 'draft'))
  if (!given) return undefined
  const taken = new Set([body.take ?? []].flat().filter((value) => typeof value === 'string'))
  return Object.fromEntries(
    draftFields.flatMap((field): [string, unknown][] => {
      const value = given[field]
      if (field === 'id' || value === undefined) return []
      if (Array.isArray(value)) return isListed(field) ? [[field, value.filter((one) => taken.has(choiceKey({ field, value: one })))]] : []
      return taken.has(field) || (typeof value === 'string' && taken.has(choiceKey({ field, value }))) ? [[field, value]] : []
    }),
  )
}

function parsed(text: string): z.infer<typeof sentDraft> | undefined {
  try {
    return sentDraft.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

export const draftText = ({ fields }: PageDraft): string => JSON.stringify(fields)
