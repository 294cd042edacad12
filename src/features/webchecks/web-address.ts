/** What is known of a web address, and when it counts as broken. Pure. */

export const failures = ['dns', 'tls', 'timeout', 'refused', 'missing', 'server', 'redirects', 'forbidden', 'unsafe'] as const
export type Failure = (typeof failures)[number]

/** What one look at an address found. */
export type Finding = { ok: true; status: number; /** Where it has moved for good. */ movedTo?: string } | { failure: Failure; status?: number }

export type WebAddress = { url: string; checkedAt?: Date; lastOk?: Date; failingSince?: Date; lastFailure?: Date; failure?: Failure; status?: number; movedTo?: string; movedSince?: Date }

/** A page that wants a login or dislikes programs is there. */
export function failureOf(status: number): Failure | undefined {
  if (status === 404 || status === 410 || status === 451) return 'missing'
  if (status >= 500) return 'server'
  return undefined
}

const dayLength = 86_400_000
/** A week, less the hours by which one run may begin later or take longer than another. */
const apart = 6.5 * dayLength

export const isBroken = ({ failingSince, lastFailure }: Pick<WebAddress, 'failingSince' | 'lastFailure'>): boolean =>
  failingSince !== undefined && lastFailure !== undefined && lastFailure.getTime() - failingSince.getTime() >= apart

/** Seen twice, a week apart: what is redirected for an afternoon has not moved. */
export const hasMoved = ({ movedTo, movedSince }: Pick<WebAddress, 'movedTo' | 'movedSince'>, now: Date): boolean =>
  movedTo !== undefined && movedSince !== undefined && now.getTime() - movedSince.getTime() >= apart

export function withFinding(known: WebAddress, finding: Finding, at: Date): WebAddress {
  if ('failure' in finding) return { ...known, failingSince: known.failingSince ?? at, lastFailure: at, failure: finding.failure, status: finding.status }
  const { movedTo } = finding
  return { url: known.url, lastOk: at, status: finding.status, ...(movedTo === undefined ? {} : { movedTo, movedSince: known.movedTo === movedTo ? (known.movedSince ?? at) : at }) }
}

/** One after the other for each host: nobody is asked two things at once. */
export function byHost(urls: readonly string[]): string[][] {
  const hosts = new Map<string, string[]>()
  for (const url of urls) {
    const host = URL.canParse(url) ? new URL(url).host : url
    hosts.set(host, [...(hosts.get(host) ?? []), url])
  }
  return [...hosts.values()]
}
