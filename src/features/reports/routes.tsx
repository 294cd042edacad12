import { Hono, type Context } from 'hono'
import { dayAt } from '../../platform/calendar.ts'
import { languages } from '../../platform/language.ts'
import { createPdfPress } from '../../platform/pdf/index.ts'
import { Forbidden } from '../../platform/refusals.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { signedIn } from '../editing/index.ts'
import { mayReport, networkAt } from '../networks/index.ts'
import { reportAt } from './addresses.ts'
import { toCsv, toPdf } from './document.ts'
import { queryOf, readPeriod } from './form.ts'
import { readStories } from './reading.ts'
import { presetsAt, reportOf } from './report.ts'
import { texts } from './texts.ts'
import { ReportPage } from './views/report-page.tsx'

export function routes(services: Services) {
  const { settings, clock } = services
  const app = new Hono()
  const press = createPdfPress()
  for (const language of languages) {
    const at = reportAt(':id')[language]
    app.get(at, async (c) => {
      const { network, asked, report, today } = await made(c)
      return html(c, <ReportPage frame={frameOf(c)} {...{ network, asked, report }} presets={presetsAt(today)} />, asked.errors.length > 0 ? 422 : 200)
    })
    app.get(`${at}.csv`, async (c) => {
      const { network, report } = await made(c)
      return c.body(toCsv(report, network), 200, { 'content-type': 'text/csv; charset=utf-8', ...fileNamed(`${nameOf(network.id, report.period)}.csv`) })
    })
    app.get(`${at}.pdf`, async (c) => {
      const { network, report, today } = await made(c)
      const address = `${settings.baseUrl}${reportAt(network.id)[language]}${queryOf(report.period, language)}`
      return c.body(await press.print(toPdf(report, { network: network.name, language, today, address })), 200, { 'content-type': 'application/pdf', ...fileNamed(`${nameOf(network.id, report.period)}.pdf`) })
    })

    const nameOf = (network: string, { from, until }: { from: string; until: string }) => `${texts[language].fileName}-${network}-${from}-${until}`
    async function made(c: Context) {
      const viewer = signedIn(c)
      const network = await networkAt(services, c.req.param('id') ?? '')
      if (!mayReport(viewer, network.id)) throw new Forbidden()
      // For the office alone, until it hands it on.
      c.header('cache-control', 'private, no-store')
      const now = clock.now()
      const today = dayAt(now)
      const asked = readPeriod(new URL(c.req.url).searchParams, language, today)
      return { network, asked, today, report: reportOf({ ...(await readStories(services, network, now)), period: asked.period, today }) }
    }
  }
  return app
}

const fileNamed = (name: string) => ({ 'content-disposition': `attachment; filename="${name}"` })
