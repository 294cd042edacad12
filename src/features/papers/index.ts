/** Papers: strategies, law, guidelines and positions, and where to read them. */
export { kind } from './kind.tsx'
