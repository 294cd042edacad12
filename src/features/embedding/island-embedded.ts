/**
 * Puts a list of this site into a page of somebody else, where the script stands. Asks for that one list without cookies and without
 * saying from which page, and for nothing else; keeps its look to itself. Not a module: `currentScript` says where it stands.
 */
const styles = `
  :host { display: block; }
  ul { margin: 0; padding: 0; list-style: none; }
  li { padding: 0.5em 0; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); overflow-wrap: anywhere; }
  p { margin: 0.75em 0 0; }
`

function start(script: HTMLScriptElement) {
  const address = new URL(script.src.replace(/\.js(?=$|[?#])/, '.html'))
  address.search = script.dataset.filter ?? ''
  const host = document.createElement('div')
  script.after(host)
  fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' })
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status)))))
    .then((html) => {
      const root = host.attachShadow({ mode: 'open' })
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(styles)
      root.adoptedStyleSheets = [sheet]
      root.innerHTML = html
    })
    // Whoever reads gets a way to the list at least.
    .catch(() => {
      const link = document.createElement('a')
      link.href = address.href
      link.textContent = address.host
      host.append(link)
    })
}

if (document.currentScript instanceof HTMLScriptElement) start(document.currentScript)
