import { Hono } from 'hono'
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import { languages } from '../../platform/language.ts'
import type { Services } from '../../services.ts'
import { changeFunctions, showFunctions } from './giving.tsx'
import { answerInvitation, showInvitations } from './invitation.tsx'
import { changeOwn, showOwn } from './own.tsx'

export function routes(services: Services) {
  const app = new Hono()
  for (const language of languages) {
    const atActor = twinsBelow(paths.actors, ':id', below.functions)[language]
    app.get(atActor, (c) => showFunctions(services, c, c.req.param('id')))
    app.post(atActor, (c) => changeFunctions(services, c, c.req.param('id')))
    app.get(paths.functions[language], (c) => showFunctions(services, c, undefined))
    app.post(paths.functions[language], (c) => changeFunctions(services, c, undefined))
    app.get(`${paths.functions[language]}/:appointment`, (c) => showOwn(services, c, c.req.param('appointment')))
    app.post(`${paths.functions[language]}/:appointment`, (c) => changeOwn(services, c, c.req.param('appointment')))
    app.get(paths.invitations[language], (c) => showInvitations(services, c))
    app.post(paths.invitations[language], (c) => answerInvitation(services, c))
  }
  return app
}
