/** What the forms about functions send. */
import { emailAddress } from '../accounts/index.ts'
import { roles, type Role } from '../../platform/viewer.ts'

export type Body = Record<string, string | File | (string | File)[]>

const longest = 500

export const textIn = (body: Body, name: string): string => {
  const value = body[name]
  return typeof value === 'string' ? value.trim().slice(0, longest) : ''
}

/** `function` of the form: a role, or that of a deputy, such as `editor-deputy`. */
export const choiceOf = (role: Role, deputy: boolean): string => (deputy ? `${role}-deputy` : role)

export type Sent = { email: string | undefined; typed: string; choice: string; role: Role | undefined; deputy: boolean }

export function readInvitation(body: Body): Sent {
  const typed = textIn(body, 'email')
  const choice = textIn(body, 'function')
  const [name, deputy] = choice.split('-')
  const role = roles.find((known) => known === name)
  const parsed = emailAddress.safeParse(typed)
  return { email: parsed.success ? parsed.data : undefined, typed, choice, role, deputy: deputy === 'deputy' }
}
