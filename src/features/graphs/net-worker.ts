/** Works out one net in a thread of its own. */
import { parentPort } from 'node:worker_threads'
import { netOf, type Node, type Tie } from './graph.ts'
import { drawingOf } from './layout.ts'
import type { Told } from './thread.ts'

const nodes: Node[] = []
const ties: Tie[] = []

parentPort?.on('message', async (told: Told) => {
  if ('nodes' in told) {
    for (const node of told.nodes) nodes.push(node)
    for (const tie of told.ties) ties.push(tie)
    return
  }
  const net = netOf({ nodes, ties, joints: told.joints }, told.most)
  parentPort?.postMessage({ net, drawing: await drawingOf(net, told.width) })
})
