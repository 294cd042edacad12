import { Hono, type Context } from 'hono'
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import { languages } from '../../platform/language.ts'
import type { Services } from '../../services.ts'
import { showCsv, showRoom } from './public.tsx'
import { within } from './addresses.ts'
import { changeMember, changeOwn, changeWorkplace, showMember, showOwn, showWorkplace } from './keeping.tsx'

export function routes(services: Services) {
  const app = new Hono()
  const id = (c: Context) => c.req.param('id') ?? ''
  for (const language of languages) {
    const at = (...parts: Parameters<typeof twinsBelow>[1][]) => twinsBelow(paths.actors, ':id', ...parts)[language]
    app.get(`${at(below.network)}.csv`, (c) => showCsv(services, c, id(c)))
    app.get(at(below.network), (c) => showRoom(services, c, id(c)))
    app.get(at(below.memberships), (c) => showOwn(services, c, id(c)))
    app.post(at(below.memberships), (c) => changeOwn(services, c, id(c)))
    const workplace = (...parts: Parameters<typeof twinsBelow>[1][]) => at(below.network, below.manage, ...parts)
    app.get(workplace(), (c) => showWorkplace(services, c, id(c)))
    app.post(workplace(), (c) => changeWorkplace(services, c, id(c)))
    app.get(workplace(within.member, ':member'), (c) => showMember(services, c, id(c), c.req.param('member') ?? ''))
    app.post(workplace(within.member, ':member'), (c) => changeMember(services, c, id(c), c.req.param('member') ?? ''))
  }
  return app
}
