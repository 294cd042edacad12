/** The pages of imports: what there is, what a file means, how its rows stand. */
import type { Context } from 'hono'
import { parameterNames, paths } from '../../platform/addresses.ts'
import { Forbidden, NotFound } from '../../platform/refusals.ts'
import { viewerOf, type Viewer } from '../../platform/viewer.ts'
import type { Services } from '../../services.ts'
import type { FieldError } from '../../ui/error-summary.tsx'
import { frameOf } from '../../ui/frame.ts'
import { html } from '../../ui/render.ts'
import { readable } from '../accounts/index.ts'
import { actorName } from '../actors/index.ts'
import { isEntryCard, states as federalStates } from '../entries/index.ts'
import { changesBetween, signedIn } from '../editing/index.ts'
import { isKey } from '../publishing/index.ts'
import { filterNames, importAddress, kindParameter } from './addresses.ts'
import { look, mergeInto } from './check.ts'
import { readingOf } from './checking.ts'
import { filters, isBusy, type Import, type ImportRow, type RowFilter } from './import.ts'
import { columnNamed, firstKind, importKind, importKinds, type ImportKind } from './kinds.ts'
import type { Mapping } from './matching/mapping.ts'
import { importerOf, maySee, type Importer } from './policy.ts'
import { proposalsOf } from './receive.ts'
import { rejectsAsCsv } from './rejects.ts'
import { countReason, countRows, findExisting, findImport, findImports, findRow, findRows, findUnknownTerms } from './store.ts'
import { templateAsCsv, templateAsWorkbook } from './templates.ts'
import { ColumnsPage } from './views/columns.tsx'
import type { TermAsked } from './views/decisions.tsx'
import { ListPage } from './views/list.tsx'
import { PreviewPage, type PreviewData } from './views/preview.tsx'
import { ProgressPage } from './views/progress.tsx'
import { RowPage } from './views/row.tsx'
import type { ShownRow } from './views/rows.tsx'
import { texts } from './views/texts.ts'

const listed = 20
const rowsShown = 50
const termsAsked = 60

export function importing(c: Context): Importer {
  const importer = importerOf(signedIn(c), firstKind.entry.name)
  if (!importer) throw new Forbidden()
  return importer
}

/** Coordinators bring the members of their networks; everything else belongs to those who may bring it for the whole site. */
export const importableBy = (services: Pick<Services, 'kinds'>, viewer: Viewer): ImportKind[] => importKinds(services).filter(({ entry: { name } }) => (name === firstKind.entry.name ? importerOf(viewer, name) : importerOf(viewer, name)?.all))

/** Whoever may not see an import is not told that there is one. */
export async function known(services: Services, c: Context, key: string): Promise<{ one: Import; importer: Importer }> {
  importing(c)
  const one = isKey(key) ? await findImport(services.db, key) : undefined
  const importer = one && importerOf(signedIn(c), one.kind)
  if (!one || !importer || !maySee(importer, one)) throw new NotFound()
  return { one, importer }
}

const pageIn = (c: Context): number => Math.min(10_000, Math.max(1, Number(new URL(c.req.url).searchParams.get(parameterNames[frameOf(c).language].page) ?? 1) || 1))

export async function showImports(services: Services, c: Context, { errors = [], kind = firstKind.entry.name }: { errors?: FieldError[]; kind?: string } = {}, status: 200 | 413 | 422 = 200) {
  const { all, networks } = importing(c)
  const frame = frameOf(c)
  const page = Math.floor(pageIn(c))
  const { total, found } = await findImports(services.db, { ...(all ? {} : { networks }), offset: (page - 1) * listed, limit: listed })
  const index = services.search()
  return html(
    c,
    <ListPage
      {...{ frame, page, errors, all, kind }}
      kinds={importableBy(services, signedIn(c)).map(({ entry: { name }, title }) => ({ name, title: title[frame.language] }))}
      imports={found}
      pages={Math.ceil(total / listed)}
      pageAddress={(page) => `${paths.imports[frame.language]}?${parameterNames[frame.language].page}=${page}`}
      networks={networks.map((id) => ({ id, name: actorName(index, id) }))}
      ready={index.vocabulary.schemes.size > 0}
    />,
    status,
  )
}

