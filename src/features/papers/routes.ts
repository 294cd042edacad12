/** The wording of a paper as PDF, beside its page. */
import { Hono, type Context } from 'hono'
import { twinsBelow } from '../../platform/addresses.ts'
import { languages } from '../../platform/language.ts'
import { createPdfPress, type PdfPress } from '../../platform/pdf/index.ts'
import { Gone, NotFound } from '../../platform/refusals.ts'
import { viewerOf } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { readable } from '../accounts/index.ts'
import { isEntryCard } from '../entries/index.ts'
import { findEntry } from '../publishing/index.ts'
import { mayBeRead } from '../search/index.ts'
import { paperPayload } from './paper.ts'
import { listPaths, pdfName } from './texts.ts'
import { toDocument } from './wording.ts'

export function routes(services: Services) {
  const app = new Hono()
  const press = createPdfPress()
  for (const language of languages) app.get(twinsBelow(listPaths, ':paper', pdfName)[language], (c) => showPdf(services, press, c, c.req.param('paper') ?? ''))
  return app
}

async function showPdf({ db, search, settings }: Services, press: PdfPress, c: Context, id: string) {
  const found = await findEntry(db, 'paper', id)
  if (!found || !mayBeRead(found.entry.readers, readable(viewerOf(c)))) throw new NotFound()
  const payload = paperPayload.parse(found.entry.payload)
  if (found.state === 'withdrawn') throw new Gone(payload.title, found.withdrawn_on)
  const { language } = frameOf(c)
  // The wording of all others lies with their publisher: their page says where.
  if (payload.body.length === 0) return c.redirect(`${listPaths[language]}/${id}`, 303)
  const index = search()
  const name = (actor: string) => {
    const card = index.card(actor)
    return isEntryCard(card) ? card.name : actor
  }
  const bytes = await press.print(toDocument({ payload, name, language, address: `${settings.baseUrl}${listPaths[language]}/${id}` }))
  return c.body(bytes, 200, { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${id}.pdf"`, 'cache-control': found.entry.readers ? 'private, no-store' : 'public, no-cache' })
}
