/** The report of a network: sentences, a table for each group of figures, and below everything that is counted. */
import { actorAddress, paths } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import { dayInWords, numberInWords } from '../../../ui/day.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { germanOn } from '../../../ui/german.tsx'
import { Page } from '../../../ui/page.tsx'
import type { ActorCard } from '../../actors/index.ts'
import { reportAt, workplace } from '../addresses.ts'
import { headsOf, sentencesOf } from '../document.ts'
import { parameters, queryOf, type Asked } from '../form.ts'
import { figures, groups, type Figure, type Group, type Preset, type Report, type ReportRow } from '../report.ts'
import { texts } from '../texts.ts'

type Props = { frame: Frame; network: ActorCard; asked: Asked; report: Report; presets: Preset[] }

export const ReportPage = (props: Props) => {
  const { frame, network, asked, report, presets } = props
  const { language } = frame
  const words = texts[language]
  const name = network.short_name ?? network.name
  const here = reportAt(network.id)
  const query = queryOf(report.period, language)
  return (
    <Page
      frame={frame}
      mainClass="writing room"
      title={words.title(name)}
      alternates={{ de: `${here.de}${queryOf(report.period, 'de')}`, en: `${here.en}${queryOf(report.period, 'en')}` }}
      index={false}
      breadcrumb={[{ href: paths.actors[language], text: words.actors }, { href: actorAddress(network.id, language), text: name, lang: 'de' }, { href: workplace(network.id)[language], text: words.workplace }]}
    >
      <h1>{words.title(name)}</h1>
      <ErrorSummary errors={asked.errors} language={language} />
      <p class="lead">{words.lead(words.period(report.period))}</p>
      <nav aria-label={words.presets}>
        <p class="actions">
          {presets.map((preset) => <a href={`${here[language]}${queryOf(preset, language)}`} aria-current={preset.from === report.period.from && preset.until === report.period.until ? 'true' : undefined}>{words.preset(preset)}</a>)}
        </p>
      </nav>
      <PeriodForm {...props} />
      <p class="actions">
        <a href={`${here[language]}.pdf${query}`}>{words.pdf}</a>
        <a href={`${here[language]}.csv${query}`}>{words.csv}</a>
      </p>
      <section aria-labelledby="summary">
        <h2 id="summary">{words.summary}</h2>
        <ul>{sentencesOf(report, language).map((sentence) => <li>{sentence}</li>)}</ul>
      </section>
      <section aria-labelledby="each">
        <h2 id="each">{words.each}</h2>
        <p class="prose">{words.eachText}</p>
        <FigureTable group="learning" {...{ report, language }} />
        <FigureTable group="working" {...{ report, language }} />
      </section>
      <section aria-labelledby="how">
        <h2 id="how">{words.how}</h2>
        <ul>{words.rules.map((rule) => <li>{rule}</li>)}</ul>
      </section>
      <section aria-labelledby="counted">
        <h2 id="counted">{words.counted}</h2>
        {report.all.active === 0 && <p>{words.nothing}</p>}
        {figures.map((figure) => <Counted {...{ figure, report, language }} />)}
      </section>
    </Page>
  )
}

const PeriodForm = ({ frame: { language }, network, asked: { typed, errors } }: Props) => {
  const words = texts[language]
  const names = parameters[language]
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <form class="desk-filter" method="get" action={reportAt(network.id)[language]} aria-label={words.form}>
      <Field id={names.from} label={words.from} error={errorAt(names.from)}>{(control) => <input type="date" {...control} value={typed.from} />}</Field>
      <Field id={names.until} label={words.until} error={errorAt(names.until)}>{(control) => <input type="date" {...control} value={typed.until} />}</Field>
      <button class="kern-btn kern-btn--secondary">{words.show}</button>
    </form>
  )
}

type Part = { report: Report; language: Language }

const listId = (figure: Figure, organisation?: string): string => (organisation === undefined ? figure : `${figure}-${organisation}`)

/** Every figure leads to the list of what it counts; a zero leads nowhere. */
const FigureTable = ({ group, report: { rows, all }, language }: Part & { group: Group }) => {
  const words = texts[language]
  const cell = (figure: Figure, count: number, name: string, id?: string) => (count === 0 ? '0' : <a href={`#${listId(figure, id)}`} aria-label={words.cell(name, words.columns[figure], count)}>{numberInWords(count, language)}</a>)
  return (
    <>
      <h3 id={`by-${group}`}>{words.groups[group]}</h3>
      <div class="table-frame" tabindex={0} role="region" aria-labelledby={`by-${group}`}>
        <table class="coverage">
          <thead><tr>{headsOf(group, language).map((head) => <th scope="col">{head}</th>)}</tr></thead>
          <tbody>
            {rows.map(({ organisation: { id, name, isOffice }, counts, share }) => (
              <tr>
                <th scope="row"><a href={actorAddress(id, language)} lang={germanOn(language)}>{name}</a>{isOffice && <span class="quiet"> ({words.office})</span>}</th>
                {groups[group].map((figure) => <td>{cell(figure, counts[figure], name, id)}</td>)}
                {group === 'learning' && <td>{words.shareCell(share)}</td>}
              </tr>
            ))}
            <tr class="coverage-group">
              <th scope="row">{words.all}</th>
              {groups[group].map((figure) => <td>{cell(figure, all.counts[figure], words.all)}</td>)}
              {group === 'learning' && <td>{words.shareCell(all.share)}</td>}
            </tr>
          </tbody>
        </table>
      </div>
    </>
  )
}

const Counted = ({ figure, report: { rows, all }, language }: Part & { figure: Figure }) => {
  if (all.counts[figure] === 0) return null
  return (
    <>
      <h3 id={listId(figure)}>{texts[language].columns[figure]}: {numberInWords(all.counts[figure], language)}</h3>
      {rows.flatMap((row) => (row.counts[figure] === 0 ? [] : [<StoriesOf {...{ row, figure, language }} />]))}
    </>
  )
}

const StoriesOf = ({ row: { organisation: { id, name }, stories }, figure, language }: { row: ReportRow; figure: Figure; language: Language }) => (
  <>
    <h4 id={listId(figure, id)} lang={germanOn(language)}>{name}</h4>
    <ul>
      {stories.filter((story) => story.figure === figure).map(({ title, href, on }) => (
        <li><a href={href[language]} lang={germanOn(language)}>{title}</a> <span class="quiet">{dayInWords(on, language)}</span></li>
      ))}
    </ul>
  </>
)
