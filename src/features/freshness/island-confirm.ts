/** Whoever chose «still true» in a letter need not press the button as well: the first movement of a hand sends the form. Programs that check letters open pages and run scripts, but move no pointer (docs/decisions). */

const form = document.querySelector<HTMLFormElement>('form[data-confirm]')

if (form && !navigator.webdriver) {
  const signs = ['pointermove', 'pointerdown', 'touchstart'] as const
  const send = (event: Event) => {
    if (!event.isTrusted || document.visibilityState !== 'visible') return
    // A link or a button that is being pressed says more than the link in the letter.
    if (event.target instanceof Element && event.target.closest('a, button, summary, label')) return
    for (const sign of signs) removeEventListener(sign, send)
    form.requestSubmit()
  }
  for (const sign of signs) addEventListener(sign, send, { passive: true })
}
