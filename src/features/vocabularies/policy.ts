/** Who may change vocabularies: whoever decides what is published. Pure. */
import type { Viewer } from '../../platform/viewer.ts'
import { may } from '../accounts/index.ts'

export const mayEditVocabularies = (viewer: Viewer): boolean => may(viewer, 'publish', { kind: 'vocabulary' })
