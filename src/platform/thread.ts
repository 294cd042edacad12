/** A TypeScript file of ours in a thread of its own. */
import { Worker, type ResourceLimits } from 'node:worker_threads'

/** Set where the program is bundled (`bin/bundle.js`): addresses of the sources' folder and of the bundle's. */
declare const bundledFrom: string
declare const bundledInto: string

export const startThread = (file: URL, workerData?: unknown, resourceLimits?: ResourceLimits): Worker =>
  typeof bundledInto === 'string'
    ? new Worker(new URL(file.href.slice(bundledFrom.length).replace(/\.ts$/, '.mjs'), bundledInto), { workerData, resourceLimits })
    : new Worker(loaded(file), { eval: true, workerData, resourceLimits })

/** A worker does not inherit the TypeScript loader of its parent on Node 20; so it registers its own. */
const loaded = (file: URL): string => `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(file.href)}) })`
