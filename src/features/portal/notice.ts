/** Where the cookie notice leads back to. Pure. */

/** A path of this site, whatever was sent: an address elsewhere, or one that a browser would read as such, leads home. */
export function localPath(back: unknown): string {
  if (typeof back !== 'string' || !back.startsWith('/') || /[\\\u0000-\u001f\u007f]/.test(back)) return '/'
  const nowhere = 'http://site.invalid'
  if (!URL.canParse(back, nowhere)) return '/'
  const { origin, pathname, search } = new URL(back, nowhere)
  // A path may still begin with two slashes after dots were taken out of it.
  return origin === nowhere && !pathname.startsWith('//') ? `${pathname}${search}` : '/'
}
