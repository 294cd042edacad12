/** How far the work has come. Reloads itself; the work goes on without anybody looking. */
import { paths } from '../../../platform/addresses.ts'
import { numberInWords } from '../../../ui/day.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Page } from '../../../ui/page.tsx'
import { importAddress, steps, twinsOf } from '../addresses.ts'
import { mayBeStopped, type Import } from '../import.ts'
import { texts } from './texts.ts'

type Props = { frame: Frame; one: Import & { state: 'checking' | 'taking' | 'aborting' | 'undoing' }; secondsLeft?: number }

const secondsBetweenLooks = 3

export const ProgressPage = ({ frame, one, secondsLeft }: Props) => {
  const { language } = frame
  const words = texts[language].progress
  const number = (value: number) => numberInWords(value, language)
  const heading = texts[language].preview.heading(one.fileName)
  return (
    <Page frame={frame} mainClass="writing imports" title={heading} alternates={twinsOf(one.key)} index={false} islands={['island-import.ts']} refresh={secondsBetweenLooks} breadcrumb={[{ href: paths.imports[language], text: texts[language].title }]}>
      <h1>{heading}</h1>
      <div id="progress" class="import-progress" role="status" data-address={importAddress(language, one.key)}>
        <p class="lead">{words[one.state]}</p>
        {one.total > 0 && (
          <>
            <progress value={one.done} max={one.total} aria-label={words[one.state]}></progress>
            <p>{words.of(number(one.done), number(one.total))}{secondsLeft !== undefined && `, ${words.left(secondsLeft)}`}</p>
          </>
        )}
      </div>
      <p>{words.leave} <a href={importAddress(language, one.key)}>{words.reload}</a></p>
      {mayBeStopped(one) && (
        <form method="post" action={importAddress(language, one.key, steps.abort)}>
          <p class="actions"><button class="kern-btn kern-btn--secondary" aria-describedby="abort-help">{words.abort}</button></p>
          <p id="abort-help" class="quiet">{words.abortHelp}</p>
        </form>
      )}
    </Page>
  )
}
