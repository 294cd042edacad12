/** What was set here before, and what changed with it. */
import { below, paths, twinsBelow } from '../../../platform/addresses.ts'
import { signatureIn } from '../../../platform/signature.ts'
import type { Frame } from '../../../ui/frame.ts'
import { momentInWords } from '../../../ui/moment.ts'
import { Page } from '../../../ui/page.tsx'
import { Comparison } from '../../editing/index.ts'
import { changesIn } from '../changes.ts'
import { changedNames, type Content, type SettingGroup, type Version } from '../setting.ts'
import { texts } from '../texts.ts'

const crumbsOf = ({ language }: Frame, group: SettingGroup) => [
  { href: paths.operations[language], text: texts[language].title },
  { href: twinsBelow(paths.operations, group.slug)[language], text: group.title[language] },
]

/** The newest first. */
export const HistoryPage = ({ frame, group, versions }: { frame: Frame; group: SettingGroup; versions: Version[] }) => {
  const { language } = frame
  const words = texts[language].history
  const twins = twinsBelow(paths.operations, group.slug, below.history)
  const title = words.title(group.title[language])
  const labelsOf = (after: Content, before: Content) => group.fields.filter(({ name }) => changedNames(group, before, after).includes(name)).map(({ label }) => label[language]).join(', ')
  return (
    <Page frame={frame} mainClass="writing" title={title} alternates={twins} index={false} breadcrumb={crumbsOf(frame, group)}>
      <h1>{title}</h1>
      {versions.length === 0 && <p>{words.none}</p>}
      <ol class="plain-list" reversed>
        {versions.map(({ number, at, function: by, content, restored }, index) => (
          <li class="card">
            <h2>
              <a href={`${twins[language]}/${number}`}>{words.version(number)}</a>
              {index === 0 && <span class="quiet"> · {words.current}</span>}
            </h2>
            <p class="quiet"><time datetime={at.toISOString()}>{momentInWords(at, language)}</time>, {signatureIn(by, language)}</p>
            <p>{restored !== undefined ? words.restored(restored) : Object.keys(content).length === 0 ? words.supplied : words.changed(labelsOf(content, versions[index + 1]?.content ?? {}))}</p>
          </li>
        ))}
      </ol>
    </Page>
  )
}

type VersionProps = { frame: Frame; group: SettingGroup; version: Version; before: Content; after: Content; isCurrent: boolean }

export const VersionPage = ({ frame, group, version, before, after, isCurrent }: VersionProps) => {
  const { language } = frame
  const words = texts[language].history
  const { number, at, function: by } = version
  const twins = twinsBelow(paths.operations, group.slug, below.history, String(number))
  const changes = changesIn(group, before, after, language)
  const title = `${group.title[language]}, ${words.version(number)}`
  return (
    <Page frame={frame} mainClass="writing" title={title} alternates={twins} index={false} breadcrumb={[...crumbsOf(frame, group), { href: twinsBelow(paths.operations, group.slug, below.history)[language], text: texts[language].form.history }]}>
      <h1>{title}</h1>
      <p class="quiet"><time datetime={at.toISOString()}>{momentInWords(at, language)}</time>, {signatureIn(by, language)}</p>
      {changes.length === 0 ? <p>{words.unchanged}</p> : <Comparison {...{ changes, language }} caption={words.caption(number)} heads={{ before: words.before, after: words.after }} />}
      {!isCurrent && (
        <form method="post" action={twinsBelow(twins, below.restore)[language]}>
          <p>{words.restoreText}</p>
          <p class="actions"><button class="kern-btn kern-btn--secondary">{words.restore}</button></p>
        </form>
      )}
    </Page>
  )
}
