/** Closes an open part of the menu with Escape, or when somebody goes on elsewhere. Without it the same line closes it. */

const parts = document.querySelectorAll<HTMLDetailsElement>('details.menu-part')

const close = (part: HTMLDetailsElement) => {
  part.open = false
}

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return
  for (const part of parts) {
    if (!part.open) continue
    if (part.contains(document.activeElement)) part.querySelector('summary')?.focus()
    close(part)
  }
})
for (const event of ['click', 'focusin']) {
  document.addEventListener(event, ({ target }) => {
    for (const part of parts) if (part.open && target instanceof Node && !part.contains(target)) close(part)
  })
}
