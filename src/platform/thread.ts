/** A TypeScript file of ours in a thread of its own. */
import { Worker } from 'node:worker_threads'

/** A worker does not inherit the TypeScript loader of its parent on Node 20; so it registers its own. */
export const startThread = (file: URL, workerData?: unknown): Worker =>
  new Worker(`import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(file.href)}) })`, { eval: true, workerData })
