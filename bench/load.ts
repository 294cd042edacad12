/** Load from a process of its own: 16 clients that ask one after the other over kept connections. Bounded in count and time; 127.0.0.1 only. */
import { Agent, get } from 'node:http'
import { percentiles } from './measure.ts'

type Order = { port: number; paths: string[]; clients: number; requests: number; headers?: Record<string, string> }
export type Load = { perSecond: number; p50: number; p99: number; failed: number; bytes: number }

export async function load({ port, paths, clients, requests, headers = {} }: Order): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const times: number[] = []
  let next = 0
  let failed = 0
  let bytes = 0
  const ask = (path: string) =>
    new Promise<void>((resolve) => {
      const started = performance.now()
      const request = get({ host: '127.0.0.1', port, path, agent, headers, timeout: 20_000 }, (response) => {
        response.on('data', (part: Buffer) => (bytes += part.length))
        response.on('end', () => {
          times.push(performance.now() - started)
          if (response.statusCode !== 200) failed++
          resolve()
        })
      })
      request.on('error', () => {
        failed++
        resolve()
      })
    })
  const started = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < requests) await ask(paths[next++ % paths.length])
    }),
  )
  agent.destroy()
  return { perSecond: requests / ((performance.now() - started) / 1000), ...percentiles(times), failed, bytes: bytes / requests }
}

process.on('message', async (order: Order) => process.send?.(await load(order)))
