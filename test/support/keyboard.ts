/** A page as somebody without a mouse uses it: what Tab does not reach fails the story. */
import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'

/**
 * By Tab from whatever stands before it: nobody waits until a story has walked through every link of its pages.
 * Of a group of radio buttons Tab reaches one; the arrows do the rest.
 */
export async function reach(wanted: Locator): Promise<void> {
  // An answer that comes just now may put another in its place.
  for (let tries = 0; tries < 20 && !(await standBefore(wanted)); tries++);
  const page = wanted.page()
  await page.keyboard.press('Tab')
  // A date has several stops in it, a group of radio buttons one for all.
  for (let more = 0; more < 12; more++) {
    const stands = await wanted.evaluate((element) => {
      const { activeElement: at } = document
      if (at === element) return 'here'
      if (!(at instanceof HTMLInputElement)) return 'elsewhere'
      return at.type === 'radio' && at.name === element.getAttribute('name') ? 'in its group' : /date|time/.test(at.type) ? 'in a date' : 'elsewhere'
    })
    if (stands === 'here') return
    if (stands === 'elsewhere') break
    await page.keyboard.press(stands === 'in a date' ? 'Tab' : 'ArrowDown')
  }
  assert.fail(`${wanted} is not reached by keyboard on ${page.url()}, but ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))}`)
}

/** Focuses what Tab passes just before it; not where it was replaced in this moment. */
const standBefore = (wanted: Locator): Promise<boolean> =>
  wanted.evaluate((element) => {
    if (!element.isConnected) return false
    if (element.matches(':disabled')) throw new Error('it is switched off')
    const radio = (one: Element): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === 'radio'
    const reachable = (one: Element) => one instanceof HTMLElement && one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility({ visibilityProperty: true })
    const stops = [...document.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex], iframe')].filter(reachable)
    const group: Element[] = radio(element) ? stops.filter((one) => radio(one) && one.name === element.name && one.form === element.form) : [element]
    const stop = group.find((one) => one.matches(':checked')) ?? group[0]
    // Passed over by Tab, like the rest of a group that has one checked.
    const passed = (one: Element) => radio(one) && stops.some((other) => radio(other) && other !== one && other.name === one.name && other.form === one.form && other.checked)
    const before = stops.slice(0, stops.indexOf(stop)).filter((one) => !group.includes(one) && !passed(one)).at(-1)
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    return true
  })

/** A link or a button; waits for the page it leads to. */
export async function press(wanted: Locator): Promise<void> {
  await reach(wanted)
  await wanted.press('Enter')
}

/** Instead of what stands there. */
export async function fill(wanted: Locator, text: string): Promise<void> {
  await reach(wanted)
  await wanted.fill(text)
}

/** A box or one of a group, if it is not chosen already. */
export async function tick(wanted: Locator): Promise<void> {
  await reach(wanted)
  if (!(await wanted.isChecked())) await wanted.press('Space')
  assert.ok(await wanted.isChecked(), `${wanted} is not ticked`)
}

/** One of a list, which the browser itself makes fit for the keyboard. */
export async function choose(wanted: Locator, option: Parameters<Locator['selectOption']>[0]): Promise<void> {
  await reach(wanted)
  await wanted.selectOption(option)
}
