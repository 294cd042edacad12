/** Shows the answer to a changed filter without loading the whole page. Without it «Anwenden» does the same. */

const form = document.querySelector<HTMLFormElement>('form#search')
const answer = document.querySelector('#answer')
let running = new AbortController()

if (form && answer) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void show(addressOf(form), 'push')
  })
  document.addEventListener('change', ({ target }) => {
    if ((target instanceof HTMLInputElement && target.type === 'checkbox') || target instanceof HTMLSelectElement) {
      if (target.form === form) void show(addressOf(form), 'push')
    }
  })
  window.addEventListener('popstate', () => void show(location.href, 'keep'))
}

function addressOf(form: HTMLFormElement): string {
  const address = new URL(form.action)
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value.trim() !== '') address.searchParams.append(name, value)
  return address.href
}

async function show(address: string, history: 'push' | 'keep') {
  running.abort()
  running = new AbortController()
  const { signal } = running
  try {
    const response = await fetch(address, { signal })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    if (!response.ok || !page.querySelector('#answer')) throw new Error(String(response.status))
    if (history === 'push' && address !== location.href) window.history.pushState(null, '', address)
    replace(page)
  } catch {
    // A newer question has replaced this one, or something is wrong that the page itself says better.
    if (!signal.aborted) location.assign(address)
  }
}

function replace(page: Document) {
  document.title = page.title
  answer?.replaceChildren(...(page.querySelector('#answer')?.childNodes ?? []))
  replaceFilter(page)
  for (const selector of ['#shown', '#filter-button']) {
    const [old, fresh] = [document.querySelector(selector), page.querySelector(selector)]
    // The status keeps its place in the page, so that its new text is announced.
    if (old && fresh && old.textContent !== fresh.textContent) old.textContent = fresh.textContent
  }
  for (const fresh of page.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>('[hreflang]')) {
    const old = document.querySelector(`${fresh.localName}[hreflang="${fresh.hreflang}"]`)
    const href = fresh.getAttribute('href')
    if (old && href) old.setAttribute('href', href)
  }
  for (const fresh of page.querySelectorAll<HTMLInputElement | HTMLSelectElement>('form#search [id]')) {
    const old = document.getElementById(fresh.id)
    if (old instanceof HTMLSelectElement && fresh instanceof HTMLSelectElement) {
      // An option takes its choice along when it moves, and the list it leaves chooses anew.
      const { value } = fresh
      old.replaceChildren(...fresh.childNodes)
      old.value = value
    } else if (old instanceof HTMLInputElement && old !== document.activeElement) old.value = fresh.value
  }
}

/** Whoever has just ticked a box stays on it, or where Tab has led them since, with the same lists open and scrolled as before. */
function replaceFilter(page: Document) {
  const [old, fresh] = [document.querySelector('#filter'), page.querySelector('#filter')]
  if (!old || !fresh) return
  const focused = old.contains(document.activeElement) ? document.activeElement : null
  const lists = [...old.querySelectorAll('details')].map((list) => ({ name: list.dataset.facet, open: list.open, top: list.querySelector('.facet-values')?.scrollTop ?? 0 }))
  old.replaceChildren(...fresh.childNodes)
  for (const list of old.querySelectorAll('details')) {
    const before = lists.find(({ name }) => name === list.dataset.facet)
    if (!before) continue
    list.open = before.open
    const values = list.querySelector('.facet-values')
    if (values) values.scrollTop = before.top
  }
  if (focused) [...old.querySelectorAll<HTMLElement>(focused.localName)].find((one) => isSame(one, focused))?.focus({ preventScroll: true })
}

const isSame = (one: Element, other: Element): boolean =>
  one instanceof HTMLInputElement && other instanceof HTMLInputElement ? one.name === other.name && one.value === other.value : one.textContent === other.textContent
