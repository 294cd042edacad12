/** The site as somebody sees it whose account and functions are given, until signing in has its own support. */
import { Hono } from 'hono'
import { setViewer, type Viewer } from '../../src/platform/viewer.ts'
import type { TestSite } from './site.ts'

export type Person = {
  /** The site as this person sees it, for `serve`. */
  app: Hono
  get(path: string): Promise<Response>
  post(path: string, fields: Record<string, string | string[]>): Promise<Response>
}

export function as(site: Pick<TestSite, 'app'>, viewer: Viewer): Person {
  const app = new Hono()
    .use((c, next) => {
      setViewer(c, viewer)
      return next()
    })
    .route('/', site.app)
  return {
    app,
    get: async (path) => app.request(path),
    post: async (path, fields) => {
      const body = new FormData()
      for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value)
      return app.request(`http://netz.example${path}`, { method: 'POST', headers: { origin: 'http://netz.example' }, body })
    },
  }
}

const account = (id: string) => ({ id, name: id, email: `${id}@netz.example`, secondFactor: true })

export const people = {
  defusEditor: { account: account('ines'), appointments: [{ role: 'editor', actor: 'defus', deputy: false }] },
  defusDeputy: { account: account('jan'), appointments: [{ role: 'editor', actor: 'defus', deputy: true }] },
  koelnEditor: { account: account('aylin'), appointments: [{ role: 'editor', actor: 'stadt-koeln', deputy: false }] },
  reviewer: { account: account('ruth'), appointments: [{ role: 'reviewer', deputy: false }] },
  secondReviewer: { account: account('omar'), appointments: [{ role: 'reviewer', deputy: false }] },
  administrator: { account: account('adam'), appointments: [{ role: 'administrator', deputy: false }] },
  newcomer: { account: account('nele'), appointments: [] },
} satisfies Record<string, Viewer>
