import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/database/index.ts'
import { actions, type Action, type ConceptVersion } from './version.ts'
import { Vocabulary, type Concept, type Scheme } from './vocabulary.ts'

const localized = z.object({ de: z.string(), en: z.string() })
const synonyms = z.object({ de: z.array(z.string()), en: z.array(z.string()) })
const actionOf = z.enum(actions)
const conceptOf = z.object({
  scheme: z.string(), notation: z.string(), prefLabel: localized, altLabel: synonyms, broader: z.string().optional(), definition_de: z.string().optional(), definition_en: z.string().optional(),
  source: z.string().optional(), evidence: z.string().optional(), retired: z.boolean().optional(), replaced_by: z.string().optional(),
})

export async function findVocabulary(db: Db): Promise<Vocabulary> {
  const schemes = await db.selectFrom('concept_schemes').selectAll().orderBy('position').execute()
  const concepts = await db.selectFrom('concepts').selectAll().orderBy('scheme').orderBy('position').execute()
  return new Vocabulary(
    schemes.map(({ id, pref_label, multiple, hierarchical, note_de, kinds }) => ({
      id,
      prefLabel: localized.parse(pref_label),
      multiple,
      hierarchical,
      ...given({ note_de }),
      ...(kinds.length > 0 ? { kinds } : {}),
    })),
    concepts.map(({ scheme, notation, pref_label, alt_label, retired_at, broader, definition_de, definition_en, source, evidence, replaced_by }) => ({
      scheme,
      notation,
      prefLabel: localized.parse(pref_label),
      altLabel: synonyms.parse(alt_label),
      ...given({ broader, definition_de, definition_en, source, evidence, replaced_by }),
      ...(retired_at ? { retired: true } : {}),
    })),
  )
}

/** What the database knows as null, the rest of the program knows as absent. */
function given<T extends Record<string, string | null>>(values: T): { [K in keyof T]?: string } {
  const present: { [K in keyof T]?: string } = {}
  for (const key in values) {
    const value = values[key]
    if (value !== null) present[key] = value
  }
  return present
}

/** Adds and updates, removes nothing. Answers how much was new or different; the same again changes nothing. */
export async function saveVocabulary(db: Db, schemes: Scheme[], concepts: Concept[]): Promise<{ saved: number }> {
  return db.transaction().execute(async (transaction) => {
    const savedSchemes = await saveSchemes(transaction, schemes)
    const savedConcepts = await saveConcepts(transaction, concepts)
    const saved = savedSchemes + savedConcepts
    if (saved > 0) await transaction.insertInto('changes').values({ entry_id: null }).execute()
    return { saved }
  })
}

async function saveSchemes(db: Db, schemes: Scheme[]): Promise<number> {
  const rows = schemes.map(({ id, prefLabel, multiple, hierarchical, note_de, kinds = [] }, position) => ({ id, pref_label: prefLabel, multiple, hierarchical, note_de: note_de ?? null, kinds, position }))
  const result = await sql`
    insert into concept_schemes as known (id, pref_label, multiple, hierarchical, note_de, kinds, position)
    select id, pref_label, multiple, hierarchical, note_de, kinds,
           coalesce((select position from concept_schemes where id = given.id), (select coalesce(max(position) + 1, 0) from concept_schemes) + given.position)
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id text, pref_label jsonb, multiple boolean, hierarchical boolean, note_de text, kinds text[], position integer)
    on conflict (id) do update set pref_label = excluded.pref_label, multiple = excluded.multiple, hierarchical = excluded.hierarchical, note_de = excluded.note_de, kinds = excluded.kinds
    where (known.pref_label, known.multiple, known.hierarchical, known.note_de, known.kinds) is distinct from (excluded.pref_label, excluded.multiple, excluded.hierarchical, excluded.note_de, excluded.kinds)`.execute(db)
  return Number(result.numAffectedRows ?? 0)
}

