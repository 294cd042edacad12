/** Who brings files in, and who sees which import. Pure. */
import type { Viewer } from '../../platform/viewer.ts'
import { may } from '../accounts/index.ts'
import type { Import } from './import.ts'

export type Importer = { all: boolean; networks: readonly string[]; mayPublish: boolean }

/** Undefined where somebody may bring in nothing. */
export function importerOf(viewer: Viewer, kind: string): Importer | undefined {
  const all = may(viewer, 'import', { kind })
  const networks = [...new Set(viewer.appointments.flatMap(({ actor }) => (actor !== undefined && may(viewer, 'import', { kind, owner: actor }) ? [actor] : [])))]
  return all || networks.length > 0 ? { all, networks, mayPublish: all && may(viewer, 'publish', { kind }) } : undefined
}

/** The office sees all; coordinators see what was brought for their networks. */
export const maySee = ({ all, networks }: Importer, { network }: Pick<Import, 'network'>): boolean => all || (network !== undefined && networks.includes(network))
