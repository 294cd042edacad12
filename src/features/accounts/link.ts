/** The links in letters that prove an address. */
import { z } from 'zod'
import type { Db } from '../../platform/database/index.ts'
import { makeLink } from '../../platform/links.ts'
import { address, places } from './places.ts'

const minute = 1 / 1_440
export const minutes = 15

/** Signs in whoever reads the letters of this address. Bound to nothing else. */
export const signInLink = { name: 'sign-in', data: z.object({ email: z.string(), next: z.string().optional() }), days: minutes * minute }

/** An invitation by the operator, printed in a terminal. */
export const invitationLink = { name: 'account-invitation', data: z.object({ email: z.string(), next: z.string().optional() }), days: 7 }

/** Makes another address that of the account. */
export const addressLink = { name: 'account-address', data: z.object({ account: z.string(), email: z.string() }), days: 1 }

/** The path of a link that signs somebody in for the first time. */
export const inviteBy = async (db: Db, email: string, now: Date): Promise<string> => address(places.link, 'de', { schluessel: await makeLink(db, invitationLink, { email }, now) })
