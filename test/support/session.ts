/** Somebody whose browser keeps a session: accounts and second factors are about it. */
import assert from 'node:assert/strict'
import { Hono } from 'hono'
import { clientOf, type Client } from './client.ts'
import { lettersOf } from './post.ts'
import type { TestSite } from './site.ts'

export async function withSession(site: TestSite, email: string): Promise<Pick<Client, 'get'> & { app: Hono }> {
  const client = clientOf(site)
  await client.post('/anmelden', { email })
  const letter = (await lettersOf(site)).find(({ to }) => to === email) ?? assert.fail('no letter came')
  await client.send(letter.links[0].replace(/^https?:\/\/[^/]+/, ''))
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const app = new Hono().all('*', (c) => {
    const request = new Request(c.req.raw)
    request.headers.set('cookie', cookie)
    return site.app.request(request)
  })
  return { app, get: client.get }
}
