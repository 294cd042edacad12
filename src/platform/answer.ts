/** Answers for programs: readable from any origin, asked again without being sent again. */
import { createHash } from 'node:crypto'
import type { Context } from 'hono'

/** Open data may be read by the scripts of any site. */
export const openToAll = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'content-disposition, etag, link' } as const

/** The whole document with its fingerprint; 304 for who has it already. Always asked again, because an entry may change at any moment. */
export function answer(c: Context, document: string, contentType: string, headers: Record<string, string> = {}): Response {
  const tag = `W/"${createHash('sha1').update(document).digest('base64url')}"`
  const always = { ...openToAll, etag: tag, 'cache-control': 'public, no-cache', ...headers }
  const known = c.req.header('if-none-match')
  if (known !== undefined && known.split(',').some((candidate) => candidate.trim() === tag)) return c.body(null, 304, always)
  return c.body(document, 200, { 'content-type': contentType, ...always })
}
