/** What a session is good for: functions that can harm others count only after the second factor. Pure. */
import type { Appointment, Role } from '../../platform/viewer.ts'

const guarded: ReadonlySet<Role> = new Set<Role>(['reviewer', 'administrator'])

export type Standing =
  /** Passed in this session. */
  | 'passed'
  /** There is one; it has not been shown yet. */
  | 'asked'
  /** The function needs one; there is none yet. */
  | 'missing'
  /** Nothing here needs one. */
  | 'free'

type Facts = {
  passed: boolean
  /** Codes from an app were set up: whoever has them wants to be asked. */
  codes: boolean
  passkeys: boolean
  appointments: readonly Appointment[]
}

export function standingOf({ passed, codes, passkeys, appointments }: Facts): Standing {
  if (passed) return 'passed'
  const isNeeded = appointments.some(({ role }) => guarded.has(role))
  if (codes || (isNeeded && passkeys)) return 'asked'
  return isNeeded ? 'missing' : 'free'
}

/** The functions that count in this session. */
export function effective({ passed, codes, appointments }: Omit<Facts, 'passkeys'>): readonly Appointment[] {
  if (passed) return appointments
  return codes ? [] : appointments.filter(({ role }) => !guarded.has(role))
}
