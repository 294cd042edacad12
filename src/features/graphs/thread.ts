/** Large nets are worked out beside the site: what is in them goes over in portions, so that nobody else waits. */
import { z } from 'zod'
import { startThread } from '../../platform/thread.ts'
import type { Picture } from './gallery.ts'
import { shapes, ways, type Joint, type Node, type Tie } from './graph.ts'

export type Portion = { nodes: readonly Node[]; ties: readonly Tie[] }
export type Rest = { joints: readonly Joint[]; most: number; width: number }
export type Told = Portion | Rest

const number = z.number()
const node = z.object({ id: z.string(), name: z.string(), short: z.string().optional(), shape: z.enum(shapes), degree: number })
const line = z.object({ a: z.string(), b: z.string(), joint: z.boolean() })
const member = { id: z.string(), members: z.array(z.string()) }
const component = z.object({ ids: z.array(z.string()), hubs: z.array(z.object({ ...member, as: z.enum(ways), total: number })), joints: z.array(z.object({ ...member, name: z.string() })) })
const picture: z.ZodType<Picture> = z.object({
  net: z.object({ nodes: z.array(node), lines: z.array(line), components: z.array(component), total: number, connected: number, left: number }),
  drawing: z.object({
    width: number,
    height: number,
    nodes: z.array(node.extend({ x: number, y: number, size: number })),
    lines: z.array(line.extend({ x1: number, y1: number, x2: number, y2: number })),
    labels: z.array(z.object({ id: z.string(), text: z.string(), x: number, y: number, anchor: z.enum(['start', 'middle', 'end']) })),
  }),
})

const longest = 60_000
const memory = { maxOldGenerationSizeMb: 512 }

/** The portions first, then what holds for all of them. */
export async function pictureBeside(portions: AsyncIterable<Portion>, rest: () => Promise<Rest>): Promise<Picture> {
  const worker = startThread(new URL('./net-worker.ts', import.meta.url), undefined, memory)
  const timer = setTimeout(() => void worker.terminate(), longest)
  const tell = (told: Told) => worker.postMessage(told)
  const painted = new Promise<Picture>((resolve, reject) => {
    worker.once('message', (message: unknown) => resolve(picture.parse(message)))
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The net was not drawn in time.')))
  })
  // Somebody waits for it below, unless gathering fails first.
  painted.catch(() => {})
  try {
    for await (const portion of portions) tell(portion)
    tell(await rest())
    return await painted
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
