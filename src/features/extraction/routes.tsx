import { Hono, type Context } from 'hono'
import { below, paths, twinsBelow } from '../../platform/addresses.ts'
import { languages } from '../../platform/language.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { findLike } from '../duplicates/index.ts'
import { signedIn, subjectOf, writerOf } from '../editing/index.ts'
import { entryKind, newKey, saveDraft } from '../publishing/index.ts'
import { decode } from './bytes.ts'
import { extract } from './extract.ts'
import { readChoices, readPage } from './form.ts'
import { texts } from './texts.ts'
import { Unusable } from './unusable.ts'
import { FoundPage } from './views/found.tsx'
import { PageForm, type Typed } from './views/form.tsx'

const kindName = 'actor'
const nothing: Typed = { text: '', address: '' }

export function routes(services: Services) {
  const app = new Hono()
  for (const language of languages) {
    const address = twinsBelow(paths.actors, below.fromPage)[language]
    app.get(address, (c) => {
      signedIn(c)
      return html(c, <PageForm frame={frameOf(c)} typed={nothing} errors={[]} />)
    })
    app.post(`${address}/${below.file[language]}`, (c) => readSent(services, c))
    app.post(address, (c) => takeOver(services, c))
  }
  return app
}

/** Nothing is kept yet: what was found is shown, to be chosen from. */
async function readSent(services: Services, c: Context) {
  signedIn(c)
  const frame = frameOf(c)
  const words = texts[frame.language]
  const sent = readPage(await c.req.parseBody({ all: true }))
  const again = (errors: { field: string; message: string }[]) => html(c, <PageForm frame={frame} typed={sent} errors={errors} />, 422)
  if (sent.faults.length > 0) return again(sent.faults.map(({ field, fault }) => ({ field, message: words[fault] })))
  const index = services.search()
  try {
    const source = sent.text.trim() === '' && sent.file ? decode(new Uint8Array(await sent.file.arrayBuffer())) : sent.text
    const draft = extract(source, index.vocabulary, { address: sent.address === '' ? undefined : sent.address })
    const kind = entryKind(services, kindName)
    return html(c, <FoundPage {...{ frame, draft, index, kind }} like={await findLike(services, { kind, payload: draft.fields })} />)
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    return again([{ field: 'page', message: words.unusable[error.reason] }])
  }
}

/** What was left of it becomes a draft like any other, which only its writer sees. */
async function takeOver(services: Services, c: Context) {
  const viewer = signedIn(c)
  const frame = frameOf(c)
  const payload = readChoices(await c.req.parseBody({ all: true }))
  if (!payload) return html(c, <PageForm frame={frame} typed={nothing} errors={[{ field: 'page', message: texts[frame.language].missing }]} />, 422)
  const index = services.search()
  const by = writerOf(viewer, subjectOf({ kind: kindName }, index), index)
  const key = newKey()
  await saveDraft(services, { key, kind: kindName, version: 0, payload, by })
  return c.redirect(`${paths.drafts[frame.language]}/${key}?stand=gespeichert`, 303)
}
