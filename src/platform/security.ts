/** What every answer carries, and what a request may be. */
import type { MiddlewareHandler } from 'hono'
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

export function securityHeaders(baseUrl: string): MiddlewareHandler {
  const [forPages, forFiles] = [pagePolicy, filePolicy].map((policy) => headersWith(policy, baseUrl))
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
const fileBodies = bodyLimit({ maxSize: largestFile })
const isForFiles = (path: string): boolean => [below.file.de, below.file.en].some((name) => path.endsWith(`/${name}`))

const sameOrigin = csrf()

/** Mail programs end letters by a post of their own (RFC 8058). The secret in the address is what lets them; no cookie counts there. */
export const sameOriginForms: MiddlewareHandler = (c, next) => (endsLetters(c.req.path) ? next() : sameOrigin(c, next))

const endsLetters = (path: string): boolean => [below.stop.de, below.stop.en].some((name) => path.split('/').at(-2) === name)
