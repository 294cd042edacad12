/** npm start: prepares what is missing, serves, says where. */
import { setTimeout as sleep } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { FaultySettings, readSettings } from './config.ts'
import { DatabaseInUse, NewerSchema } from './platform/database/index.ts'
import { createLog } from './platform/log.ts'
import { openSite } from './site.ts'

const secondsToFinish = 10

try {
  const settings = readSettings()
  const log = createLog(settings.logLevel)
  const site = await openSite(settings, log, { tell: (what) => console.log(what) })

  const server = createAdaptorServer({ fetch: site.app.fetch })
  server.on('error', async (error) => {
    console.error(`Cannot listen on ${settings.host}:${settings.port} (${error.message}). Choose another PORT or stop who uses it.`)
    await site.close()
    process.exit(1)
  })
  server.listen(settings.port, settings.host, () => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : settings.port
    console.log(`\nResilienznetz is running: http://${settings.host === '0.0.0.0' || settings.host === '::' ? 'localhost' : settings.host}:${port}\nStop it with Ctrl+C.`)
  })

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    site.prepareToStop()
    await sleep(settings.drainSeconds * 1000)
    // Requests under way are answered; who keeps a connection open idly is not waited for.
    const hurry = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), secondsToFinish * 1000)
    server.close(async () => {
      clearTimeout(hurry)
      await site.close()
      process.exit(0)
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
} catch (error) {
  const expected = error instanceof FaultySettings || error instanceof DatabaseInUse || error instanceof NewerSchema
  console.error(expected ? error.message : error)
  process.exit(1)
}
