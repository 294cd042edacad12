/** What every page is drawn in: language, address, settings, the notice. Set once per request. */
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { languageOf } from '../platform/addresses.ts'
import type { Assets } from '../platform/assets.ts'
import { dayAt } from '../platform/calendar.ts'
import type { Language, Localized } from '../platform/language.ts'
import type { Operator } from '../platform/operator.ts'
import type { Rhythm } from '../platform/rhythm.ts'
import type { Tiles } from '../platform/tiles.ts'
import { viewerOf } from '../platform/viewer.ts'

export const noticeCookie = 'hinweis'

/** The parts of the menu below the actors: what others know, and what is done together. */
export type MenuGroup = 'knowledge' | 'exchange'
export type MenuEntry = { paths: Localized; title: Localized; group: MenuGroup }

export type Frame = {
  language: Language
  url: URL
  settings: { baseUrl: string; operator: Operator; /** After how many months each kind wants to be confirmed again. */ rhythm: Rhythm; tiles?: Tiles }
  assets: Assets
  /** The cookie notice was closed with OK. */
  noticeAccepted: boolean
  signedIn: boolean
  /** What stands in the groups of the menu, in its order. */
  lists: readonly MenuEntry[]
  /** ISO day, for the printed page. */
  shownOn: string
}

declare module 'hono' {
  interface ContextVariableMap {
    frame: Frame
  }
}

export const withFrame =
  (settings: () => Frame['settings'], assets: Assets, lists: readonly MenuEntry[] = []): MiddlewareHandler =>
  (c, next) => {
    c.set('frame', frameFor(c, settings(), assets, lists))
    return next()
  }

/** Who asks is known a little later than the rest. */
export const frameOf = (c: Context): Frame => ({ ...c.get('frame'), signedIn: viewerOf(c).account !== undefined })

/** Absent until `withFrame` came to its turn. */
const frameIn = (c: Context): Frame | undefined => c.get('frame')

/** For answers that are given before `withFrame` came to its turn: a refused form, too many requests. */
export function frameFor(c: Context, settings: Frame['settings'], assets: Assets, lists: readonly MenuEntry[] = frameIn(c)?.lists ?? []): Frame {
  const url = new URL(c.req.url)
  return { language: languageOf(url.pathname), url, settings, assets, lists, noticeAccepted: getCookie(c, noticeCookie) === 'ok', signedIn: viewerOf(c).account !== undefined, shownOn: dayAt(new Date()) }
}
