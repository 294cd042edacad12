/** An edition to take away, asked for as a browser without script does: it looks again until it is there. */
import assert from 'node:assert/strict'
import { clientOf } from './client.ts'
import type { TestSite } from './site.ts'

export async function madeEdition(site: TestSite, address: string, format = 'zip'): Promise<Response> {
  const client = clientOf(site)
  const [path, query = ''] = address.split('?')
  const sent = await client.post(address, { format })
  assert.equal(sent.status, 303)
  for (let looks = 0; looks < 600; looks += 1) {
    const html = await (await client.get(address)).text()
    if (html.includes(`href="${path}.${format}`) && !html.includes('id="progress"')) return client.get(`${path}.${format}${query === '' ? '' : `?${query}`}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${address} was not made`)
}
