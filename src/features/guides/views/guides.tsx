import { paths } from '../../../platform/addresses.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Page } from '../../../ui/page.tsx'
import type { Guide } from '../guide.ts'
import { texts } from '../texts.ts'

export type ShownStep = { say: string; link: string; href: string; /** How much waits there. */ count?: string }
type Props = { frame: Frame; guides: readonly (Omit<Guide, 'steps'> & { steps: ShownStep[] })[] }

export const GuidesPage = ({ frame, guides }: Props) => {
  const { language } = frame
  const words = texts[language]
  return (
    <Page frame={frame} mainClass="guides-page" title={words.title} description={words.description} alternates={paths.newHere}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <nav class="guide-choice" aria-label={words.tasks}>
        <ul>{guides.map(({ id, task }) => <li><a href={`#${id}`}>{task[language]}</a></li>)}</ul>
      </nav>
      <div class="guides">
        {guides.map(({ id, task, get, facts, steps }) => (
          <section class="card guide" aria-labelledby={id}>
            <h2 id={id}>{task[language]}</h2>
            <p><strong>{words.get}</strong> {get[language]}</p>
            <ol>
              {steps.map(({ say, link, href, count }) => (
                <li>
                  {say} <a href={href}>{link}</a>{count !== undefined && <span class="quiet"> · {count}</span>}
                </li>
              ))}
            </ol>
            {facts && (
              <>
                <h3>{words.facts}</h3>
                <ul>
                  {facts.map(({ say, source }) => <li>{say[language]} <a class="quiet" href={source} rel="external noopener">{words.source}: {new URL(source).hostname}</a></li>)}
                </ul>
                <p class="quiet">{words.factsNote}</p>
              </>
            )}
          </section>
        ))}
      </div>
      <p class="quiet">{words.print}</p>
    </Page>
  )
}
