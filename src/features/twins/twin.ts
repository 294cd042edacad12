/** How alike two towns are, and in what: a practice travels best between places that share its conditions. Pure. */

export type Town = {
  id: string
  name: string
  /** Its official key, where it is a district or a town of its own. */
  ags?: string
  population?: number
  /** People per square kilometre. */
  density?: number
  /** A town that is a district of its own, or a district. */
  independent?: boolean
  state?: string
  /** The hazards it works on. */
  hazards: readonly string[]
  networks: readonly string[]
}

export type Reason =
  | { about: 'size'; mine: number; theirs: number }
  | { about: 'density'; mine: number; theirs: number }
  | { about: 'independent' | 'district' }
  | { about: 'state'; state: string }
  | { about: 'hazards'; hazards: string[] }
  | { about: 'networks'; networks: string[] }

export type Likeness = { score: number; reasons: Reason[] }

const weights = { size: 0.35, density: 0.15, kind: 0.15, state: 0.15, hazards: 0.1, networks: 0.1 } as const

/** Four times as large is nothing alike. */
const farthest = Math.log(4)
/** Up to half as much again is called alike. */
const near = Math.log(1.5)

const apart = (a: number | undefined, b: number | undefined): number => (a === undefined || b === undefined || a <= 0 || b <= 0 ? Infinity : Math.abs(Math.log(a / b)))
const closeness = (distance: number): number => Math.max(0, 1 - distance / farthest)
const shared = (a: readonly string[], b: readonly string[]): string[] => [...new Set(a)].filter((one) => b.includes(one))

/** What is not known of either counts for nothing, so that nobody is more alike to it than itself. */
export function likeness(mine: Town, theirs: Town): Likeness {
  const [size, density] = [apart(mine.population, theirs.population), apart(mine.density, theirs.density)]
  const isSameKind = mine.independent !== undefined && mine.independent === theirs.independent
  const isSameState = mine.state !== undefined && mine.state === theirs.state
  const [hazards, networks] = [shared(mine.hazards, theirs.hazards), shared(mine.networks, theirs.networks)]
  const allHazards = new Set([...mine.hazards, ...theirs.hazards]).size
  const score =
    weights.size * closeness(size) + weights.density * closeness(density) + (isSameKind ? weights.kind : 0) + (isSameState ? weights.state : 0) +
    (allHazards > 0 ? (weights.hazards * hazards.length) / allHazards : 0) + (networks.length > 0 ? weights.networks : 0)
  const reasons: (Reason | false)[] = [
    size <= near && { about: 'size', mine: mine.population ?? 0, theirs: theirs.population ?? 0 },
    density <= near && { about: 'density', mine: mine.density ?? 0, theirs: theirs.density ?? 0 },
    isSameKind && { about: mine.independent ? 'independent' : 'district' },
    isSameState && { about: 'state', state: mine.state ?? '' },
    hazards.length > 0 && { about: 'hazards', hazards },
    networks.length > 0 && { about: 'networks', networks },
  ]
  return { score, reasons: reasons.filter((reason) => reason !== false) }
}

export type Twin = Likeness & { town: Town }

/** From here on two places have more in common than apart. */
const least = 0.4

/** Others that are alike enough, the most alike first; each with a reason. */
export const twinsOf = (mine: Town, all: readonly Town[], most = 60): Twin[] =>
  all
    .filter(({ id }) => id !== mine.id)
    .map((town) => ({ town, ...likeness(mine, town) }))
    .filter(({ score, reasons }) => score >= least && reasons.length > 0)
    .sort((a, b) => b.score - a.score || (a.town.name < b.town.name ? -1 : 1))
    .slice(0, most)
