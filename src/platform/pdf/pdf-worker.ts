/** Sets one document in a thread of its own. */
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { z } from 'zod'

const beside = (name: string): Buffer => readFileSync(new URL(`./${name}`, import.meta.url))

const content = z.string().parse(workerData)
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [beside('sans-regular.ttf'), beside('sans-semibold.ttf')] }] })
const { result } = compiler.compile({ mainFileContent: beside('document.typ').toString('utf8'), inputs: { content } })
if (!result) throw new Error('The document could not be set.')
parentPort?.postMessage(new Uint8Array(compiler.pdf(result, { pdfStandard: 'ua-1' })))
