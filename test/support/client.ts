/** A browser without script, called as a function: keeps cookies, sends forms, follows nothing by itself. */
import type { Mailbox } from './mailbox.ts'
import { formIn } from './form.ts'

export type Client = {
  get(path: string): Promise<Response>
  post(path: string, fields: Record<string, string | string[]>, headers?: Record<string, string>): Promise<Response>
  /** Opens the page and sends its form as it stands, with some fields changed. */
  send(path: string, changes?: Record<string, string>): Promise<Response>
  /** What the site has it remember. */
  cookies: Map<string, string>
}

/** The app called as a function, or a site that is served somewhere. */
type Asked = { app: { request(address: string, init?: RequestInit): Response | Promise<Response> } }

export function clientOf(site: Asked, origin = 'http://netz.example'): Client {
  const cookies = new Map<string, string>()
  const request = async (path: string, init: RequestInit = {}) => {
    const headers = { ...Object.fromEntries(new Headers(init.headers)), cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0' }
    const response = await site.app.request(`${origin}${path}`, { ...init, headers })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = cookie.match(/^([^=]+)=([^;]*)/) ?? []
      if (/max-age=0/i.test(cookie)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }
  const client: Client = {
    cookies,
    get: (path) => request(path),
    post(path, fields, headers = {}) {
      const body = new FormData()
      for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value)
      return request(path, { method: 'POST', headers: { origin, ...headers }, body })
    },
    async send(path, changes = {}) {
      const html = await (await request(path)).text()
      const action = html.match(/<main.*?<form(?=[^>]*method="post")[^>]*\saction="([^"]+)"/s)?.[1] ?? path
      return client.post(action.replaceAll('&amp;', '&'), formIn(html, changes))
    },
  }
  return client
}

/** Signed in by the link of a letter, as everybody is who comes for the first time. */
export async function signedInBrowser(site: Asked, mailbox: Mailbox, email: string): Promise<Client> {
  const client = clientOf(site)
  await client.post('/anmelden', { email })
  const { links } = await mailbox.next(email)
  await client.send(links[0])
  return client
}
