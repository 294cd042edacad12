/** Suggestions under a search box (ARIA combobox with a list). Without it the box is a plain search box. */

type Suggestion = { label: string; more: string; url: string }

for (const field of document.querySelectorAll<HTMLElement>('[data-suggest]')) {
  const input = field.querySelector('input')
  if (input) suggestIn(field, input)
}

function suggestIn(field: HTMLElement, input: HTMLInputElement) {
  const list = document.createElement('ul')
  list.id = `${input.id}-suggestions`
  list.className = 'suggestions'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', field.dataset.suggestLabel ?? '')
  input.after(list)
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-controls', list.id], ['aria-expanded', 'false']]) input.setAttribute(name, value)

  let shown: Suggestion[] = []
  let active = -1
  let waiting: ReturnType<typeof setTimeout> | undefined

  const close = () => {
    list.hidden = true
    active = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }

  const activate = (next: number) => {
    active = next
    for (const [at, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(at === active))
    if (active < 0) return input.removeAttribute('aria-activedescendant')
    input.setAttribute('aria-activedescendant', list.children[active].id)
    list.children[active].scrollIntoView({ block: 'nearest' })
  }

  const open = (suggestions: Suggestion[]) => {
    // Whoever has gone down the list already stays where they are, if that is still offered.
    const chosen = suggestions.findIndex(({ url }) => url === shown[active]?.url)
    shown = suggestions
    list.replaceChildren(...suggestions.map(optionOf))
    if (suggestions.length === 0 || document.activeElement !== input) return close()
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
    activate(chosen)
  }

  const optionOf = ({ label, more, url }: Suggestion, at: number) => {
    const option = document.createElement('li')
    option.id = `${list.id}-${at}`
    option.setAttribute('role', 'option')
    option.setAttribute('aria-selected', 'false')
    option.append(label)
    if (more !== '') option.append(Object.assign(document.createElement('span'), { className: 'quiet', textContent: ` ${more}` }))
    // Before the box loses the focus and the list closes.
    option.addEventListener('mousedown', (event) => {
      event.preventDefault()
      location.assign(url)
    })
    return option
  }

  input.addEventListener('input', () => {
    clearTimeout(waiting)
    const text = input.value.trim()
    if (text.length < 2) return close()
    waiting = setTimeout(async () => {
      const found = await find(text, field.dataset.suggest ?? 'de')
      if (input.value.trim() === text) open(found)
    }, 120)
  })
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return
    if (event.key === 'ArrowDown') activate(active + 1 < shown.length ? active + 1 : -1)
    else if (event.key === 'ArrowUp') activate(active < 0 ? shown.length - 1 : active - 1)
    else if (event.key === 'Enter' && active >= 0) location.assign(shown[active].url)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  })
  input.addEventListener('blur', close)
}

async function find(text: string, language: string): Promise<Suggestion[]> {
  const response = await fetch(`/api/v1/suggest?${new URLSearchParams({ q: text, language })}`).catch(() => undefined)
  if (!response?.ok) return []
  const { items }: { items: { label: string; url: string; count?: number; short_name?: string | null }[] } = await response.json()
  // The interface gives whole addresses; here the path is enough.
  return items.map(({ label, url, count, short_name }) => ({ label, more: count === undefined ? (short_name ?? '') : String(count), url: url.replace(/^https?:\/\/[^/]+/, '') }))
}
