import type { Localized } from '../../../platform/language.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Page } from '../../../ui/page.tsx'
import { texts } from '../texts.ts'

/** Ends the letters to a mailbox with one click. */
export const StopPage = ({ frame, twins, address, stopped }: { frame: Frame; twins: Localized; address: string; stopped: boolean }) => {
  const { language } = frame
  const words = texts[language].stop
  return (
    <Page frame={frame} title={words.title} alternates={twins} index={false}>
      <h1>{words.title}</h1>
      <p class="lead" role={stopped ? 'status' : undefined}>{stopped ? words.done(address) : words.ask(address)}</p>
      {!stopped && (
        <form method="post" action={twins[language]}>
          <button class="kern-btn kern-btn--primary">{words.button}</button>
        </form>
      )}
    </Page>
  )
}