async function saveConcepts(db: Db, concepts: Concept[]): Promise<number> {
  const rows = concepts.map((concept, position) => ({ ...concept, position }))
  const result = await sql`
    insert into concepts as known (scheme, notation, pref_label, alt_label, broader, definition_de, definition_en, source, evidence, position, retired_at, replaced_by)
    select scheme, notation, "prefLabel", "altLabel", broader, definition_de, definition_en, source, evidence,
           coalesce((select position from concepts c where (c.scheme, c.notation) = (given.scheme, given.notation)),
                    (select coalesce(max(position) + 1, 0) from concepts) + given.position),
           case when retired then now() end, replaced_by
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as given (scheme text, notation text, "prefLabel" jsonb, "altLabel" jsonb, broader text, definition_de text, definition_en text, source text, evidence text, position integer, retired boolean, replaced_by text)
    on conflict (scheme, notation) do update
       set pref_label = excluded.pref_label, alt_label = excluded.alt_label, broader = excluded.broader, definition_de = excluded.definition_de,
           definition_en = excluded.definition_en, source = excluded.source, evidence = excluded.evidence,
           retired_at = case when excluded.retired_at is not null then coalesce(known.retired_at, excluded.retired_at) end, replaced_by = excluded.replaced_by
     where (known.pref_label, known.alt_label, known.broader, known.definition_de, known.definition_en, known.source, known.evidence, known.retired_at is null, known.replaced_by)
           is distinct from
           (excluded.pref_label, excluded.alt_label, excluded.broader, excluded.definition_de, excluded.definition_en, excluded.source, excluded.evidence, excluded.retired_at is null, excluded.replaced_by)`.execute(db)
  return Number(result.numAffectedRows ?? 0)
}

type Changing = { after: Concept; before?: Concept; action: Action; by: string; at: Date }

/** Changes made by hand, with their trace, in the transaction that is given. Every process reads the vocabularies anew once it is committed. */
export async function writeConcepts(db: Db, changes: readonly Changing[]): Promise<void> {
  await saveConcepts(db, changes.map(({ after }) => after))
  for (const { after, before, action, by, at } of changes)
    await sql`
      insert into concept_versions (scheme, notation, number, action, before, after, function, at)
      select ${after.scheme}, ${after.notation}, coalesce(max(number), 0) + 1, ${action}, ${before === undefined ? null : JSON.stringify(before)}::jsonb, ${JSON.stringify(after)}::jsonb, ${by}, ${at}
        from concept_versions where scheme = ${after.scheme} and notation = ${after.notation}`.execute(db)
  await db.insertInto('changes').values({ entry_id: null }).execute()
}

/** One after the other: whoever changes vocabularies waits for whoever is at it. */
export async function lockVocabularies(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(727043045)`.execute(db)
}

/** The concepts of a scheme in a new order. */
export async function orderConcepts(db: Db, scheme: string, notations: readonly string[]): Promise<void> {
  await sql`
    update concepts set position = places.position
      from (select given.notation, p.position
              from unnest(${notations}::text[]) with ordinality as given (notation, place)
              join (select position, row_number() over (order by position, notation) as place from concepts where scheme = ${scheme} and notation = any(${notations}::text[])) p on p.place = given.place) places
     where concepts.scheme = ${scheme} and concepts.notation = places.notation`.execute(db)
}

/** The newest first. */
export async function findConceptVersions(db: Db, scheme: string, notation: string): Promise<ConceptVersion[]> {
  const rows = await db.selectFrom('concept_versions').selectAll().where('scheme', '=', scheme).where('notation', '=', notation).orderBy('number', 'desc').execute()
  return rows.map(({ number, action, before, after, function: by, at }) => ({ number, action: actionOf.parse(action), before: before === null ? undefined : conceptOf.parse(before), after: conceptOf.parse(after), function: by, at }))
}

/** How many entries that can be read use each concept of a scheme. */
export async function countUses(db: Db, scheme: string): Promise<Map<string, number>> {
  const rows = await db.selectFrom('entry_concepts').innerJoin('entries', 'entries.id', 'entry_id').select(['notation', ({ fn }) => fn.countAll<number>().as('count')]).where('scheme', '=', scheme).where('withdrawn_at', 'is', null).groupBy('notation').execute()
  return new Map(rows.map(({ notation, count }) => [notation, Number(count)]))
}

/** Entries that use a concept, after this one, so many at a time. */
export async function findUsers(db: Db, scheme: string, notation: string, after: string, limit: number): Promise<string[]> {
  const rows = await db.selectFrom('entry_concepts').innerJoin('entries', 'entries.id', 'entry_id').select('entry_id').where('scheme', '=', scheme).where('notation', '=', notation).where('withdrawn_at', 'is', null).where('entry_id', '>', after).orderBy('entry_id').limit(limit).execute()
  return rows.map(({ entry_id }) => entry_id)
}
