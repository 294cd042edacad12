/** What every answer carries, and what a request may be. */
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'

/** No inline script or style anywhere, nothing from third parties. */
export const securityHeaders = (baseUrl: string) =>
  secureHeaders({
    contentSecurityPolicy: {
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
    },
    // Only where the site is served over TLS; on a first start at localhost it would lock the browser out.
    strictTransportSecurity: baseUrl.startsWith('https:') ? 'max-age=31536000; includeSubDomains' : false,
    referrerPolicy: 'strict-origin-when-cross-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
    // Open data is there to be used by other sites; the API says so itself (CORS).
    crossOriginResourcePolicy: false,
  })

const largestBody = 64 * 1024

export const smallBodies = bodyLimit({ maxSize: largestBody })

export const sameOriginForms = csrf()
