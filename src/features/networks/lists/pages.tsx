/** The pages on which a list of members comes in, is understood, corrected and taken. */
import type { Context } from 'hono'
import { Forbidden, NotFound } from '../../../platform/refusals.ts'
import type { Services } from '../../../services.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { frameOf } from '../../../ui/frame.ts'
import { html } from '../../../ui/render.ts'
import { fileNameFrom, importTexts, isKnownHeader, propose, readTable, UnreadableFile } from '../../imports/index.ts'
import { entryKind, inTransaction, isKey, newKey } from '../../publishing/index.ts'
import { within, workplaceOf } from '../addresses.ts'
import { textIn, type Body } from '../form.ts'
import { findKeepers } from '../keepers.ts'
import { speakingFor } from '../keeping.tsx'
import { isEmail, mostLines } from '../letters/letter.ts'
import { findInvitations } from '../letters/store.ts'
import { invite } from '../letters/writing.ts'
import { mayWriteTo } from '../policy.ts'
import { cardOf } from '../room.ts'
import { memberColumns } from './columns.ts'
import { claimedTwice, names, numbersIn, readColumns, readRow } from './form.ts'
import { daysKept, isReady, mostRows, totalsOf, type MemberList, type Seen } from './list.ts'
import { match, seenIn } from './matching.ts'
import { deleteList, findBecome, findList, findLists, findRows, insertList, lockList, writeColumns, writeRow } from './store.ts'
import { beginTaking } from './taking.ts'
import { texts } from './texts.ts'
import { ColumnsPage } from './views/columns.tsx'
import { ListsPage } from './views/lists.tsx'
import { ListPage, listParameters, rowsShown } from './views/rows.tsx'
import { texts as letterTexts } from '../letters/texts.ts'

const dayLength = 86_400_000

export async function showLists(services: Services, c: Context, id: string, errors: FieldError[] = []) {
  const { actor: network } = await speakingFor(services, c, id)
  return html(c, <ListsPage {...{ network, errors }} frame={frameOf(c)} lists={await findLists(services.db, id)} />, errors.length > 0 ? 422 : 200)
}

export async function receiveList(services: Services, c: Context, id: string) {
  const { by } = await speakingFor(services, c, id)
  const { language } = frameOf(c)
  const refuse = (message: string) => showLists(services, c, id, [{ field: 'file', message }])
  const file = [(await c.req.parseBody({ all: true })).file ?? ''].flat().at(-1)
  if (!(file instanceof File) || file.name === '') return refuse(texts[language].errors.none)
  const bytes = Buffer.from(await file.arrayBuffer())
  try {
    const { rows, reading } = await readTable(bytes, isKnownHeader(memberColumns))
    const data = rows.filter(({ number }) => number > reading.headerRow)
    if (data.length > mostRows) return refuse(texts[language].errors.many)
    const { header } = reading
    const proposals = propose({ kind: memberColumns, header, rows: data.map(({ cells }) => cells), vocabulary: services.search().vocabulary })
    const key = newKey()
    const at = services.clock.now()
    await inTransaction(services.db, (db) =>
      insertList(db, {
        key, network: id, fileName: fileNameFrom(file.name), author: by.function, header, columns: proposals.map(({ field }) => field), at, expiresAt: new Date(at.getTime() + daysKept * dayLength),
        rows: data.map(({ number, cells, fault }) => ({ number, cells, isBroken: fault !== undefined })),
      }))
    const others = reading.sheets.filter((sheet) => sheet !== reading.sheet)
    return c.redirect(`${workplaceOf(id, within.list, key, within.columns)[language]}${others.length === 0 ? '' : `?${new URLSearchParams({ blatt: reading.sheet ?? '', andere: others.join(', ').slice(0, 300) })}`}`, 303)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return refuse(importTexts[language].unreadable[error.reason](error.detail))
  }
}

async function listAt(services: Services, c: Context, network: string, key: string) {
  const speaking = await speakingFor(services, c, network)
  const list = isKey(key) ? await findList(services.db, { network, key }) : undefined
  if (!list) throw new NotFound()
  return { ...speaking, list }
}

