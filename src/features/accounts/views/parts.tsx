/** What several pages of signing in draw alike. */
import type { ComponentChildren } from 'preact'
import type { Party } from '../passkeys/party.ts'

/** Keeps where somebody wanted to go. */
export const Next = ({ next }: { next?: string }) => (next === undefined ? null : <input type="hidden" name="weiter" value={next} />)

export const passkeyIsland = 'island-passkeys.ts'

type PasskeyProps = {
  action: string
  does: 'add' | 'sign-in' | 'confirm'
  party: Party
  next?: string
  /** What is said where the device gave no answer. */
  failed: string
  children: ComponentChildren
}

/** Hidden until the island has seen that this browser can: it asks the device and sends the answer with the form. */
export const PasskeyForm = ({ action, does, party, next, failed, children }: PasskeyProps) => (
  <form method="post" action={action} hidden data-passkey={does} data-origin={party.origin} data-failed={failed}>
    <Next next={next} />
    <input type="hidden" name="step" value="answer" />
    <input type="hidden" name="answer" value="" />
    {children}
    <div role="alert" class="passkey-failed"></div>
  </form>
)
