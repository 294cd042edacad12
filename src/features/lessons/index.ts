/** Lessons: what was seen at events and exercises, and whether it was learned. */
export { kind } from './kind.tsx'
