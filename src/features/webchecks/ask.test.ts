/** No entry makes this server speak to its neighbours: named attacks, each against a real server that must hear nothing. */
import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { after, before, beforeEach, describe, test } from 'node:test'
import { askAddress, type Reach } from './ask.ts'
import { isPublicAddress, readTarget } from './public-address.ts'
import { hasMoved, isBroken, withFinding, type WebAddress } from './web-address.ts'

let server: Server
let port = 0
let heard: string[] = []
let answer: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => void response.end('ok')

before(async () => {
  server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url} ${request.headers.host?.split(':')[0]} ${request.headers['user-agent']}`)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
after(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  heard = []
  answer = (_request, response) => void response.end('ok')
})

const careful: Reach = { userAgent: 'Probe', timeoutMs: 2_000 }
/** As in the product, but any port may be asked, so that an attack would truly arrive. */
const anyPort: Reach = { ...careful, isUsualPort: () => true }
/** What tests alone may do: their own machine. Names of the test lead there. */
const here: Reach = { ...anyPort, isAllowed: (address, asked) => address === '127.0.0.1' && asked === port, resolve: async () => [{ address: '127.0.0.1', family: 4 }] }

describe('what is no public address', () => {
  for (const address of [
    '127.0.0.1', '127.255.255.254', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '192.0.0.192', '198.18.0.1', '224.0.0.1', '255.255.255.255',
    '::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::1', 'fc00::1', 'fd00:ec2::254', 'fe80::1', 'fe80::1%eth0', 'ff02::1', '2001:db8::1', '2001:0:7f00:1::', '2002:7f00:1::', 'localhost', '',
  ]) test(address || 'nothing', () => assert.equal(isPublicAddress(address), false))
  for (const address of ['8.8.8.8', '193.99.144.80', '172.32.0.1', '100.128.0.1', '2a00:1450:4001:80b::2003', '2606:4700::6810:84e5']) test(`${address} is one`, () => assert.equal(isPublicAddress(address), true))
})

describe('what is never asked', () => {
  for (const [attack, address] of [
    ['a private name', 'http://localhost/'],
    ['loopback', 'http://127.0.0.1/'],
    ['decimal', 'http://2130706433/'],
    ['hexadecimal', 'http://0x7f000001/'],
    ['octal', 'http://0177.0.0.1/'],
    ['short', 'http://127.1/'],
    ['full-width digits', 'http://１２７.０.０.１/'],
    ['IPv6 loopback', 'http://[::1]/'],
    ['IPv4 in IPv6', 'http://[::ffff:127.0.0.1]/'],
    ['IPv4 in IPv6, hexadecimal', 'http://[::ffff:7f00:1]/'],
    ['cloud metadata', 'http://169.254.169.254/latest/meta-data/'],
    ['unique local', 'http://[fd00:ec2::254]/'],
    ['a name before the host', 'http://bund.de@127.0.0.1/'],
  ] as const)
    test(attack, async () => {
      const url = new URL(address)
      url.port = String(port)
      for (const asked of [address, url.href]) assert.deepEqual(await askAddress(asked, asked === address ? careful : anyPort), { failure: 'unsafe' })
      assert.deepEqual(heard, [])
    })
  for (const address of ['ftp://bund.de/', 'file:///etc/passwd', 'gopher://bund.de/', 'https://bund.de:8443/', 'http://bund.de:22/', 'http://bund.de:6379/', 'javascript:alert(1)', 'nonsense', ''])
    test(`${address || 'nothing'}`, async () => assert.deepEqual(await askAddress(address, careful), { failure: 'unsafe' }))
  test('a name and password are not passed on', () => {
    const read = readTarget('https://user:secret@bund.de/a#b')
    assert.equal('url' in read && read.url.href, 'https://bund.de/a')
  })
})

describe('what a name answers', () => {
  const answers = (...addresses: string[]): Reach => ({ ...anyPort, resolve: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })) })
  for (const [attack, reach] of [
    ['a private address', answers('127.0.0.1')],
    ['a public and a private one', answers('193.99.144.80', '127.0.0.1')],
    ['IPv4 in IPv6', answers('::ffff:127.0.0.1')],
    ['a neighbour', answers('10.0.0.5')],
  ] as const)
    test(attack, async () => {
      assert.deepEqual(await askAddress(`http://harmlos.example:${port}/`, reach), { failure: 'unsafe' })
      assert.deepEqual(heard, [])
    })
  test('public first and private a moment later: what was looked at is what is spoken to', async () => {
    let looks = 0
    const reach: Reach = { ...here, resolve: async () => [{ address: looks++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }] }
    assert.deepEqual(await askAddress(`http://wechsel.example:${port}/`, reach), { ok: true, status: 200, movedTo: undefined })
    assert.equal(looks, 1)
    assert.deepEqual(await askAddress(`http://wechsel.example:${port}/`, reach), { failure: 'unsafe' })
    assert.equal(heard.length, 1)
  })
  test('nothing at all', async () => {
    const unknown = Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
    assert.deepEqual(await askAddress('http://gibtsnicht.example/', { ...careful, resolve: async () => Promise.reject(unknown) }), { failure: 'dns' })
  })
})

