/** Which internet addresses may be asked: public ones only. Whoever writes a web address into an entry must not make this server speak to its own neighbours (SSRF). Pure. */
import { BlockList, isIP } from 'node:net'

const blocked = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.31.196.0', 24],
  ['192.52.193.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['192.175.48.0', 24], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) blocked.addSubnet(network, bits, 'ipv4')

/** Everything outside 2000::/3 is special; within it these are: tunnels that carry an IPv4 address, documentation, benchmarks. */
const globalUnicast = new BlockList()
globalUnicast.addSubnet('2000::', 3, 'ipv6')
for (const [network, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20], ['2620:4f:8000::', 48]] as const) blocked.addSubnet(network, bits, 'ipv6')

export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !blocked.check(address, 'ipv4')
  return family === 6 && !address.includes('%') && globalUnicast.check(address, 'ipv6') && !blocked.check(address, 'ipv6')
}

export type Target = { url: URL } | { refused: 'unsafe' }

/** Only http and https at their usual ports, without a name and password for somebody else's door. */
export function readTarget(text: string, base?: URL): Target {
  if (!URL.canParse(text, base)) return { refused: 'unsafe' }
  const url = new URL(text, base)
  url.username = ''
  url.password = ''
  url.hash = ''
  const isUsual = (url.protocol === 'http:' || url.protocol === 'https:') && ['', '80', '443'].includes(url.port)
  return isUsual && url.hostname !== '' ? { url } : { refused: 'unsafe' }
}
