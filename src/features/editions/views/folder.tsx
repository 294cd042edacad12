/** What an edition is good for, and how it stays up to date. */
import { paths } from '../../../platform/addresses.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Page } from '../../../ui/page.tsx'
import { editionAddress } from '../addresses.ts'
import { texts } from '../texts.ts'
import { Lands, type LandChoice } from './lands.tsx'

export const FolderPage = ({ frame, lands }: { frame: Frame; lands: LandChoice[] }) => {
  const { language } = frame
  const words = texts[language].folder
  return (
    <Page frame={frame} title={words.title} description={words.description}>
      <h1>{words.title}</h1>
      <div class="prose">
        <p class="lead">{words.lead}</p>
        <p>{words.what}</p>
        <h2>{words.stepsHeading}</h2>
        <ol>{words.steps.map((step) => <li>{step}</li>)}</ol>
        <p class="actions">
          <a class="kern-btn kern-btn--primary" href={paths.actors[language]}>{words.choose}</a>
          <a class="kern-btn kern-btn--secondary" href={editionAddress(language, '')}>{words.all}</a>
        </p>
        <h2>{words.freshHeading}</h2>
        <ul>{words.fresh.map((step) => <li>{step}</li>)}</ul>
        <h2>{words.limitsHeading}</h2>
        <p>{words.limits}</p>
        <h2>{words.lands}</h2>
        <Lands lands={lands} language={language} />
      </div>
    </Page>
  )
}
