/** What every answer carries, and what a request may be. */
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { below } from './addresses.ts'
import { filesPath } from './files.ts'

/** No inline script or style anywhere, nothing from third parties. */
const pagePolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
}

/** What people bring may do nothing at all, even opened by itself. */
const filePolicy = { defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: [] }

/** `tiles`: where the operator has pictures of streets from, which the map fetches. */
export function securityHeaders(baseUrl: string, tiles?: { origin: string }): MiddlewareHandler {
  const forAll = tiles ? { ...pagePolicy, connectSrc: [...pagePolicy.connectSrc, tiles.origin] } : pagePolicy
  const [forPages, forFiles] = [forAll, filePolicy].map((policy) => headersWith(policy, baseUrl))
  return (c, next) => (c.req.path.startsWith(`${filesPath}/`) ? forFiles : forPages)(c, next)
}

const headersWith = (contentSecurityPolicy: typeof pagePolicy | typeof filePolicy, baseUrl: string) =>
  secureHeaders({
    contentSecurityPolicy,
    // Only where the site is served over TLS; on a first start at localhost it would lock the browser out.
    strictTransportSecurity: baseUrl.startsWith('https:') ? 'max-age=31536000; includeSubDomains' : false,
    referrerPolicy: 'strict-origin-when-cross-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
    // Open data is there to be used by other sites; the API says so itself (CORS).
    crossOriginResourcePolicy: false,
  })

const kilobyte = 1024
/** The longest form: twenty fields of a practice. Addresses that end in `/datei` take files. */
const largestForm = 256 * kilobyte
/** A document of 20 MB (`largestDocument`), with the rest of its form. */
const largestFile = 21 * 1024 * kilobyte

export const limitedBodies: MiddlewareHandler = (c, next) => (isForFiles(c.req.path) ? fileBodies : formBodies)(c, next)

const formBodies = bodyLimit({ maxSize: largestForm })
/** A file that is too large stays outside, but its form is answered: the page itself says what to do (`isFileTooLarge`). */
const fileBodies: MiddlewareHandler = (c, next) =>
  bodyLimit({
    maxSize: largestFile,
    async onError(c) {
      c.set(tooLarge, true)
      c.req.raw = new Request(c.req.url, { method: c.req.method, headers: withoutContent(c.req.raw.headers) })
      await next()
      return c.res
    },
  })(c, next)

const tooLarge = 'file-too-large'
export const isFileTooLarge = (c: Context): boolean => c.get(tooLarge) === true

const withoutContent = (headers: Headers): [string, string][] => [...headers].filter(([name]) => !/^(?:content-.*|transfer-encoding)$/.test(name))

const isForFiles = (path: string): boolean => [below.file.de, below.file.en].some((name) => path.endsWith(`/${name}`))

const sameOrigin = csrf()

/** Mail programs end letters by a post of their own (RFC 8058). The secret in the address is what lets them; no cookie counts there. */
export const sameOriginForms: MiddlewareHandler = (c, next) => (endsLetters(c.req.path) ? next() : sameOrigin(c, next))

const endsLetters = (path: string): boolean => [below.stop.de, below.stop.en].some((name) => path.split('/').at(-2) === name)
