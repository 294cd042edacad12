import type { Localized } from '../../../platform/language.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Page } from '../../../ui/page.tsx'
import { accountTexts } from '../account-texts.ts'
import type { LetterSort } from '../account.ts'

/** Ends or begins letters of one sort with one click. */
export const StopPage = ({ frame, twins, letters, isStopped }: { frame: Frame; twins: Localized; letters: LetterSort; isStopped: boolean }) => {
  const { language } = frame
  const words = accountTexts[language].letters
  return (
    <Page frame={frame} mainClass="account" title={words.stopTitle} alternates={twins} index={false}>
      <h1>{words.stopTitle}</h1>
      <p class="lead" role={isStopped ? 'status' : undefined}>{isStopped ? words.stopped : words.ask} {words.sorts[letters]}</p>
      <form method="post" action={twins[language]}>
        <button class={`kern-btn kern-btn--${isStopped ? 'secondary' : 'primary'}`} name="step" value={isStopped ? 'again' : 'stop'}>{isStopped ? words.again : words.end}</button>
      </form>
      <p>{words.rest}</p>
    </Page>
  )
}
