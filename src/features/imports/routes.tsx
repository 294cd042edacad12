import { Hono, type Context } from 'hono'
import { paths } from '../../platform/addresses.ts'
import { languages } from '../../platform/language.ts'
import type { Services } from '../../services.ts'
import { importAddress, steps } from './addresses.ts'
import { abortImport, decideAll, matchTerms, removeImport, repairZeros, saveColumns, saveRow, saveRows, takeImport, undoImport, uploadFile } from './doing.tsx'
import { showColumns, showImport, showImports, showRejects, showRow, showTemplateCsv, showTemplateXlsx } from './showing.tsx'

type Handler = (services: Services, c: Context, key: string) => Promise<Response> | Response

const posts: readonly [step: { de: string; en: string } | undefined, handler: Handler][] = [
  [undefined, saveRows],
  [steps.columns, saveColumns],
  [steps.terms, matchTerms],
  [steps.repair, repairZeros],
  [steps.decide, decideAll],
  [steps.take, takeImport],
  [steps.abort, abortImport],
  [steps.undo, undoImport],
  [steps.remove, removeImport],
]

export function routes(services: Services) {
  const app = new Hono()
  for (const language of languages) {
    const list = paths.imports[language]
    app.get(list, (c) => showImports(services, c))
    app.post(`${list}/${steps.file[language]}`, (c) => uploadFile(services, c))
    app.get(`${list}/${steps.templateCsv[language]}`, (c) => showTemplateCsv(services, c))
    app.get(`${list}/${steps.templateXlsx[language]}`, (c) => showTemplateXlsx(services, c))
    app.get(importAddress(language, ':key'), (c) => showImport(services, c, c.req.param('key') ?? ''))
    app.get(importAddress(language, ':key', steps.columns), (c) => showColumns(services, c, c.req.param('key') ?? ''))
    app.get(importAddress(language, ':key', steps.rejects), (c) => showRejects(services, c, c.req.param('key') ?? ''))
    app.get(importAddress(language, ':key', steps.row, ':number{[0-9]+}'), (c) => showRow(services, c, c.req.param('key') ?? '', Number(c.req.param('number'))))
    app.post(importAddress(language, ':key', steps.row, ':number{[0-9]+}'), (c) => saveRow(services, c, c.req.param('key') ?? '', Number(c.req.param('number'))))
    for (const [step, handler] of posts) app.post(step ? importAddress(language, ':key', step) : importAddress(language, ':key'), (c) => handler(services, c, c.req.param('key') ?? ''))
  }
  return app
}