export async function showColumns(services: Services, c: Context, id: string, key: string, { columns, errors = [] }: { columns?: string[]; errors?: FieldError[] } = {}) {
  const { actor: network, list } = await listAt(services, c, id, key)
  const { language } = frameOf(c)
  const rows = await findRows(services.db, key)
  const asked = new URL(c.req.url).searchParams
  const [sheet, others] = [asked.get('blatt'), asked.get('andere')]
  return html(
    c,
    <ColumnsPage
      {...{ network, errors }}
      frame={frameOf(c)}
      list={columns === undefined ? list : { ...list, columns }}
      samples={list.header.map((_, at) => [...new Set(rows.map(({ cells }) => cells[at]?.trim() ?? '').filter((cell) => cell !== ''))].slice(0, 3))}
      types={typesIn(services, language)}
      notice={sheet !== null && others !== null ? texts[language].sheets(sheet.slice(0, 100), others.slice(0, 300)) : undefined}
    />,
    errors.length > 0 ? 422 : 200,
  )
}

const typesIn = (services: Services, language: 'de' | 'en') => services.search().vocabulary.concepts('type').filter(({ retired }) => !retired).map(({ notation, prefLabel }) => ({ value: notation, label: prefLabel[language] }))

export async function saveColumns(services: Services, c: Context, id: string, key: string) {
  const { list } = await listAt(services, c, id, key)
  const { language } = frameOf(c)
  const body = await c.req.parseBody({ all: true })
  const columns = readColumns(body, list.columns)
  const words = texts[language]
  const errors = [
    ...claimedTwice(columns).map(({ at, field }) => ({ field: `column-${at}`, message: words.errors.claimedTwice(new Map(Object.entries(words.fields)).get(field) ?? '') })),
    ...(columns.includes('name') ? [] : [{ field: 'column-0', message: words.errors.noName }]),
  ]
  if (errors.length > 0) return showColumns(services, c, id, key, { columns, errors })
  const newType = typesIn(services, language).find(({ value }) => value === textIn(body, 'new_type'))?.value
  const isWritten = await inTransaction(services.db, async (db) => {
    const now = await lockList(db, { network: id, key })
    if (!now || now.takingAt !== undefined) return false
    await writeColumns(db, key, { columns, newType })
    return true
  })
  if (isWritten) await match(services, { ...list, columns, newType }, (await findRows(services.db, key)).filter(({ outcome }) => outcome === undefined))
  return c.redirect(workplaceOf(id, within.list, key)[language], 303)
}

export async function showList(services: Services, c: Context, id: string, key: string) {
  const { actor: network, viewer, list } = await listAt(services, c, id, key)
  const frame = frameOf(c)
  const index = services.search()
  const seen = seenIn(services, list, await findRows(services.db, key))
  const asked = new URL(c.req.url).searchParams
  const onlyOpen = asked.get(listParameters.show) === 'offen'
  const shown = onlyOpen ? seen.filter((one) => one.row.outcome === undefined && !isReady(one)) : seen
  const pages = Math.max(1, Math.ceil(shown.length / rowsShown))
  const page = Math.min(Math.max(1, numberFrom(asked.get(listParameters.page)) ?? 1), pages)
  const inviting = mayWriteTo(viewer, id) ? await invitable(services, list, seen) : { lines: [], later: 0 }
  const [saved, invited] = [numberFrom(asked.get('gespeichert')), numberFrom(asked.get('eingeladen'))]
  const words = texts[frame.language]
  return html(
    c,
    <ListPage
      {...{ frame, network, list, onlyOpen, page, pages, inviting }}
      rows={shown.slice((page - 1) * rowsShown, page * rowsShown)}
      totals={totalsOf(seen)}
      cardOf={(entry) => cardOf(index, entry)}
      types={typesIn(services, frame.language)}
      notice={asked.has('zuviele') ? { kind: 'look', text: letterTexts[frame.language].invite.errors.many } : invited !== undefined ? { kind: 'done', text: words.invite.done(invited) } : saved !== undefined ? { kind: 'done', text: words.saved(saved) } : undefined}
    />,
  )
}

