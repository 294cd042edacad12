import { Hono, type Context } from 'hono'
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import { languages } from '../../platform/language.ts'
import type { Services } from '../../services.ts'
import { showCsv, showRoom } from './public.tsx'
import { networkLetters, networkStop, within } from './addresses.ts'
import { answerInvitation, changeMessage, sendInvitations, showInvitation, showInvite, showMessage, showStop, stopLetters } from './letters/pages.tsx'
import { changeList, receiveList, saveColumns, showColumns, showList, showLists } from './lists/pages.tsx'
import { changeMember, changeOwn, changeWorkplace, showMember, showOwn, showWorkplace } from './keeping.tsx'

export function routes(services: Services) {
  const app = new Hono()
  const id = (c: Context) => c.req.param('id') ?? ''
  const key = (c: Context) => c.req.param('key') ?? ''
  for (const language of languages) {
    const at = (...parts: Parameters<typeof twinsBelow>[1][]) => twinsBelow(paths.actors, ':id', ...parts)[language]
    app.get(`${at(below.network)}.csv`, (c) => showCsv(services, c, id(c)))
    app.get(at(below.network), (c) => showRoom(services, c, id(c)))
    app.get(at(below.memberships), (c) => showOwn(services, c, id(c)))
    app.post(at(below.memberships), (c) => changeOwn(services, c, id(c)))
    const workplace = (...parts: Parameters<typeof twinsBelow>[1][]) => at(below.network, below.manage, ...parts)
    app.get(workplace(), (c) => showWorkplace(services, c, id(c)))
    app.post(workplace(), (c) => changeWorkplace(services, c, id(c)))
    app.get(workplace(within.invite), (c) => showInvite(services, c, id(c)))
    app.post(workplace(within.invite), (c) => sendInvitations(services, c, id(c)))
    app.get(workplace(within.list), (c) => showLists(services, c, id(c)))
    app.post(workplace(within.list, below.file), (c) => receiveList(services, c, id(c)))
    app.get(workplace(within.list, ':key'), (c) => showList(services, c, id(c), key(c)))
    app.post(workplace(within.list, ':key'), (c) => changeList(services, c, id(c), key(c)))
    app.get(workplace(within.list, ':key', within.columns), (c) => showColumns(services, c, id(c), key(c)))
    app.post(workplace(within.list, ':key', within.columns), (c) => saveColumns(services, c, id(c), key(c)))
    app.get(workplace(within.message), (c) => showMessage(services, c, id(c)))
    app.post(workplace(within.message), (c) => changeMessage(services, c, id(c)))
    app.get(`${networkLetters[language]}/:secret`, (c) => showInvitation(services, c, c.req.param('secret')))
    app.post(`${networkLetters[language]}/:secret`, (c) => answerInvitation(services, c, c.req.param('secret')))
    app.get(`${networkStop[language]}/:secret`, (c) => showStop(services, c, c.req.param('secret')))
    app.post(`${networkStop[language]}/:secret`, (c) => stopLetters(services, c, c.req.param('secret')))
    app.get(workplace(within.member, ':member'), (c) => showMember(services, c, id(c), c.req.param('member') ?? ''))
    app.post(workplace(within.member, ':member'), (c) => changeMember(services, c, id(c), c.req.param('member') ?? ''))
  }
  return app
}
