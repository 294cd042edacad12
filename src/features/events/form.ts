/** What somebody says of themselves when they register, as the browser sends it. */
import { z } from 'zod'
import { isFormula } from '../entries/index.ts'
import { textIn, type Body } from '../editing/index.ts'

/** The field nobody sees. */
export const trapName = 'betreff'

/** Whoever is to be removed is asked about on the page first. */
export const removeParameter = 'austragen'

export const fields = ['name', 'email', 'organisation', 'function', 'needs'] as const
export type Field = (typeof fields)[number]
export type Typed = Record<Field, string>
export type FaultName = 'name' | 'email' | 'organisation' | 'long' | 'formula'

const longest: Record<Field, number> = { name: 200, email: 320, organisation: 300, function: 200, needs: 1_000 }
const emailAddress = z.email()

export const nothingTyped: Typed = { name: '', email: '', organisation: '', function: '', needs: '' }

export function readRegistration(body: Body, { isKnown }: { isKnown: boolean }): { typed: Typed; faults: { field: Field; fault: FaultName }[]; isTrapped: boolean } {
  const typed: Typed = { name: textIn(body, 'name'), email: textIn(body, 'email').toLowerCase(), organisation: textIn(body, 'organisation'), function: textIn(body, 'function'), needs: textIn(body, 'needs').replace(/\r\n?/g, '\n') }
  const missing: [Field, FaultName, boolean][] = [
    ['name', 'name', typed.name === ''],
    ['email', 'email', !isKnown && !emailAddress.safeParse(typed.email).success],
    ['organisation', 'organisation', typed.organisation === ''],
  ]
  const wrong = fields.flatMap((field): [Field, FaultName, boolean][] => [[field, 'long', typed[field].length > longest[field]], [field, 'formula', isFormula(typed[field])]])
  const found = [...missing, ...wrong].flatMap(([field, fault, is]) => (is ? [{ field, fault }] : []))
  return { typed, faults: fields.flatMap((field) => found.find((one) => one.field === field) ?? []), isTrapped: textIn(body, trapName) !== '' }
}