const numberFrom = (text: string | null): number | undefined => (text !== null && /^\d{1,6}$/.test(text) ? Number(text) : undefined)

/** Members of the list with an address whose entry nobody keeps and who are not asked yet. */
async function invitable({ db, search }: Services, { network }: MemberList, seen: readonly Seen[]) {
  const taken = seen.filter(({ row: { outcome }, values }) => outcome !== undefined && outcome !== 'left_out' && outcome !== 'stuck' && isEmail(values.email))
  if (taken.length === 0) return { lines: [], later: 0 }
  const become = await findBecome(db, taken.flatMap(({ row }) => row.draft ?? []))
  const keepers = await findKeepers(db)
  const invited = new Set((await findInvitations(db, network)).flatMap(({ member, email }) => [member ?? '', email.toLowerCase()]))
  const known = taken.map(({ row, values }) => ({ email: values.email, member: row.member ?? become.get(row.draft ?? '') }))
  const lines = known.flatMap(({ email, member }) => {
    const card = member === undefined ? undefined : cardOf(search(), member)
    return card === undefined || keepers.has(card.id) || invited.has(card.id) || invited.has(email.toLowerCase()) ? [] : [{ name: card.name, email, member: card.id }]
  })
  return { lines: lines.slice(0, mostLines), later: known.filter(({ member }) => member === undefined).length }
}

export async function changeList(services: Services, c: Context, id: string, key: string) {
  const { viewer, by, list } = await listAt(services, c, id, key)
  const { language } = frameOf(c)
  const here = workplaceOf(id, within.list, key)[language]
  const body = await c.req.parseBody({ all: true })
  const step = textIn(body, 'step')
  if (step === 'remove') {
    await inTransaction(services.db, async (db) => {
      const now = await lockList(db, { network: id, key })
      if (now && now.takingAt === undefined) await deleteList(db, key)
    })
    return c.redirect(workplaceOf(id, within.list)[language], 303)
  }
  if (step === 'invite') {
    if (!mayWriteTo(viewer, id)) throw new Forbidden()
    const { lines } = await invitable(services, list, seenIn(services, list, await findRows(services.db, key)))
    const done = lines.length === 0 ? { invited: 0 } : await invite(services, { network: id, lines, by })
    return c.redirect(`${here}?${done === 'many' ? 'zuviele=1' : `eingeladen=${done.invited}`}`, 303)
  }
  const saved = await saveRows(services, list, body)
  if (step === 'take') {
    await beginTaking(services, { network: id, key, by })
    return c.redirect(here, 303)
  }
  const asked = new URL(c.req.url).searchParams
  const query = new URLSearchParams(Object.values(listParameters).flatMap((name) => (asked.has(name) ? [[name, asked.get(name) ?? '']] : [])))
  query.set('gespeichert', String(saved))
  return c.redirect(`${here}?${query}`, 303)
}

/** How many rows were changed; those whose name or place is other now are matched anew. */
async function saveRows(services: Services, { key, network }: MemberList, body: Body): Promise<number> {
  const index = services.search()
  const kind = entryKind(services, 'actor')
  const { list, changed } = await inTransaction(services.db, async (db) => {
    const list = await lockList(db, { network, key })
    if (!list || list.takingAt !== undefined) return { changed: [] }
    const numbers = new Set(numbersIn(body))
    const seen = seenIn(services, list, await findRows(db, key)).filter(({ row }) => numbers.has(row.number) && row.outcome === undefined)
    const changed = seen.flatMap(({ row, values }) => readRow(body, row, values, { find: (typed) => kind.findRelated(typed, index, {}), isListed: (entry) => cardOf(index, entry) !== undefined }) ?? [])
    for (const row of changed) await writeRow(db, key, row)
    return { list, changed }
  })
  const rematched = new Set(changed.filter(({ number }) => (['name', 'short_name', 'city', 'website', 'email'] as const).some((field) => names.value(number, field) in body)).map(({ number }) => number))
  if (list && rematched.size > 0) await match(services, list, (await findRows(services.db, key)).filter(({ number }) => rematched.has(number)))
  return changed.length
}

