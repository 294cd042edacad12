/** What other features say of an entry: sections of its page, fields of the answer about it. */
import type { Context } from 'hono'
import type { VNode } from 'preact'
import type { EntryPart, Services } from '../../services.ts'
import type { Entry } from '../publishing/index.ts'

type Seen = Parameters<NonNullable<EntryPart['onPage']>>[2]

export async function partsOf(services: Services, c: Context, entry: Seen): Promise<VNode> {
  const parts = await Promise.all(services.parts.map(({ onPage }) => onPage?.(services, c, entry)))
  return <>{parts}</>
}

export async function topsOf(services: Services, c: Context, entry: Seen): Promise<VNode> {
  const tops = await Promise.all(services.parts.map(({ onTop }) => onTop?.(services, c, entry)))
  return <>{tops}</>
}

export async function answersBeside(services: Services, entry: Pick<Entry, 'id' | 'kind'>): Promise<object> {
  const answers = await Promise.all(services.parts.map(({ inAnswer }) => inAnswer?.(services, entry)))
  return Object.assign({}, ...answers)
}
