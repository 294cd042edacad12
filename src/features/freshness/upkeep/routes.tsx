import { Hono, type Context } from 'hono'
import { below, paths, twinsBelow } from '../../../platform/addresses.ts'
import { languages } from '../../../platform/language.ts'
import type { Services } from '../../../services.ts'
import { frameOf } from '../../../ui/frame.ts'
import { chooseReminder, sendCsv, showDesk } from './desk.tsx'
import { sendReminder, showReminder } from './reminders.tsx'
import { decideReport, showReports } from './reports.tsx'
import { upkeepTexts } from './texts.ts'

export function upkeepRoutes(services: Services) {
  const app = new Hono()
  for (const language of languages) {
    const reminders = twinsBelow(paths.upkeep, below.reminders)[language]
    const reports = twinsBelow(paths.upkeep, below.reports)[language]
    app.get(paths.upkeep[language], (c) => showDesk(services, c))
    app.get(`${paths.upkeep[language]}.csv`, (c) => sendCsv(services, c, language))
    app.post(reminders, (c) => choose(services, c))
    app.get(`${reminders}/:key`, (c) => showReminder(services, c, c.req.param('key')))
    app.post(`${reminders}/:key`, (c) => sendReminder(services, c, c.req.param('key')))
    app.get(reports, (c) => showReports(services, c))
    app.post(`${reports}/:key`, (c) => decideReport(services, c, c.req.param('key')))
  }
  return app
}

const choose = async (services: Services, c: Context) => (await chooseReminder(services, c)) ?? showDesk(services, c, upkeepTexts[frameOf(c).language].nothingChosen)
