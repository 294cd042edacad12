import { Hono } from 'hono'
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import { languages } from '../../platform/language.ts'
import type { Services } from '../../services.ts'
import { agendaOf, requestPage, within } from './addresses.ts'
import { showAgenda, showAgendaFile } from './agenda.tsx'
import { sendAnswer, sendSignedAnswer, showAnswer, showSignedAnswer, showStop, stop } from './answering/pages.tsx'
import { sendAsk, showAsk } from './asking/pages.tsx'
import { changeHelpful, changeState, makeDraft } from './leading.tsx'
import { changeOwn, showOwn } from './own.tsx'

export function routes(services: Services) {
  const app = new Hono()
  for (const language of languages) {
    const at = (part: (typeof within)[keyof typeof within]) => requestPage(':request', part)[language]
    app.get(at(within.ask), (c) => showAsk(services, c, c.req.param('request') ?? ''))
    app.post(at(within.ask), (c) => sendAsk(services, c, c.req.param('request') ?? ''))
    app.get(at(within.answers), (c) => showSignedAnswer(services, c, c.req.param('request') ?? ''))
    app.post(at(within.answers), (c) => sendSignedAnswer(services, c, c.req.param('request') ?? ''))
    app.post(at(within.helpful), (c) => changeHelpful(services, c, c.req.param('request') ?? ''))
    app.post(at(within.state), (c) => changeState(services, c, c.req.param('request') ?? ''))
    app.post(at(within.harvest), (c) => makeDraft(services, c, c.req.param('request') ?? ''))
    app.get(`${agendaOf(':id')[language]}.csv`, (c) => showAgendaFile(services, c, c.req.param('id') ?? '', language))
    app.get(agendaOf(':id')[language], (c) => showAgenda(services, c, c.req.param('id') ?? ''))
    app.get(paths.answers[language], (c) => showOwn(services, c))
    app.post(paths.answers[language], (c) => changeOwn(services, c))
    app.get(`${twinsBelow(paths.answers, below.stop)[language]}/:secret`, (c) => showStop(services, c, c.req.param('secret')))
    app.post(`${twinsBelow(paths.answers, below.stop)[language]}/:secret`, (c) => stop(services, c, c.req.param('secret')))
    app.get(`${paths.answers[language]}/:secret`, (c) => showAnswer(services, c, c.req.param('secret')))
    app.post(`${paths.answers[language]}/:secret`, (c) => sendAnswer(services, c, c.req.param('secret')))
  }
  return app
}
