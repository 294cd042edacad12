/** The links in letters that prove an address. */
import { z } from 'zod'

const minute = 1 / 1_440
export const minutes = 15

/** Signs in whoever reads the letters of this address. Bound to nothing else. */
export const signInLink = { name: 'sign-in', data: z.object({ email: z.string(), next: z.string().optional() }), days: minutes * minute }

/** An invitation by the operator, printed in a terminal. */
export const invitationLink = { name: 'account-invitation', data: z.object({ email: z.string(), next: z.string().optional() }), days: 7 }

/** Makes another address that of the account. */
export const addressLink = { name: 'account-address', data: z.object({ account: z.string(), email: z.string() }), days: 1 }
