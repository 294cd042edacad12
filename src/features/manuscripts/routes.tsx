import { Hono, type Context } from 'hono'
import { twinsBelow } from '../../platform/addresses.ts'
import { languages } from '../../platform/language.ts'
import type { Services } from '../../services.ts'
import { workshop, within } from './addresses.ts'
import { changeConsultation, changeSigning, saveComment, showComment, showConsultation, showSigning, showSynopsis, showSynopsisCsv } from './asked/pages.tsx'
import { beginPaper, changeOverview, changeText, saveParagraphForm, showBegin, showComparison, showOverview, showParagraph, showText, showVersion, showWorkshop } from './making.tsx'
import { followDemand, preparePublication, showDemands, showPublication } from './publication.tsx'

export function routes(services: Services) {
  const app = new Hono()
  const key = (c: Context) => c.req.param('key') ?? ''
  for (const language of languages) {
    const at = (...parts: Parameters<typeof twinsBelow>[1][]) => twinsBelow(workshop, ':key', ...parts)[language]
    const begin = twinsBelow(workshop, within.new)[language]
    app.get(workshop[language], (c) => showWorkshop(services, c))
    app.get(begin, (c) => showBegin(services, c))
    app.post(begin, (c) => beginPaper(services, c))
    app.get(at(), (c) => showOverview(services, c, key(c)))
    app.post(at(), (c) => changeOverview(services, c, key(c)))
    app.get(at(within.text), (c) => showText(services, c, key(c)))
    app.post(at(within.text), (c) => changeText(services, c, key(c)))
    app.get(at(within.paragraph, ':paragraph'), (c) => showParagraph(services, c, key(c), c.req.param('paragraph') ?? ''))
    app.post(at(within.paragraph, ':paragraph'), (c) => saveParagraphForm(services, c, key(c), c.req.param('paragraph') ?? ''))
    app.get(at(within.version, ':number'), (c) => showVersion(services, c, key(c), c.req.param('number') ?? ''))
    app.get(at(within.comparison), (c) => showComparison(services, c, key(c)))
    app.get(at(within.consultation), (c) => showConsultation(services, c, key(c)))
    app.post(at(within.consultation), (c) => changeConsultation(services, c, key(c)))
    app.get(at(within.consultation, within.comment), (c) => showComment(services, c, key(c)))
    app.post(at(within.consultation, within.comment), (c) => saveComment(services, c, key(c)))
    app.get(at(within.synopsis), (c) => showSynopsis(services, c, key(c)))
    app.get(`${at(within.synopsis)}.csv`, (c) => showSynopsisCsv(services, c, key(c)))
    app.get(at(within.signing), (c) => showSigning(services, c, key(c)))
    app.post(at(within.signing), (c) => changeSigning(services, c, key(c)))
    app.get(at(within.publication), (c) => showPublication(services, c, key(c)))
    app.post(at(within.publication), (c) => preparePublication(services, c, key(c)))
    app.get(at(within.demands), (c) => showDemands(services, c, key(c)))
    app.post(at(within.demands), (c) => followDemand(services, c, key(c)))
  }
  return app
}
