/** How often somebody may try to sign in. */
import { createAttempts, type Attempts } from '../../platform/attempts.ts'
import type { Services } from '../../services.ts'

const quarter = 15 * 60

export type Limits = { address: Attempts; client: Attempts; code: Attempts }

/** A town hall shares one connection, so a client may ask more often than an address. Codes have a million values: five guesses, then a pause. */
export const createLimits = ({ db }: Pick<Services, 'db'>): Limits => ({
  address: createAttempts(db, { name: 'sign-in-address', most: 5, seconds: quarter }),
  client: createAttempts(db, { name: 'sign-in-client', most: 60, seconds: quarter }),
  code: createAttempts(db, { name: 'second-factor', most: 5, seconds: quarter }),
})
