import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/database/index.ts'
import { paragraphKinds, states, type Manuscript, type Numbered, type Paragraph, type State, type Version, type Wording } from './manuscript.ts'

const stateOf = z.enum(states)
const kindOf = z.enum(paragraphKinds)
const kept = z.array(z.object({ id: z.string(), kind: kindOf, number: z.number().optional(), text: z.string(), addressee: z.string().optional() }))

const select = (db: Db) => db.selectFrom('manuscripts').selectAll()
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toManuscript = (row: Row): Manuscript => ({
  key: row.key,
  lead: row.lead,
  title: row.title,
  purpose: row.purpose,
  state: stateOf.parse(row.state),
  edition: row.edition,
  begunAt: row.begun_at,
  begunBy: row.begun_by,
  adoptedAt: row.adopted_at ?? undefined,
  adoptedBy: row.adopted_by ?? undefined,
  adoptionNote: row.adoption_note ?? undefined,
  draft: row.draft ?? undefined,
  entry: row.entry ?? undefined,
})

/** False where the form was sent twice. */
export async function insertManuscript(db: Db, { key, lead, title, purpose, at, by }: Pick<Manuscript, 'key' | 'lead' | 'title' | 'purpose'> & { at: Date; by: string }): Promise<boolean> {
  const row = await db.insertInto('manuscripts').values({ key, lead, title, purpose, state: 'draft', begun_at: at, begun_by: by }).onConflict((conflict) => conflict.doNothing()).returning('key').executeTakeFirst()
  return row !== undefined
}

export async function findManuscript(db: Db, key: string): Promise<Manuscript | undefined> {
  const row = await select(db).where('key', '=', key).executeTakeFirst()
  return row && toManuscript(row)
}

/** Whoever else writes waits until this transaction ends. */
export async function lockManuscript(db: Db, key: string): Promise<Manuscript | undefined> {
  const row = await select(db).where('key', '=', key).forUpdate().executeTakeFirst()
  return row && toManuscript(row)
}

/** Led by one of these organisations, or one of them is or was asked; without organisations all. The latest first. */
export async function findManuscriptsAround(db: Db, organisations: readonly string[] | 'all'): Promise<Manuscript[]> {
  if (organisations !== 'all' && organisations.length === 0) return []
  let query = select(db)
  if (organisations !== 'all')
    query = query.where((where) =>
      where.or([
        where('lead', 'in', organisations),
        where.exists(where.selectFrom('manuscript_rounds').innerJoin('manuscript_invitations', 'round', 'manuscript_rounds.key').select('round').whereRef('manuscript', '=', 'manuscripts.key').where('organisation', 'in', organisations)),
      ]),
    )
  return (await query.orderBy('begun_at', 'desc').limit(500).execute()).map(toManuscript)
}

export async function writeState(db: Db, key: string, state: State): Promise<void> {
  await db.updateTable('manuscripts').set({ state }).where('key', '=', key).execute()
}

export async function writeFrame(db: Db, key: string, { title, purpose, edition }: Pick<Manuscript, 'title' | 'purpose' | 'edition'>): Promise<void> {
  await db.updateTable('manuscripts').set({ title, purpose, edition }).where('key', '=', key).execute()
}

/** Taken back where the text is changed after all: undefined. */
export async function writeAdoption(db: Db, key: string, adoption: { at: Date; by: string; note?: string } | undefined): Promise<void> {
  await db.updateTable('manuscripts').set({ adopted_at: adoption?.at ?? null, adopted_by: adoption?.by ?? null, adoption_note: adoption?.note ?? null, draft: null }).where('key', '=', key).execute()
}

export async function writeDraft(db: Db, key: string, draft: string): Promise<void> {
  await db.updateTable('manuscripts').set({ draft }).where('key', '=', key).execute()
}

/** Two organisations became one entry: it leads what either led. */
export async function moveLead(db: Db, { from, to }: { from: string; to: string }): Promise<void> {
  await db.updateTable('manuscripts').set({ lead: to }).where('lead', '=', from).execute()
}

/** What was handed in has become an entry, or never will. */
export async function settleDrafts(db: Db): Promise<void> {
  await sql`update manuscripts m set state = 'published', entry = d.entry_id from drafts d where d.key = m.draft and m.state = 'adopted' and d.state = 'published' and d.entry_id is not null`.execute(db)
  await sql`update manuscripts m set draft = null from drafts d where d.key = m.draft and m.state = 'adopted' and d.state in ('rejected', 'discarded')`.execute(db)
}

