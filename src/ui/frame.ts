/** What every page is drawn in: language, address, settings, the notice. Set once per request. */
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Settings } from '../config.ts'
import { languageOf } from '../platform/addresses.ts'
import type { Assets } from '../platform/assets.ts'
import type { Language } from '../platform/language.ts'
import { viewerOf } from '../platform/viewer.ts'

export const noticeCookie = 'hinweis'

export type Frame = {
  language: Language
  url: URL
  settings: Pick<Settings, 'baseUrl' | 'operator'>
  assets: Assets
  /** The cookie notice was closed with OK. */
  noticeAccepted: boolean
  signedIn: boolean
  /** ISO day, for the printed page. */
  shownOn: string
}

declare module 'hono' {
  interface ContextVariableMap {
    frame: Frame
  }
}

export const withFrame =
  (settings: Frame['settings'], assets: Assets): MiddlewareHandler =>
  (c, next) => {
    c.set('frame', frameFor(c, settings, assets))
    return next()
  }

/** Who asks is known a little later than the rest. */
export const frameOf = (c: Context): Frame => ({ ...c.get('frame'), signedIn: viewerOf(c).account !== undefined })

/** For answers that are given before `withFrame` came to its turn: a refused form, too many requests. */
export function frameFor(c: Context, settings: Frame['settings'], assets: Assets): Frame {
  const url = new URL(c.req.url)
  return { language: languageOf(url.pathname), url, settings, assets, noticeAccepted: getCookie(c, noticeCookie) === 'ok', signedIn: viewerOf(c).account !== undefined, shownOn: new Date().toISOString().slice(0, 10) }
}
