/** Passkeys: the browser asks its owner, the answer goes into a plain form. */
import { browserSupportsWebAuthn } from '@simplewebauthn/browser'

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) if (browserSupportsWebAuthn()) form.hidden = false