const paragraphs = (db: Db, manuscript: string) => db.selectFrom('manuscript_paragraphs').selectAll().where('manuscript', '=', manuscript)
type ParagraphRow = Awaited<ReturnType<ReturnType<typeof paragraphs>['execute']>>[number]

const toParagraph = ({ id, position, kind, text, addressee, edition, changed_by, changed_at, removed_at }: ParagraphRow): Paragraph => ({
  id, position, kind: kindOf.parse(kind), text, ...(addressee === null ? {} : { addressee }), edition, changedBy: changed_by, changedAt: changed_at, ...(removed_at === null ? {} : { removedAt: removed_at }),
})

/** In order; `removed` those that were taken out, the latest first. */
export async function findParagraphs(db: Db, manuscript: string): Promise<{ standing: Paragraph[]; removed: Paragraph[] }> {
  const all = (await paragraphs(db, manuscript).orderBy('position').orderBy('id').execute()).map(toParagraph)
  return { standing: all.filter(({ removedAt }) => removedAt === undefined), removed: all.filter(({ removedAt }) => removedAt !== undefined).sort((a, b) => Number(b.removedAt) - Number(a.removedAt)) }
}

type Change = { manuscript: string; id: string; wording: Wording; edition: number; by: string; at: Date }

export async function insertParagraph(db: Db, { manuscript, id, wording, by, at }: Omit<Change, 'edition'>): Promise<boolean> {
  const row = await db
    .insertInto('manuscript_paragraphs')
    .values({ manuscript, id, position: 0, kind: wording.kind, text: wording.text, addressee: wording.addressee ?? null, edition: 1, changed_by: by, changed_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) await insertSave(db, { manuscript, id, wording, edition: 1, by, at })
  return row !== undefined
}

export async function updateParagraph(db: Db, change: Change): Promise<void> {
  const { manuscript, id, wording, edition, by, at } = change
  await db.updateTable('manuscript_paragraphs').set({ kind: wording.kind, text: wording.text, addressee: wording.addressee ?? null, edition, changed_by: by, changed_at: at }).where('manuscript', '=', manuscript).where('id', '=', id).execute()
  await insertSave(db, change)
}

async function insertSave(db: Db, { manuscript, id, wording, edition, by, at }: Change): Promise<void> {
  await db.insertInto('manuscript_saves').values({ manuscript, paragraph: id, edition, kind: wording.kind, text: wording.text, addressee: wording.addressee ?? null, saved_by: by, saved_at: at }).execute()
}

export async function writeRemoved(db: Db, { manuscript, id, at }: { manuscript: string; id: string; at: Date | undefined }): Promise<void> {
  await db.updateTable('manuscript_paragraphs').set({ removed_at: at ?? null }).where('manuscript', '=', manuscript).where('id', '=', id).execute()
}

export async function writeOrder(db: Db, manuscript: string, ids: readonly string[]): Promise<void> {
  await sql`update manuscript_paragraphs p set position = o.place from unnest(${[...ids]}::text[]) with ordinality as o (id, place) where p.manuscript = ${manuscript} and p.id = o.id`.execute(db)
}

/** What whoever opened this edition had before their eyes. */
export async function findSave(db: Db, manuscript: string, paragraph: string, edition: number): Promise<Wording | undefined> {
  const row = await db.selectFrom('manuscript_saves').selectAll().where('manuscript', '=', manuscript).where('paragraph', '=', paragraph).where('edition', '=', edition).executeTakeFirst()
  return row && { kind: kindOf.parse(row.kind), text: row.text, ...(row.addressee === null ? {} : { addressee: row.addressee }) }
}

const versions = (db: Db, manuscript: string) => db.selectFrom('manuscript_versions').selectAll().where('manuscript', '=', manuscript)
type VersionRow = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number]

const toVersion = ({ number, title, purpose, paragraphs: text, hash, frozen_at, frozen_by }: VersionRow): Version => ({ number, title, purpose, paragraphs: kept.parse(text), hash, frozenAt: frozen_at, frozenBy: frozen_by })

/** The latest first. */
export async function findVersions(db: Db, manuscript: string): Promise<Version[]> {
  return (await versions(db, manuscript).orderBy('number', 'desc').execute()).map(toVersion)
}

export async function insertVersion(db: Db, manuscript: string, { number, title, purpose, paragraphs: text, hash, at, by }: Omit<Version, 'frozenAt' | 'frozenBy' | 'paragraphs'> & { paragraphs: Numbered[]; at: Date; by: string }): Promise<void> {
  await db.insertInto('manuscript_versions').values({ manuscript, number, title, purpose, paragraphs: JSON.stringify(text), hash, frozen_at: at, frozen_by: by }).execute()
}