export async function showColumns(services: Services, c: Context, key: string, given: { mapping?: Mapping; errors?: FieldError[]; notice?: string } = {}, status: 200 | 409 | 422 = 200) {
  const { one } = await known(services, c, key)
  const frame = frameOf(c)
  if (one.origin === 'command' || isBusy(one)) return c.redirect(importAddress(frame.language, key), 303)
  return html(c, <ColumnsPage {...{ frame, one }} kind={importKind(services, one.kind)} mapping={given.mapping ?? one.mapping} {...(await proposalsOf(services, one))} index={services.search()} errors={given.errors ?? []} notice={given.notice} />, status)
}

export async function showImport(services: Services, c: Context, key: string, notice?: PreviewData['notice'], status: 200 | 409 = 200) {
  const { one, importer } = await known(services, c, key)
  const frame = frameOf(c)
  const { language } = frame
  const { state } = one
  if (state === 'checking' || state === 'taking' || state === 'aborting' || state === 'undoing') return html(c, <ProgressPage frame={frame} one={{ ...one, state }} secondsLeft={secondsLeft(one, services.clock.now())} />)
  if (one.origin === 'browser' && one.checkedAt === undefined) return c.redirect(importAddress(language, key, { de: 'spalten', en: 'columns' }), 303)
  const totals = await countRows(services.db, key)
  const filter = filterIn(c)
  const page = Math.floor(pageIn(c))
  const pages = Math.max(1, Math.ceil(totals[filter] / rowsShown))
  const rows = await findRows(services.db, key, { filter, offset: (Math.min(page, pages) - 1) * rowsShown, limit: rowsShown })
  const context = readingOf(services, one)
  return html(
    c,
    <PreviewPage
      {...{ frame, one, totals, filter, pages }}
      notice={notice ?? savedNotice(c)}
      kind={context.kind}
      fields={context.reader.fields}
      page={Math.min(page, pages)}
      rows={rows.map((row) => shownRow(services, c, one, context, row))}
      addressOf={(filter, page = 1) => addressOf(c, key, filter, page)}
      zeros={await countReason(services.db, key, 'postal_code_short')}
      terms={await termsOf(services, c, one)}
      mayPublish={importer.mayPublish}
      now={services.clock.now()}
    />,
    status,
  )
}

/** How many rows were saved just before this page was opened. */
function savedNotice(c: Context): PreviewData['notice'] {
  const saved = new URL(c.req.url).searchParams.get('gespeichert')
  return saved !== null && /^\d{1,3}$/.test(saved) ? { kind: 'done', text: texts[frameOf(c).language].preview.saved(Number(saved)) } : undefined
}

const filterIn = (c: Context): RowFilter => {
  const { language } = frameOf(c)
  const given = new URL(c.req.url).searchParams.get(parameterNames[language].view)
  return filters.find((filter) => filterNames[filter][language] === given) ?? 'all'
}

/** The page of the preview that the address names. */
export const addressHere = (c: Context, key: string): string => addressOf(c, key, filterIn(c), Math.floor(pageIn(c)))

function addressOf(c: Context, key: string, filter: RowFilter, page: number): string {
  const { language } = frameOf(c)
  const query = new URLSearchParams()
  if (filter !== 'all') query.set(parameterNames[language].view, filterNames[filter][language])
  if (page > 1) query.set(parameterNames[language].page, String(page))
  return `${importAddress(language, key)}${query.size === 0 ? '' : `?${query}`}`
}

/** By what was done until now; nothing while that says little. */
function secondsLeft({ done, total, startedAt }: Import, now: Date): number | undefined {
  const seconds = startedAt === undefined ? 0 : (now.getTime() - startedAt.getTime()) / 1000
  return done === 0 || seconds < 2 ? undefined : Math.max(1, Math.round(((total - done) * seconds) / done))
}

function shownRow({ search }: Services, c: Context, one: Import, { kind, reader }: ReturnType<typeof readingOf>, row: ImportRow): ShownRow {
  const { language } = frameOf(c)
  const index = search()
  const nameOf = (id: string) => {
    const card = index.card(id, readable(viewerOf(c)))
    return isEntryCard(card) ? card.name : id
  }
  const addressOf = (id: string) => `${kind.entry.paths[language]}/${id}`
  return {
    row,
    values: one.origin === 'command' ? {} : Object.fromEntries(kind.columns.map(({ name }) => [name, reader.valueOf(row, name)])),
    matchName: row.match && nameOf(row.match.id),
    matchAddress: row.match && addressOf(row.match.id),
    entryAddress: row.entry === undefined || row.draftKey !== undefined ? undefined : addressOf(row.entry),
  }
}

