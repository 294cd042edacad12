/** Who is connected with whom: what is drawn of it, and what the list below the drawing says. Pure. */

/** What something is, told by its outline and not by a colour. */
export const shapes = ['circle', 'square', 'diamond', 'triangle', 'hexagon'] as const
export type Shape = (typeof shapes)[number]

export const ways = ['member-of', 'part-of', 'partner-in'] as const
export type Way = (typeof ways)[number]

export type Node = { id: string; name: string; short?: string; shape: Shape }
/** One says of itself that it belongs to another. */
export type Tie = { from: string; to: string; as: Way }
/** Something that brings several together: each is joined with each. */
export type Joint = { id: string; name: string; members: readonly string[] }
export type Relations = { nodes: readonly Node[]; ties: readonly Tie[]; joints: readonly Joint[] }

/** `degree`: with how many of the selection it is connected, drawn or not. */
export type NetNode = Node & { degree: number }
/** Drawn once, however many relations it stands for. `joint`: by nothing but what they do together. */
export type Line = { a: string; b: string; joint: boolean }
/** One with those who belong to it. `total` counts those as well who are not drawn. */
export type Hub = { id: string; as: Way; total: number; members: string[] }
export type Joined = { id: string; name: string; members: string[] }
/** What hangs together. */
export type Component = { ids: string[]; hubs: Hub[]; joints: Joined[] }

export type Net = {
  nodes: NetNode[]
  lines: Line[]
  components: Component[]
  /** Of the selection: all; those connected with another of it; those not drawn although they are. */
  total: number
  connected: number
  left: number
}

/** The most connected, up to so many, and every line between them. */
export function netOf({ nodes, ties, joints }: Relations, most: number): Net {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const known = ties.filter(({ from, to }) => from !== to && byId.has(from) && byId.has(to))
  const joined = joints.map(({ members, ...joint }) => ({ ...joint, members: [...new Set(members)].filter((id) => byId.has(id)) })).filter(({ members }) => members.length > 1)
  const neighbours = new Map<string, Set<string>>()
  const join = (one: string, other: string) => {
    const near = neighbours.get(one) ?? new Set()
    neighbours.set(one, near.add(other))
  }
  for (const { from, to } of known) {
    join(from, to)
    join(to, from)
  }
  for (const { members } of joined) for (const one of members) for (const other of members) if (one !== other) join(one, other)
  const degree = (id: string) => neighbours.get(id)?.size ?? 0

  const chosen = [...neighbours.keys()].sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1)).slice(0, most)
  const candidates = new Set(chosen)
  const isDrawn = (id: string) => candidates.has(id) && [...(neighbours.get(id) ?? [])].some((other) => candidates.has(other))
  const drawn = new Set(chosen.filter(isDrawn))
  const lines = linesOf(known, joined, drawn)
  const belonging = belongingTo(drawn, known)
  return {
    nodes: [...drawn].flatMap((id) => {
      const node = byId.get(id)
      return node === undefined ? [] : [{ ...node, degree: degree(id) }]
    }),
    lines,
    components: componentsOf([...drawn], lines).map((ids) => described(ids, belonging, joined, drawn)),
    total: byId.size,
    connected: neighbours.size,
    left: neighbours.size - drawn.size,
  }
}

function linesOf(ties: readonly Tie[], joints: readonly Joined[], drawn: ReadonlySet<string>): Line[] {
  const lines = new Map<string, Line>()
  const add = (one: string, other: string, joint: boolean) => {
    const [a, b] = one < other ? [one, other] : [other, one]
    const key = `${a} ${b}`
    lines.set(key, { a, b, joint: joint && (lines.get(key)?.joint ?? true) })
  }
  for (const { from, to } of ties) if (drawn.has(from) && drawn.has(to)) add(from, to, false)
  for (const { members } of joints) {
    const present = members.filter((id) => drawn.has(id))
    present.forEach((one, at) => present.slice(0, at).forEach((other) => add(one, other, true)))
  }
  return [...lines.values()].sort((one, other) => (one.a === other.a ? compare(one.b, other.b) : compare(one.a, other.a)))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The largest first; within each the most connected first, as given. */
function componentsOf(ids: readonly string[], lines: readonly Line[]): string[][] {
  const leader = new Map(ids.map((id) => [id, id]))
  const find = (id: string): string => {
    let at = id
    for (let next = leader.get(at) ?? at; next !== at; next = leader.get(at) ?? at) at = next
    leader.set(id, at)
    return at
  }
  for (const { a, b } of lines) leader.set(find(a), find(b))
  const groups = new Map<string, string[]>()
  for (const id of ids) groups.set(find(id), [...(groups.get(find(id)) ?? []), id])
  return [...groups.values()].sort((one, other) => other.length - one.length || compare(one[0], other[0]))
}

/** Who belongs to each that is drawn, in each way. */
function belongingTo(drawn: ReadonlySet<string>, ties: readonly Tie[]): Map<string, Map<Way, Set<string>>> {
  const belonging = new Map([...drawn].map((id) => [id, new Map(ways.map((as) => [as, new Set<string>()]))]))
  for (const { from, to, as } of ties) belonging.get(to)?.get(as)?.add(from)
  return belonging
}

function described(ids: string[], belonging: ReadonlyMap<string, ReadonlyMap<Way, ReadonlySet<string>>>, joints: readonly Joined[], drawn: ReadonlySet<string>): Component {
  const within = new Set(ids)
  const hubs = ids.flatMap((id) => ways.flatMap((as): Hub[] => {
    const all = belonging.get(id)?.get(as) ?? new Set<string>()
    const members = [...all].filter((member) => within.has(member))
    return members.length === 0 ? [] : [{ id, as, total: all.size, members }]
  }))
  const together = joints.map(({ members, ...joint }) => ({ ...joint, members: members.filter((id) => drawn.has(id) && within.has(id)) })).filter(({ members }) => members.length > 1)
  return { ids, hubs: hubs.sort((one, other) => other.members.length - one.members.length), joints: together }
}
