/** Requests: «Wie macht ihr das?», asked of those who are likely to know, answered in five minutes, kept as knowledge. */
export { kind } from './kind.tsx'
