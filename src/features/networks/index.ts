/** Networks: who belongs to whom, said by one side and confirmed by the other; the room of a network and its workplace. */
export { routes } from './routes.tsx'
export { tasks } from './tasks.ts'
export { moveBelongings } from './moving.ts'
export { jobs } from './jobs.ts'
export { letters } from './letters/kinds.ts'
export { mayReport } from './policy.ts'
export { networkAt } from './public.tsx'
export { cardOf, membersOf } from './room.ts'
