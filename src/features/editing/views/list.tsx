import { below, paths } from '../../../platform/addresses.ts'
import { fromMyArea } from '../../../ui/breadcrumb.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Page } from '../../../ui/page.tsx'
import type { Draft, EntryKind } from '../../publishing/index.ts'
import { momentInWords } from '../moment.ts'
import { texts } from '../texts.ts'

type Props = { frame: Frame; drafts: { draft: Draft; kind: EntryKind }[]; kinds: EntryKind[] }

export const DraftsPage = ({ frame, drafts, kinds }: Props) => {
  const { language } = frame
  const words = texts[language]
  return (
    <Page frame={frame} mainClass="writing" title={words.list.title} index={false} breadcrumb={[fromMyArea(language)]}>
      <h1>{words.list.title}</h1>
      <p class="lead">{words.list.lead}</p>
      {drafts.length === 0 && <p>{words.list.none}</p>}
      {drafts.length > 0 && <ul class="plain-list">
        {drafts.map(({ draft, kind }) => (
          <li class="card">
            <h2><a href={`${paths.drafts[language]}/${draft.key}`}>{kind.titleOf(draft.payload) || words.untitled}</a></h2>
            <p class="quiet">
              {kind.words.one[language]} · {words.states[draft.state]} · {words.list.updated(momentInWords(draft.updatedAt, language))}
            </p>
          </li>
        ))}
      </ul>}
      <section aria-labelledby="begin">
        <h2 id="begin">{words.list.begin}</h2>
        <ul class="link-row">
          {kinds.map((kind) => <li><a href={`${kind.paths[language]}/${below.new[language]}`}>{kind.words.new[language]}</a></li>)}
          <li><a href={`${paths.actors[language]}/${below.fromPage[language]}`}>{words.list.fromPage}</a></li>
        </ul>
      </section>
    </Page>
  )
}
