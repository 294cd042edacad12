/** npm run schema: writes docs/schema.sql and the table types from a database made by the migrations alone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSchema, schemaAsSql, schemaAsTypes } from '../src/platform/database/describe.ts'
import { openDatabase } from '../src/platform/database/index.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'resilienznetz-schema-'))
const database = await openDatabase({ dataDir })
const schema = await readSchema(database.pool)
await database.close()
rmSync(dataDir, { recursive: true })
writeFileSync(new URL('../docs/schema.sql', import.meta.url), schemaAsSql(schema))
writeFileSync(new URL('../src/platform/database/tables.ts', import.meta.url), schemaAsTypes(schema))
