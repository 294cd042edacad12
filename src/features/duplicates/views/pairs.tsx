/** The office's list of what may be twice the same, and the page on which two become one. */
import { paths, twinsBelow } from '../../../platform/addresses.ts'
import { fromMyArea } from '../../../ui/breadcrumb.tsx'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { germanOn } from '../../../ui/german.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { isList, writtenIn, type EntryKind, type PublishedEntry } from '../../publishing/index.ts'
import type { SearchIndex } from '../../search/index.ts'
import { chosenName, type Choice, type Difference } from '../merging.ts'
import type { Pair } from '../stock.ts'
import { texts } from '../texts.ts'
import { reasonsInWords } from './like.tsx'

const mostShown = 100

export const PairsPage = ({ frame, pairs }: { frame: Frame; pairs: readonly (Pair & { kind: EntryKind })[] }) => {
  const { language } = frame
  const words = texts[language]
  return (
    <Page frame={frame} mainClass="writing" title={words.title} index={false} breadcrumb={[fromMyArea(language)]}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(pairs.length)}</p>
      <ol class="plain-list">
        {pairs.slice(0, mostShown).map(({ one, other, likeness, kind }) => {
          const address = twinsBelow(paths.duplicates, one.id, other.id)[language]
          return (
            <li class="card">
              <h2><a href={`${kind.paths[language]}/${one.id}`} lang={germanOn(language)}>{one.name}</a> · <a href={`${kind.paths[language]}/${other.id}`} lang={germanOn(language)}>{other.name}</a></h2>
              <p class="quiet">{reasonsInWords(likeness.reasons, language)}</p>
              <form method="post" action={address}>
                <p class="actions">
                  <a class="kern-btn kern-btn--secondary kern-btn--small" href={address}>{words.compare}</a>
                  <button class="kern-btn kern-btn--secondary kern-btn--small" name="step" value="apart" aria-label={words.apartOf(one.name, other.name)}>{words.apart}</button>
                </p>
              </form>
            </li>
          )
        })}
      </ol>
    </Page>
  )
}

type Props = { frame: Frame; kind: EntryKind; index: SearchIndex; stays: PublishedEntry; goes: PublishedEntry; differences: readonly Difference[]; chosen?: Readonly<Record<string, string>>; errors: FieldError[]; changed?: boolean }

export const MergePage = (data: Props) => {
  const { frame, kind, stays, goes, differences, errors, changed } = data
  const { language } = frame
  const words = texts[language].merge
  const [name, lost] = [kind.titleOf(stays.payload), kind.titleOf(goes.payload)]
  const twins = twinsBelow(paths.duplicates, stays.id, goes.id)
  return (
    <Page frame={frame} mainClass="writing" title={words.title(name, lost)} index={false} alternates={twins} breadcrumb={[{ href: paths.duplicates[language], text: texts[language].title }]}>
      <h1>{words.title(name, lost)}</h1>
      {changed && <div role="status"><Notice kind="look"><p>{words.changed}</p></Notice></div>}
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{words.lead}</p>
      <dl class="facts">
        <div>
          <dt>{words.stays}</dt>
          <dd><a href={`${kind.paths[language]}/${stays.id}`} lang={germanOn(language)}>{name}</a> ({stays.id})</dd>
        </div>
        <div>
          <dt>{words.goes}</dt>
          <dd><a href={`${kind.paths[language]}/${goes.id}`}>{lost}</a> ({goes.id})</dd>
        </div>
      </dl>
      <p><a href={twinsBelow(paths.duplicates, goes.id, stays.id)[language]}>{words.swap(lost)}</a></p>
      <form class="entry-form" method="post" action={twins[language]}>
        <input type="hidden" name="number" value={String(stays.number)} />
        <input type="hidden" name="other_number" value={String(goes.number)} />
        <section class="entry-group" aria-label={words.choose}>
          <h2>{words.choose}</h2>
          <p class="quiet">{differences.length === 0 ? words.same : words.chooseHelp}</p>
          {differences.map((difference) => (
            <Chosen {...data} difference={difference} />
          ))}
        </section>
        <p class="actions">
          <button class="kern-btn kern-btn--primary" name="step" value="merge">{words.confirm}</button>
          <button class="kern-btn kern-btn--secondary" name="step" value="apart">{words.apart}</button>
        </p>
      </form>
    </Page>
  )
}

const Chosen = ({ frame: { language }, kind, index, chosen = {}, difference: { field, mine, theirs, proposed } }: Props & { difference: Difference }) => {
  const words = texts[language].merge
  const shown = (value: string | string[]) => [value].flat().filter((one) => one !== '').map((one) => kind.labelOf(field, one, index, language)).join(', ') || words.empty
  const offered: [Choice, string][] = [['mine', shown(mine)], ['theirs', shown(theirs)], ...(isList(field) ? [['both', words.both] satisfies [Choice, string]] : [])]
  return (
    <fieldset id={field.name} class="choice" tabindex={-1}>
      <legend>{field.label[language]}</legend>
      {offered.map(([choice, text]) => (
        <label><input type="radio" name={chosenName(field)} value={choice} checked={(chosen[field.name] || proposed) === choice} /> <span class="comparison-text" lang={choice === 'both' || text === words.empty ? undefined : writtenIn(field, language)}>{text}</span></label>
      ))}
    </fieldset>
  )
}
