/** Asks a web address whether it answers, as politely and as carefully as one can. Never reads what it says. */
import { lookup as lookUp, type LookupAddress } from 'node:dns'
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress, readTarget } from './public-address.ts'
import { failureOf, type Failure, type Finding } from './web-address.ts'

export type Reach = {
  /** Which internet addresses may be spoken to. Tests alone allow their own machine, and always by this argument. */
  isAllowed?: (address: string, port: number) => boolean
  /** Which port numbers may be asked. */
  isUsualPort?: (port: number) => boolean
  resolve?: (host: string) => Promise<LookupAddress[]>
  userAgent: string
  timeoutMs?: number
  signal?: AbortSignal
}

const mostRedirects = 5
const timeout = 10_000
const permanent = new Set([301, 308])
const redirects = new Set([301, 302, 303, 307, 308])
/** Servers that do not know HEAD, or shut out programs that use it, are asked once more as a browser would. */
const askedAgain = (status: number) => status >= 400 && status !== 429

class Unsafe extends Error {}

export async function askAddress(address: string, reach: Reach): Promise<Finding> {
  const start = target(address, undefined, reach)
  if (start === undefined) return { failure: 'unsafe' }
  let url = start
  /** Only an unbroken chain of permanent redirects says that the address itself has changed. */
  let movedTo: URL | undefined
  let isPermanent = true
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const answer = await askOnce(url, reach)
    if ('failure' in answer) return answer
    const { status, location } = answer
    if (!redirects.has(status) || location === undefined) {
      const failure = failureOf(status)
      return failure === undefined ? { ok: true, status, movedTo: movedTo?.href } : { failure, status }
    }
    const next = target(location, url, reach)
    if (next === undefined) return { failure: 'unsafe', status }
    isPermanent &&= permanent.has(status)
    if (isPermanent) movedTo = next
    url = next
  }
  return { failure: 'redirects' }
}

function target(text: string, base: URL | undefined, { isUsualPort }: Reach): URL | undefined {
  if (isUsualPort === undefined) {
    const read = readTarget(text, base)
    return 'url' in read ? read.url : undefined
  }
  const url = URL.canParse(text, base) ? new URL(text, base) : undefined
  return url && /^https?:$/.test(url.protocol) && isUsualPort(Number(url.port || (url.protocol === 'https:' ? 443 : 80))) ? url : undefined
}

type Answer = { status: number; location?: string } | { failure: Failure }

async function askOnce(url: URL, reach: Reach): Promise<Answer> {
  try {
    const head = await send('HEAD', url, reach)
    return askedAgain(head.status) ? await send('GET', url, reach) : head
  } catch (error) {
    return { failure: failureIn(error) }
  }
}

function send(method: 'HEAD' | 'GET', url: URL, reach: Reach): Promise<{ status: number; location?: string }> {
  const { userAgent, timeoutMs = timeout, isAllowed = isPublicAddress, resolve = resolveAll, signal } = reach
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // A number instead of a name is never looked up.
  if (isIP(host) !== 0 && !isAllowed(host, port)) return Promise.reject(new Unsafe())
  /** Looked at in the very moment of connecting: a name that answers otherwise a second later gains nothing. */
  const lookup: LookupFunction = (name, { all }, done) => {
    resolve(name).then(
      (found) => {
        const [first] = found
        if (first === undefined || !found.every(({ address }) => isAllowed(address, port))) return done(new Unsafe(), '', 4)
        return all ? done(null, found) : done(null, first.address, first.family)
      },
      (error) => done(error, '', 4),
    )
  }
  return new Promise((found, failed) => {
    const limit = AbortSignal.timeout(timeoutMs)
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(
      url,
      // A connection of its own: no agent that others share, nothing kept open, no proxy.
      { method, agent: false, lookup, maxHeaderSize: 16_384, signal: signal ? AbortSignal.any([limit, signal]) : limit, headers: { 'user-agent': userAgent, accept: '*/*', connection: 'close' } },
      (answer: IncomingMessage) => {
        found({ status: answer.statusCode ?? 0, location: answer.headers.location })
        // What it says is nobody's business here.
        answer.destroy()
      },
    )
    request.on('error', failed)
    request.end()
  })
}

const resolveAll = (host: string): Promise<LookupAddress[]> => new Promise((found, failed) => lookUp(host, { all: true }, (error, addresses) => (error ? failed(error) : found(addresses))))

function failureIn(error: unknown): Failure {
  if (error instanceof Unsafe) return 'unsafe'
  if (!(error instanceof Error)) return 'refused'
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout'
  const code = 'code' in error ? String(error.code) : ''
  if (/^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL)/.test(code)) return 'dns'
  if (/CERT|SSL|TLS|UNABLE_TO|SELF_SIGNED|ALTNAME|EPROTO/.test(code)) return 'tls'
  return code === 'ETIMEDOUT' ? 'timeout' : 'refused'
}
