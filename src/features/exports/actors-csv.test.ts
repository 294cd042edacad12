import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { actorPayload } from '../actors/index.ts'
import { inPieces, today, vocabulary } from '../imports/fixtures.ts'
import { readCsv } from '../imports/csv.ts'
import { rowReader } from '../imports/row.ts'
import { toActorsCsv } from './actors-csv.ts'

type Given = Parameters<typeof toActorsCsv>[0] extends AsyncIterable<infer T> ? T : never

async function* each<T>(values: T[]): AsyncGenerator<T> {
  yield* values
}

async function toText(actors: Given[]): Promise<string> {
  let csv = ''
  for await (const part of toActorsCsv(each(actors), { areas: true })) csv += part
  return csv
}

async function readBack(csv: string, pieces: number): Promise<unknown[]> {
  const { header, records } = await readCsv(inPieces(csv, pieces), (names) => names.includes('name'))
  const read = rowReader({ header, vocabulary, today })
  const rows: unknown[] = []
  for await (const group of records) rows.push(...group.map((record) => ('broken' in record ? record : read(record.cells))))
  return rows
}

const awkward = fc.constantFrom('a', 'Ö', ' ', ',', ';', '"', '""', '\n', '\r\n', '\r', '|', "'", '\t', '=1+1', '😀', '\u2028', '\uFEFF', 'Text')
const text = (longest: number) =>
  fc.oneof(fc.string({ unit: 'grapheme', maxLength: longest }), fc.array(awkward, { maxLength: 12 }).map((parts) => parts.join(''))).filter((value) => actorPayload.shape.city.safeParse(value).success && value.length <= longest).map((value) => value.trim())
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
const some = (scheme: string) => fc.subarray(vocabulary.concepts(scheme).filter(({ retired }) => !retired).map(({ notation }) => notation))
const place = (most: number) => fc.double({ min: -most, max: most, noNaN: true }).map((degrees) => degrees + 0)
const webAddress = fc.webUrl({ withFragments: true, withQueryParameters: true })
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,20}$/)

const actor = fc
  .record({
    name: text(60).filter((value) => value !== ''), short_name: optional(text(30)), type: fc.constantFrom('stadt', 'netzwerk'), street: optional(text(60)), postal_code: optional(text(20)),
    city: optional(text(60)), state: optional(fc.constantFrom('DE-NI', 'DE-BE', 'AT-9')), country: optional(fc.constantFrom('DE', 'AT', 'GB')), phone: optional(fc.constantFrom('+49 228 1', '(0221) 2')),
    email: optional(fc.constantFrom('post@koeln.example', "o'neill+x@stadt.example")), website: optional(webAddress), place: optional(fc.record({ lat: place(90), lon: place(180) })),
    description_de: optional(text(200)), description_en: optional(text(200)), themes: some('theme'), spaces: some('space'), phases: some('phase'), groups: some('group'),
    member_of: fc.uniqueArray(id, { maxLength: 4 }), ags: optional(fc.constantFrom('05', '05315', '05315000')), source_url: optional(webAddress), source_date: optional(fc.constantFrom('2025', '2025-03', '2024-02-29')), classified_by: optional(fc.constantFrom('source', 'editorial', 'self')),
  })
  .map(({ place, ...rest }) => actorPayload.safeParse(JSON.parse(JSON.stringify({ ...rest, ...place }, (_, value) => (value === '' ? undefined : value)))))
  .filter(({ success }) => success)
  .map(({ data }) => data)

test('whatever may be published survives export and import', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(id, { minLength: 1, maxLength: 5 }), fc.array(actor, { minLength: 5, maxLength: 5 }), optional(fc.constantFrom('2026-01-31')), fc.integer({ min: 1, max: 200 }), async (ids, payloads, confirmed_on, pieces) => {
      const actors = ids.flatMap((id, at) => {
        const payload = payloads[at]
        return payload && !payload.member_of.includes(id) ? [{ id, payload, ...(confirmed_on ? { confirmed_on } : {}) }] : []
      })
      const csv = await toText(actors.map(({ payload, ...rest }) => ({ ...payload, ...rest })))
      assert.deepEqual(await readBack(csv, pieces), actors.map((actor) => ({ ...actor, warnings: [] })))
    }),
    { numRuns: 100 },
  )
})

test('the columns are those of the interface, in its order', async () => {
  assert.equal(
    await toText([]),
    'id,name,short_name,type,street,postal_code,city,state,country,phone,email,website,lat,lon,description_de,themes,spaces,phases,groups,member_of,source_url,description_en,source_date,classified_by,confirmed_on,ags\n',
  )
})
