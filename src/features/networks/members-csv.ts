/** The members of a network as a file: in the words of the API, one row each. */
import { stringify } from 'csv-stringify/sync'
import { actorAddress } from '../../platform/addresses.ts'
import { dayAt } from '../../platform/calendar.ts'
import type { Language } from '../../platform/language.ts'
import type { ActorCard } from '../actors/index.ts'
import { isFormula } from '../entries/index.ts'
import { isLiving, standingOf, type Membership } from './membership.ts'

const columns = ['id', 'name', 'short_name', 'type', 'city', 'state', 'website', 'status', 'function', 'since', 'standing', 'membership_confirmed_on', 'confirmed_on', 'url'] as const

export function toMembersCsv(members: readonly ActorCard[], rows: readonly Membership[], { language, baseUrl }: { language: Language; baseUrl: string }): string {
  const living = new Map(rows.filter((row) => isLiving(row) && row.relation === 'member-of').map((row) => [row.member, row]))
  const cells = members.map((card) => {
    const membership = living.get(card.id)
    const row = {
      ...card,
      status: membership?.status,
      function: membership?.function,
      since: membership?.since,
      standing: standingOf(membership),
      membership_confirmed_on: membership?.confirmedAt && dayAt(membership.confirmedAt),
      url: `${baseUrl}${actorAddress(card.id, language)}`,
    }
    // Spreadsheets would run what begins like a formula.
    return columns.map((column) => row[column] ?? '').map((cell) => (isFormula(cell) ? `'${cell}` : cell))
  })
  return stringify([[...columns], ...cells], { record_delimiter: '\n', quoted_match: /[\r\n]/ })
}