describe('where a page sends on', () => {
  const sendTo = (location: string, status = 302) => (answer = (request, response) => (request.url === '/' ? response.writeHead(status, { location }).end() : response.end()))
  const first = () => `http://harmlos.example:${port}/`
  /** The test server itself may be asked, by its name alone. */
  const outside: Reach = { ...here, isAllowed: (address) => address === '127.0.0.1', resolve: async (host) => [{ address: host === 'harmlos.example' ? '127.0.0.1' : '127.0.0.9', family: 4 }] }
  for (const [attack, location] of [
    ['loopback by number', 'http://127.0.0.9/x'], ['decimal', 'http://2130706441/x'], ['IPv4 in IPv6', 'http://[::ffff:127.0.0.1]/x'], ['metadata', 'http://169.254.169.254/'], ['a name with a private address', 'http://innen.example/x'],
    ['another protocol', 'file:///etc/passwd'], ['another protocol', 'gopher://127.0.0.1:6379/_FLUSHALL'],
  ] as const)
    test(`${attack}: ${location}`, async () => {
      sendTo(location)
      const found = await askAddress(first(), outside)
      assert.equal('failure' in found && found.failure, 'unsafe')
      assert.equal(heard.length, 1)
    })
  test('a port nobody uses for pages', async () => {
    sendTo('http://harmlos.example:22/x')
    const found = await askAddress(first(), { ...here, isUsualPort: (asked) => asked === port })
    assert.equal('failure' in found && found.failure, 'unsafe')
  })
  test('in a circle: five steps and no more', async () => {
    answer = (_request, response) => void response.writeHead(302, { location: '/' }).end()
    assert.deepEqual(await askAddress(first(), here), { failure: 'redirects' })
    assert.equal(heard.length, 6)
  })
  test('for good is remembered, for now is not', async () => {
    sendTo('/neu', 301)
    assert.deepEqual(await askAddress(first(), here), { ok: true, status: 200, movedTo: `http://harmlos.example:${port}/neu` })
    sendTo('/neu', 307)
    assert.deepEqual(await askAddress(first(), here), { ok: true, status: 200, movedTo: undefined })
  })
})

describe('how it asks', () => {
  const address = () => `http://harmlos.example:${port}/seite`
  test('once, by HEAD, saying who it is', async () => {
    assert.deepEqual(await askAddress(address(), here), { ok: true, status: 200, movedTo: undefined })
    assert.deepEqual(heard, ['HEAD /seite harmlos.example Probe'])
  })
  test('once more by GET where HEAD is refused, and reads nothing', async () => {
    let written = 0
    answer = (request, response) => {
      if (request.method === 'HEAD') return void response.writeHead(405).end()
      const block = Buffer.alloc(64 * 1024)
      const more = () => {
        if (response.destroyed) return
        written += block.length
        response.write(block) ? setImmediate(more) : response.once('drain', more)
      }
      more()
    }
    assert.deepEqual(await askAddress(address(), here), { ok: true, status: 200, movedTo: undefined })
    await new Promise((later) => setTimeout(later, 100))
    assert.ok(written < 8 * 1024 * 1024, `${written} bytes were taken`)
  })
  test('a login or a closed door is an answer, a missing page and a broken server are failures', async () => {
    for (const [status, failure] of [[200, undefined], [401, undefined], [403, undefined], [429, undefined], [404, 'missing'], [410, 'missing'], [500, 'server'], [503, 'server']] as const) {
      answer = (_request, response) => void response.writeHead(status).end()
      const found = await askAddress(address(), here)
      assert.equal('failure' in found ? found.failure : undefined, failure, String(status))
    }
  })
  test('whoever keeps silent is left after a while', async () => {
    answer = () => {}
    assert.deepEqual(await askAddress(address(), { ...here, timeoutMs: 200 }), { failure: 'timeout' })
  })
  test('no TLS where TLS was promised', async () => {
    const found = await askAddress(`https://harmlos.example:${port}/`, here)
    assert.equal('failure' in found && found.failure, 'tls')
  })
})

describe('when an address is broken', () => {
  const sunday = (week: number, hours = 2) => new Date(Date.UTC(2026, 10, 22 + 7 * week, hours))
  const after = (...findings: Parameters<typeof withFinding>[1][]) => findings.reduce<WebAddress>((known, finding, week) => withFinding(known, finding, sunday(week)), { url: 'https://a.example/' })
  const ok = { ok: true, status: 200 } as const
  const gone = { failure: 'missing', status: 404 } as const
  const moved = { ok: true, status: 200, movedTo: 'https://b.example/' } as const
  test('not after one failure', () => assert.equal(isBroken(after(ok, gone)), false))
  test('after two that lie a week apart', () => assert.equal(isBroken(after(ok, gone, gone)), true))
  test('also where the second round begins some hours earlier', () => assert.equal(isBroken(withFinding(withFinding({ url: '' }, gone, sunday(0, 8)), gone, sunday(1, 2))), true))
  test('not after two on the same day', () => assert.equal(isBroken(withFinding(withFinding({ url: '' }, gone, sunday(0, 2)), gone, sunday(0, 20))), false))
  test('no longer once it has answered', () => assert.equal(isBroken(after(gone, gone, ok)), false))
  test('not where it answered between two failures', () => assert.equal(isBroken(after(gone, ok, gone)), false))
  test('moved after two weeks of saying so', () => {
    assert.equal(hasMoved(after(moved), sunday(0)), false)
    assert.equal(hasMoved(after(moved, moved), sunday(1)), true)
    assert.equal(hasMoved(after(moved, ok, moved), sunday(2)), false)
  })
})
