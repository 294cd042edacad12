/** Passkeys: asks the device and sends its answer with the form. Where the browser cannot, the forms stay hidden. */
import { browserSupportsWebAuthn, browserSupportsWebAuthnAutofill, startAuthentication, startRegistration } from '@simplewebauthn/browser'

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  if (!browserSupportsWebAuthn() || location.origin !== form.dataset.origin) continue
  form.hidden = false
  form.closest('section')?.removeAttribute('hidden')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void run(form)
  })
  if (form.dataset.passkey === 'sign-in') void offer(form)
}

async function run(form: HTMLFormElement) {
  const alert = form.querySelector('[role=alert]')
  alert?.replaceChildren()
  try {
    send(form, await ask(form, false))
  } catch {
    // Cancelled, none there, or the network is gone: the same for whoever wants to sign in.
    alert?.append(form.dataset.failed ?? '')
  }
}

/** Keys of this device stand among the suggestions of the address field. */
async function offer(form: HTMLFormElement) {
  try {
    if (await browserSupportsWebAuthnAutofill()) send(form, await ask(form, true))
  } catch {
    // The button was pressed instead, or nobody chose one.
  }
}

async function ask(form: HTMLFormElement, useBrowserAutofill: boolean): Promise<object> {
  const response = await fetch(form.action, { method: 'POST', body: new URLSearchParams({ step: 'begin' }) })
  if (!response.ok) throw new Error(String(response.status))
  const optionsJSON = await response.json()
  return form.dataset.passkey === 'add' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON, useBrowserAutofill })
}

function send(form: HTMLFormElement, answer: object) {
  const field = form.elements.namedItem('answer')
  if (field instanceof HTMLInputElement) field.value = JSON.stringify(answer)
  form.submit()
}
