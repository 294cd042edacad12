/** Good practice: what others tried, what it took and what came of it. */
export { kind } from './kind.tsx'
export { practicePayload, type PracticePayload } from './practice.ts'
