/** Audit: who decided what, as which function, in a chain that shows whether somebody changed it. Knows no other feature. */
export { actions, type AuditAction } from './actions.ts'
export { personalData } from './personal/store.ts'
export { countEvents, findActions, findEvents, findFunctions, findHead, record, streamChain, streamEvents, type LogFilter } from './store.ts'
export { verify, type Verified } from './verify.ts'
export type { AuditEvent, Break } from './event.ts'
