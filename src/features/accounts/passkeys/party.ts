/** Whom a passkey belongs to on our side: the name of the site. Pure. */

export type Party = { id: string; origin: string }

/** Browsers make passkeys for names only, and only where nobody can listen. Undefined where the site has none. */
export function partyAt(baseUrl: string): Party | undefined {
  const { hostname, origin, protocol } = new URL(baseUrl)
  const isNumber = hostname.startsWith('[') || /^[\d.]+$/.test(hostname)
  const isSafe = protocol === 'https:' || hostname === 'localhost' || hostname.endsWith('.localhost')
  return isSafe && !isNumber ? { id: hostname, origin } : undefined
}
