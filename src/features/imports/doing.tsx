/** What the forms of an import do. */
import type { Context } from 'hono'
import { paths } from '../../platform/addresses.ts'
import { Forbidden, NotFound } from '../../platform/refusals.ts'
import { isFileTooLarge } from '../../platform/security.ts'
import { viewerOf } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { record } from '../audit/index.ts'
import { writerOf } from '../editing/index.ts'
import { inTransaction } from '../publishing/index.ts'
import { importAddress, steps } from './addresses.ts'
import { choices } from './check.ts'
import { checkAgain, readingOf } from './checking.ts'
import { duplicateFinder } from './duplicates.ts'
import { claimedTwice, fileIn, missingIn, names, readChoice, readMapping, readMode, readTerms, textIn, type Body } from './form.ts'
import { isBusy, isWritable, largestList, type Import, type ImportRow } from './import.ts'
import { columnNamed, firstKind, importKind, mayBeFixed } from './kinds.ts'
import { readAnew, receive } from './receive.ts'
import { reportUnreadable } from './report.ts'
import { addressHere, importableBy, importing, known, showColumns, showImport, showImports } from './showing.tsx'
import { abort, check, take, undo } from './steps.ts'
import { deleteImport, deleteRows, findRow, findRowsAbout, lockImport, updateImport, writeChoices, writeEdits, type Edit } from './store.ts'
import { texts as sentences } from './texts.ts'
import { UnreadableFile } from './unreadable.ts'
import { texts } from './views/texts.ts'

const bodyOf = (c: Context): Promise<Body> => c.req.parseBody({ all: true })

export async function uploadFile(services: Services, c: Context) {
  const { all, networks } = importing(c)
  const { language } = frameOf(c)
  const body = await bodyOf(c)
  const viewer = viewerOf(c)
  const name = importableBy(services, viewer).find(({ entry }) => entry.name === textIn(body, 'kind'))?.entry.name ?? firstKind.entry.name
  const file = fileIn(body, 'file')
  const refuse = (message: string, status: 413 | 422 = 422) => showImports(services, c, { errors: [{ field: 'file', message }], kind: name }, status)
  if (isFileTooLarge(c) || (file && file.size > largestList)) return refuse(texts[language].upload.tooLarge, 413)
  if (!file) return refuse(texts[language].upload.none)
  if (services.search().vocabulary.schemes.size === 0) return refuse(texts[language].upload.noVocabulary)
  const asked = textIn(body, 'network')
  const network = all ? undefined : networks.find((id) => id === asked) ?? (networks.length === 1 ? networks[0] : undefined)
  if (!all && network === undefined) throw new Forbidden()
  const { function: author } = writerOf(viewer, { kind: name, owner: network }, services.search())
  try {
    const key = await receive(services, { kind: name, name: file.name, bytes: Buffer.from(await file.arrayBuffer()), author, authorAccount: viewer.account?.id, network })
    return c.redirect(importAddress(language, key, steps.columns), 303)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return refuse(reportUnreadable(error, sentences[language]))
  }
}

/** What can still be worked on; else the page as it is now. */
async function writable(services: Services, c: Context, key: string): Promise<Import | undefined> {
  const { one } = await known(services, c, key)
  return isWritable(one) ? one : undefined
}

const stale = (services: Services, c: Context, key: string) => showImport(services, c, key, { kind: 'look', text: texts[frameOf(c).language].stale }, 409)

export async function saveColumns(services: Services, c: Context, key: string) {
  const one = await writable(services, c, key)
  if (!one) return stale(services, c, key)
  const body = await bodyOf(c)
  const { language } = frameOf(c)
  const words = texts[language].columns
  if (textIn(body, 'step') === 'read') {
    const headerRow = Number(textIn(body, 'header_row'))
    await readAnew(services, key, { sheet: textIn(body, 'sheet') || undefined, ...(Number.isInteger(headerRow) && headerRow > 0 && headerRow < 2_000_000_000 ? { headerRow } : {}) }).catch((error: unknown) => {
      if (!(error instanceof UnreadableFile)) throw error
    })
    return c.redirect(importAddress(language, key, steps.columns), 303)
  }
  const kind = importKind(services, one.kind)
  const mapping = readMapping(body, kind, one.mapping)
  const label = (field: string) => columnNamed(kind, field)?.label[language] ?? field
  const errors = [
    ...claimedTwice(mapping, kind).map(({ at, field }) => ({ field: `column-${at}`, message: words.twice(label(field)) })),
    ...missingIn(mapping, kind).map((field) => ({ field: kind.columns.some((column) => column.name === field && mayBeFixed(column)) ? `fixed-${field}` : 'column-0', message: words.missing(label(field)) })),
  ]
  if (errors.length > 0) return showColumns(services, c, key, { mapping, errors }, 422)
  return goOn(services, c, key, await check(services, key, mapping))
}

const goOn = (services: Services, c: Context, key: string, done: Import | undefined) => (done ? c.redirect(importAddress(frameOf(c).language, key), 303) : stale(services, c, key))

export async function matchTerms(services: Services, c: Context, key: string) {
  const one = await writable(services, c, key)
  if (!one) return stale(services, c, key)
  return goOn(services, c, key, await check(services, key, readTerms(await bodyOf(c), one.mapping)))
}

