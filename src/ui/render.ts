import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A page as an answer: `return html(c, <ActorPage … />)`. */
export const html = (c: Context, page: VNode, status: ContentfulStatusCode = 200): Response | Promise<Response> => c.html(documentOf(page), status)

/** A page as the whole text of its document. */
export const documentOf = (page: VNode): string => `<!doctype html>${renderToString(page)}`
