import { Hono } from 'hono'
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import { languages } from '../../platform/language.ts'
import type { Services } from '../../services.ts'
import { changeDraft, saveForm, showDraft, showDrafts, showEntryForm, showNewForm, showPreview } from './writing.tsx'
import { restoreRevision, showHistory, showRevision, withdrawFromHistory } from './past.tsx'

export function routes(services: Services) {
  const app = new Hono()
  const kinds = services.kinds.flatMap(({ entry }) => entry ?? [])
  for (const language of languages) {
    for (const kind of kinds) {
      const address = (...parts: Parameters<typeof twinsBelow>[1][]) => twinsBelow(kind.paths, ...parts)[language]
      const id = `:${kind.name}`
      app.get(address(below.new), (c) => showNewForm(services, c, kind))
      app.post(address(below.new), (c) => saveForm(services, c, { kind }))
      app.get(address(id, below.edit), (c) => showEntryForm(services, c, kind, c.req.param(kind.name) ?? ''))
      app.post(address(id, below.edit), (c) => saveForm(services, c, { kind, entry: c.req.param(kind.name) ?? '' }))
      app.get(address(id, below.history), (c) => showHistory(services, c, kind, c.req.param(kind.name) ?? ''))
      app.get(address(id, below.history, ':number{[0-9]+}'), (c) => showRevision(services, c, kind, { entry: c.req.param(kind.name) ?? '', number: Number(c.req.param('number')) }))
      app.post(address(id, below.history, ':number{[0-9]+}', below.restore), (c) => restoreRevision(services, c, kind, { entry: c.req.param(kind.name) ?? '', number: Number(c.req.param('number')) }))
      app.post(address(id, below.withdraw), (c) => withdrawFromHistory(services, c, kind, c.req.param(kind.name) ?? ''))
    }
    app.get(paths.drafts[language], (c) => showDrafts(services, c))
    app.get(`${paths.drafts[language]}/:key`, (c) => showDraft(services, c, c.req.param('key')))
    app.post(`${paths.drafts[language]}/:key`, (c) => changeDraft(services, c, c.req.param('key')))
    app.get(`${paths.drafts[language]}/:key/${below.preview[language]}`, (c) => showPreview(services, c, c.req.param('key')))
  }
  return app
}