export async function repairZeros(services: Services, c: Context, key: string) {
  const one = await writable(services, c, key)
  if (!one) return stale(services, c, key)
  const field = textIn(await bodyOf(c), 'field')
  if (field !== 'postal_code') throw new NotFound()
  return goOn(services, c, key, await check(services, key, { ...one.mapping, zeros: [field] }))
}

export async function decideAll(services: Services, c: Context, key: string) {
  const one = await writable(services, c, key)
  if (!one) return stale(services, c, key)
  const body = await bodyOf(c)
  const choice = choices.find((choice) => choice === textIn(body, 'choice'))
  if (!choice) throw new NotFound()
  await inTransaction(services.db, async (db) => {
    const now = await lockImport(db, key)
    const rows = now && isWritable(now) ? await writeChoices(db, key, choice) : 0
    if (rows > 0) await record(db, { at: services.clock.now(), by: signatureHere(services, c, one), action: 'import-decided', subject: key, details: { file: one.fileName, choice, rows } })
  })
  return goOn(services, c, key, await check(services, key))
}

/** The fields and choices of the rows on a page. */
export async function saveRows(services: Services, c: Context, key: string) {
  const one = await writable(services, c, key)
  if (!one) return stale(services, c, key)
  const body = await bodyOf(c)
  const numbers = [...new Set(Object.keys(body).flatMap((name) => /^(?:wert|wahl)\.(\d{1,9})(?:\.|$)/.exec(name)?.[1] ?? []))].map(Number).slice(0, mostRows)
  const changed = await save(services, one, await findRowsAbout(services.db, key, { numbers, targets: [] }), body)
  const here = addressHere(c, key)
  return c.redirect(`${here}${here.includes('?') ? '&' : '?'}gespeichert=${changed}`, 303)
}

const mostRows = 200

export async function saveRow(services: Services, c: Context, key: string, number: number) {
  const one = await writable(services, c, key)
  if (!one) return stale(services, c, key)
  const row = number > 2_000_000_000 ? undefined : await findRow(services.db, key, number)
  if (!row) throw new NotFound()
  await save(services, one, [row], await bodyOf(c))
  return c.redirect(`${importAddress(frameOf(c).language, key, steps.row, String(number))}?stand=gespeichert`, 303)
}

/** How many rows were changed. What was typed is kept at once and checked again. */
async function save(services: Services, one: Import, rows: readonly ImportRow[], body: Body): Promise<number> {
  const { kind, reader } = readingOf(services, one)
  const find = await duplicateFinder(services, kind)
  const edits = rows.filter(({ outcome }) => outcome === undefined).flatMap((row): Edit[] => {
    const values = kind.columns.flatMap(({ name }): [string, string][] => {
      const given = names.value(row.number, name) in body ? textIn(body, names.value(row.number, name)) : undefined
      return given === undefined || given === reader.valueOf(row, name).replace(/\r\n?/g, '\n').trim() ? [] : [[name, given]]
    })
    const choice = readChoice(body, row.number)
    const isChosen = choice !== undefined && choice !== (row.choice ?? null)
    return values.length === 0 && !isChosen ? [] : [{ number: row.number, ...(values.length > 0 && { edited: { ...row.edited, ...Object.fromEntries(values) } }), ...(isChosen && { choice }) }]
  })
  if (edits.length === 0) return 0
  await inTransaction(services.db, async (db) => {
    const now = await lockImport(db, one.key)
    if (!now || !isWritable(now)) return
    await writeEdits(db, one.key, edits)
    await checkAgain({ ...services, db }, now, edits.map(({ number }) => number), find)
  })
  return edits.length
}

export async function takeImport(services: Services, c: Context, key: string) {
  const { one, importer } = await known(services, c, key)
  const mode = readMode(await bodyOf(c))
  if (!mode) throw new NotFound()
  if (mode === 'publish' && !importer.mayPublish) throw new Forbidden()
  return goOn(services, c, key, await take(services, key, mode, signatureHere(services, c, one)))
}

const signatureHere = (services: Services, c: Context, { kind, network }: Import) => writerOf(viewerOf(c), { kind, owner: network }, services.search())

export async function abortImport(services: Services, c: Context, key: string) {
  await known(services, c, key)
  return goOn(services, c, key, await abort(services, key))
}

export async function undoImport(services: Services, c: Context, key: string) {
  const { one } = await known(services, c, key)
  return goOn(services, c, key, await undo(services, key, signatureHere(services, c, one)))
}

export async function removeImport(services: Services, c: Context, key: string) {
  const { one } = await known(services, c, key)
  if (isBusy(one)) return stale(services, c, key)
  await inTransaction(services.db, async (db) => {
    const now = await lockImport(db, key)
    if (!now || isBusy(now)) return
    await record(db, { at: services.clock.now(), by: signatureHere(services, c, now), action: 'import-deleted', subject: key, details: { file: now.fileName, state: now.state } })
    // What was taken stays in the list, so that the history of entries can be understood.
    if (now.state === 'open') await deleteImport(db, key)
    else {
      await deleteRows(db, key)
      await updateImport(db, key, { content: null, expiresAt: services.clock.now() }, services.clock.now())
    }
  })
  return c.redirect(paths.imports[frameOf(c).language], 303)
}
