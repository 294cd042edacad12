/** Everything that can be set, with its state; first what is missing. */
import { paths, twinsBelow } from '../../../platform/addresses.ts'
import { fromMyArea } from '../../../ui/breadcrumb.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { momentInWords } from '../../../ui/moment.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import type { SettingGroup } from '../setting.ts'
import { texts } from '../texts.ts'

export type Row = { group: SettingGroup; state: 'set' | 'environment' | 'supplied' | 'unset'; at?: Date; by?: string }

export const OverviewPage = ({ frame, settings, letters }: { frame: Frame; settings: Row[]; letters: Row[] }) => {
  const { language } = frame
  const words = texts[language]
  const missing = settings.filter(({ state }) => state === 'unset')
  return (
    <Page frame={frame} mainClass="writing" title={words.title} index={false} breadcrumb={[fromMyArea(language)]}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {missing.length > 0 && (
        <Notice kind="look" heading={words.missing}>
          <ul>
            {missing.map(({ group }) => (
              <li><a href={twinsBelow(paths.operations, group.slug)[language]}>{group.title[language]}</a></li>
            ))}
          </ul>
        </Notice>
      )}
      <h2>{words.settings}</h2>
      <Rows rows={settings} frame={frame} />
      <h2>{words.letters}</h2>
      <p>{words.lettersLead}</p>
      <Rows rows={letters} frame={frame} />
      <h2>{words.more}</h2>
      <ul>
        <li><a href={paths.vocabularies[language]}>{words.vocabularies}</a></li>
        <li><a href={paths.log[language]}>{words.log}</a></li>
      </ul>
    </Page>
  )
}

const Rows = ({ rows, frame: { language } }: { rows: Row[]; frame: Frame }) => {
  const words = texts[language].states
  return (
    <ul class="setting-rows">
      {rows.map(({ group, state, at, by }) => (
        <li>
          <a href={twinsBelow(paths.operations, group.slug)[language]}>{group.title[language]}</a>{' '}
          <span class="quiet">{state === 'set' && at && by ? words.set(momentInWords(at, language), by) : state === 'set' ? '' : words[state]}</span>
        </li>
      ))}
    </ul>
  )
}
