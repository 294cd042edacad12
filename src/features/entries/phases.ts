/** The phases of the ring in the order of the vocabulary. */
import type { Phase } from '../../ui/ring.tsx'
import type { SearchIndex } from '../search/index.ts'
import type { Label } from '../publishing/index.ts'

export const phasesOf = ({ vocabulary }: SearchIndex, label: Label): Phase[] => vocabulary.concepts('phase').filter(({ retired }) => !retired).map(({ notation }) => ({ id: notation, label: label('phase', notation) }))
