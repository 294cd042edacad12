/** A function's story: offered, accepted by the link of the letter, used, handed over, given up. With and without script; axe on every page of it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { appoint } from '../../src/features/appointments/index.ts'
import { findingsOn } from '../support/browser.ts'
import { openStage, signIn, type Stage } from '../support/stage.ts'

let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

for (const [javaScriptEnabled, actor] of [[true, 'bbk'], [false, 'adelphi']] as const) {
  test(`an editor invites a deputy, hands over, and the successor leaves the entry orphaned, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    const { site, mailbox, browser, server } = stage
    const [ines, bea] = [`ines@${actor}.example`, `bea@${actor}.example`]
    const { db } = site.database
    await db.insertInto('accounts').values({ id: `konto-${actor}`, name: 'Ines', email: ines, email_verified: true }).execute()
    await appoint(db, { account: `konto-${actor}`, role: 'editor', actor, by: { function: 'Verwaltung' }, at: new Date() })
    const open = async () => (await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 800 } })).newPage()
    const findings: string[] = []
    const look = async (page: Page) => {
      if (javaScriptEnabled) findings.push(...(await findingsOn(page)))
    }

    const page = await open()
    await signIn(page, stage, ines)
    await look(page)
    await page.getByRole('link', { name: /Wer welche Funktion hat/ }).click()
    await look(page)
    await page.getByLabel('E-Mail-Adresse').fill('so nicht')
    await page.getByRole('button', { name: 'Einladung senden' }).click()
    await page.getByRole('alert').waitFor()
    await look(page)
    await page.getByLabel('E-Mail-Adresse').fill(`jan@${actor}.example`)
    await page.getByLabel(/Vertretung/).check()
    await page.getByRole('button', { name: 'Einladung senden' }).click()
    await page.getByText('Die Einladung ist unterwegs').waitFor()
    await look(page)
    await page.getByRole('link', { name: 'Abgeben oder beenden' }).click()
    await look(page)
    await page.getByLabel('E-Mail-Adresse').fill(bea)
    await page.getByRole('button', { name: 'Abgeben an diese Person' }).click()
    await page.getByText('Sie behalten die Funktion, bis sie angenommen ist').waitFor()

    const successor = await open()
    await successor.goto(server.origin + (await mailbox.next(bea)).links[0])
    await look(successor)
    await successor.getByRole('button', { name: 'Annehmen' }).click()
    await successor.waitForURL(/mein-bereich/)
    await successor.getByRole('link', { name: /Eintrag bearbeiten/ }).click()
    await successor.getByRole('button', { name: 'Entwurf speichern' }).click()
    await successor.waitForURL(/entwuerfe/)
    assert.equal((await page.goto(`${server.origin}/akteure/${actor}/bearbeiten`))?.status(), 403)
    await successor.goto(`${server.origin}/mein-bereich`)
    await look(successor)
    await successor.getByRole('link', { name: /Pflege abgeben oder beenden/ }).click()
    await successor.getByRole('button', { name: 'Funktion beenden, Eintrag verwaist' }).click()
    await successor.waitForURL(/mein-bereich/)
    await successor.goto(`${server.origin}/akteure/${actor}`)
    await successor.getByText('Verwaist: Wer diesen Eintrag gepflegt hat').waitFor()
    await look(successor)
    assert.deepEqual(findings, [])
  })
}
