/** Tools: what others have made and can be used. */
export { kind } from './kind.tsx'
