/** What several pages of signing in draw alike. */

/** Keeps where somebody wanted to go. */
export const Next = ({ next }: { next?: string }) => (next === undefined ? null : <input type="hidden" name="weiter" value={next} />)

type PasskeyProps = { action: string; next?: string; label: string; help?: string; heading?: string }

/** Shown by `island-passkey.ts` where the browser can do it: without script there are no passkeys. */
export const PasskeyForm = ({ action, next, label, help, heading }: PasskeyProps) => (
  <form method="post" action={action} data-passkey="use" hidden>
    {heading && <h2>{heading}</h2>}
    <Next next={next} />
    <input type="hidden" name="answer" value="" />
    <p><button class="kern-btn kern-btn--secondary">{label}</button></p>
    {help && <p class="quiet">{help}</p>}
  </form>
)
