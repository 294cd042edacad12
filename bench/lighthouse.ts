/** npm run lighthouse: home, list and profile, mobile and desktop, on the real data; all four scores of each. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse, { desktopConfig } from 'lighthouse'
import { findBrowser } from '../test/support/browser.ts'
import { printHead, printRows, type Row } from './measure.ts'
import { startSite } from './site.ts'

const port = 9_333
const dataDir = mkdtempSync(join(tmpdir(), 'resilienznetz-lighthouse-'))
const site = await startSite({ dataDir }, { SEED_DATA: 'on' })
const { executablePath, args } = await findBrowser()
const browser = spawn(executablePath, [...args, '--headless=new', `--remote-debugging-port=${port}`, `--user-data-dir=${join(dataDir, 'browser')}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] })
await new Promise<void>((resolve) => browser.stderr.on('data', (text) => String(text).includes('DevTools listening') && resolve()))
const rows: Row[] = []
try {
  for (const path of ['/', '/akteure?q=Hochwasser&phase=vorbereitung', '/akteure/defus']) {
    for (const [device, config] of [['mobile', undefined], ['desktop', desktopConfig]] as const) {
      const result = await lighthouse(`http://127.0.0.1:${site.port}${path}`, { port, output: 'json', logLevel: 'error' }, config)
      if (!result) throw new Error(`${path} was not measured`)
      const { categories, audits } = result.lhr
      const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map((name) => Math.round((categories[name]?.score ?? 0) * 100))
      const weight = audits['total-byte-weight']?.numericValue ?? 0
      rows.push({ what: `${path}, ${device}`, measured: `${scores.join(' / ')}; ${Math.round(weight / 1000)} kB in all`, budget: '≥ 99 in all four, ≤ 120 kB', kept: scores.every((score) => score >= 99) && weight <= 120_000 })
      const weak = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.flatMap(({ id, weight }) => (weight > 0 && audits[id]?.score !== null && audits[id].score < 0.9 ? [`${id}: ${audits[id].displayValue ?? audits[id].title}`] : [])))
      if (weak.length > 0) console.log(`${path}, ${device}: ${weak.join('; ')}`)
    }
  }
} finally {
  browser.kill('SIGKILL')
  await once(browser, 'exit')
  await site.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
console.log('Scores: performance / accessibility / best practices / SEO\n')
printHead()
printRows(rows)
