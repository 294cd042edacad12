/** What the forms of signing in and of the account send. */
import { emailAddress, pathOnThisSite } from './account.ts'

type Body = Record<string, string | File | (string | File)[]>

const longest = 20_000

export function textIn(body: Body, name: string): string {
  const value = body[name]
  return typeof value === 'string' ? value.trim().slice(0, longest) : ''
}

/** `email` is undefined where what was typed is no address. */
export function readSignIn(body: Body) {
  const typed = textIn(body, 'email')
  return { typed: typed.slice(0, 300), email: emailAddress.safeParse(typed).data, next: pathOnThisSite(textIn(body, 'weiter')) }
}
