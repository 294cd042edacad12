/** npm run permissions: writes docs/permissions.md from the table of permissions. */
import { writeFileSync } from 'node:fs'
import { permissionsDocument } from '../src/features/accounts/permissions-document.ts'

writeFileSync(new URL('../docs/permissions.md', import.meta.url), permissionsDocument())