async function termsOf(services: Services, c: Context, one: Import): Promise<TermAsked[]> {
  const { language } = frameOf(c)
  const kind = importKind(services, one.kind)
  const { vocabulary } = services.search()
  const found = await findUnknownTerms(services.db, one.key, termsAsked)
  return found.flatMap(({ column: name, value, nearest, count }) => {
    const column = columnNamed(kind, name)
    if (!column || value === '') return []
    const options =
      column.scheme === undefined
        ? Object.entries(federalStates).map(([value, label]) => ({ value, label: label[language] }))
        : vocabulary.concepts(column.scheme).filter(({ retired }) => !retired).map(({ notation, prefLabel }) => ({ value: notation, label: prefLabel[language] }))
    return [{ scheme: column.scheme ?? name, field: column.label[language], value, count, nearest, options }]
  })
}

export async function showRow(services: Services, c: Context, key: string, number: number, saved = new URL(c.req.url).searchParams.get('stand') === 'gespeichert') {
  const { one } = await known(services, c, key)
  const row = one.origin === 'command' || !Number.isSafeInteger(number) || number > 2_000_000_000 ? undefined : await findRow(services.db, key, number)
  if (!row) throw new NotFound()
  const frame = frameOf(c)
  const context = readingOf(services, one)
  const existing = row.match && (await findExisting(services.db, one.kind, [row.match.id])).get(row.match.id)
  const looked = look({ ...context, find: () => row.match }, row)
  const changes = existing && looked.payload && row.outcome === undefined ? changesBetween({ kind: context.kind.entry, before: existing.payload, after: mergeInto(context, existing.payload, looked), index: services.search(), language: frame.language }) : undefined
  const problems = await findRows(services.db, key, { filter: 'problem', offset: 0, limit: 200 })
  return html(c, <RowPage {...{ frame, one, changes, saved }} kind={context.kind} shown={shownRow(services, c, one, context, row)} next={problems.find((other) => other.number > number)?.number} />)
}

const mostRejects = 100_000

export async function showRejects(services: Services, c: Context, key: string) {
  const { one } = await known(services, c, key)
  const { reading, fileName } = one
  const kind = importKind(services, one.kind)
  const open = await findRows(services.db, key, { filter: 'problem', offset: 0, limit: mostRejects })
  const rejected = await findRows(services.db, key, { filter: 'rejected', offset: 0, limit: mostRejects })
  // Under the names of the file's own columns, where the mapping knows them.
  const nameIn = (field: string) => {
    const at = one.mapping.columns.findIndex((column) => column.field === field)
    return reading.header[at] || field
  }
  const rows = [...open, ...rejected].sort((a, b) => a.number - b.number)
  const text = rejectsAsCsv(reading.header, rows.map(({ number, cells, problems }) => ({ row: number, cells, problems: problems.map((problem) => ({ ...problem, column: columnNamed(kind, problem.column) ? nameIn(problem.column) : problem.column })) })))
  return file(c, text, 'text/csv; charset=utf-8', `${fileName.replace(/\.[^.]*$/, '')}.rejects.csv`)
}

/** The kind in the address, where somebody may bring it. */
function wantedKind(services: Services, c: Context): ImportKind {
  importing(c)
  const asked = c.req.query(kindParameter)
  const found = asked === undefined ? firstKind : importableBy(services, signedIn(c)).find(({ entry }) => entry.name === asked)
  if (!found) throw new NotFound()
  return found
}

export function showTemplateCsv(services: Services, c: Context) {
  const kind = wantedKind(services, c)
  const { language } = frameOf(c)
  return file(c, templateAsCsv(kind, language), 'text/csv; charset=utf-8', texts[language].templateName(kind.title[language], 'csv'))
}

export async function showTemplateXlsx(services: Services, c: Context) {
  const kind = wantedKind(services, c)
  const { language } = frameOf(c)
  return file(c, await templateAsWorkbook(kind, services.search().vocabulary, language), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', texts[language].templateName(kind.title[language], 'xlsx'))
}

const file = (c: Context, content: string | Uint8Array<ArrayBuffer>, type: string, name: string): Response =>
  c.body(content, 200, { 'content-type': type, 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`, 'cache-control': 'private, no-store' })
