/** How often somebody may try to sign in. */
import { createAttempts, type Attempts } from '../../platform/attempts.ts'
import type { Services } from '../../services.ts'

const quarter = 15 * 60

export type Limits = { address: Attempts; again: Attempts; client: Attempts; passkey: Attempts; code: Attempts }

/**
 * A town hall shares one connection, so a client may ask more often than an address. Codes have a million values: five guesses, then a pause.
 * Who asks too often for somebody else's address must not lock them out: one letter a minute always goes (`again`), and what was sent before stays valid, so that there is a fresh link in their inbox whoever asked for it.
 */
export const createLimits = ({ db }: Pick<Services, 'db'>): Limits => ({
  address: createAttempts(db, { name: 'sign-in-address', most: 5, seconds: quarter }),
  again: createAttempts(db, { name: 'sign-in-again', most: 1, seconds: 60 }),
  client: createAttempts(db, { name: 'sign-in-client', most: 60, seconds: quarter }),
  passkey: createAttempts(db, { name: 'passkey-client', most: 240, seconds: quarter }),
  code: createAttempts(db, { name: 'second-factor', most: 5, seconds: quarter }),
})
