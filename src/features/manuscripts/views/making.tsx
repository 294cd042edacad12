/** A paper in the making: how it stands, its text, one paragraph, its versions. */
import type { ComponentChildren } from 'preact'
import { actorAddress, paths } from '../../../platform/addresses.ts'
import { dayInWords } from '../../../ui/day.ts'
import type { FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { germanOn } from '../../../ui/german.tsx'
import { momentInWords } from '../../../ui/moment.ts'
import { Notice } from '../../../ui/notice.tsx'
import { listPaths } from '../../papers/index.ts'
import { manuscriptAt, within } from '../addresses.ts'
import type { Round } from '../asked/round.ts'
import type { WordingTyped } from '../form.ts'
import type { Known, Told } from '../known.ts'
import { changesBetween, paragraphKinds, shortHash, type Numbered, type Paragraph, type Version, type Wording } from '../manuscript.ts'
import { Amended, anchorOf, Button, errorAt, PaperText, ParagraphText, Shell } from './parts.tsx'
import { FrameFields } from './workshop.tsx'

type Data = Known & { told?: Told; errors?: FieldError[] }

/** The order of the steps, each offered where it is allowed. */
const steps = (({ may, words, manuscript }: Known) => [
  ...(may('write') && manuscript.draft === undefined ? [{ at: within.text, text: words.overview.write }] : []),
  ...(manuscript.state === 'consultation' ? [{ at: within.consultation, text: words.overview.consultation }] : may('consult') ? [{ at: within.consultation, text: words.overview.consult }] : []),
  ...(manuscript.state === 'signing' || manuscript.state === 'adopted' ? [{ at: within.signing, text: words.overview.signing }] : may('sign-off') ? [{ at: within.signing, text: words.overview.sign }] : []),
  ...(may('hand-in') && manuscript.draft === undefined ? [{ at: within.publication, text: words.overview.publication }] : []),
  ...(may('follow-up') ? [{ at: within.demands, text: words.overview.demands }] : []),
]) satisfies (data: Known) => { at: { de: string; en: string }; text: string }[]

export const OverviewPage = (data: Data & { editors: number; text: readonly Numbered[]; isWorking: boolean; versions: readonly Version[]; rounds: readonly Round[] }) => {
  const { frame, words, manuscript, may, name, told, text, isWorking, versions, rounds, editors } = data
  const { language } = frame
  const at = manuscriptAt(manuscript.key)[language]
  const [latest] = versions
  const overview = words.overview
  return (
    <Shell {...{ frame, told }} title={manuscript.title} twins={manuscriptAt(manuscript.key)}>
      <p class="lead" lang={germanOn(language)}>{manuscript.purpose}</p>
      <dl class="facts">
        <div><dt>{overview.state}</dt><dd>{words.states[manuscript.state]}</dd></div>
        <div><dt>{overview.lead}</dt><dd><a href={actorAddress(manuscript.lead, language)}>{name(manuscript.lead)}</a>, {overview.editors(editors)}</dd></div>
        <div><dt>{overview.version}</dt><dd>{latest === undefined ? overview.noVersion : <a href={`${at}/${within.version[language]}/${latest.number}`}>{latest.number}</a>}</dd></div>
      </dl>
      <section aria-labelledby="next">
        <h2 id="next">{overview.next}</h2>
        <p>{overview.nextIs[manuscript.state]}</p>
        {manuscript.adoptedAt && <p>{overview.adopted(dayInWords(manuscript.adoptedAt.toISOString(), language), manuscript.adoptedBy ?? '')} {manuscript.adoptionNote}</p>}
        {manuscript.draft !== undefined && manuscript.state === 'adopted' && <Notice kind="look"><p>{overview.handedIn} {may('hand-in') && <a href={`${paths.drafts[language]}/${manuscript.draft}`}>{overview.draft}</a>}</p></Notice>}
        <div class="actions">
          {steps(data).map(({ at: part, text: label }, place) => <a class={place === 0 ? 'kern-btn kern-btn--primary' : 'kern-btn kern-btn--secondary'} href={`${at}/${part[language]}`}>{label}</a>)}
          {manuscript.entry !== undefined && <a href={`${listPaths[language]}/${manuscript.entry}`}>{overview.entry}</a>}
          {may('freeze') && text.length > 0 && <Button action={at} step="freeze" text={overview.freeze} />}
        </div>
      </section>
      <section aria-labelledby="text">
        <h2 id="text">{isWorking ? overview.working : latest === undefined ? overview.working : overview.asked(latest.number)}</h2>
        {text.length === 0 ? <p>{isWorking ? overview.empty : overview.unseen}</p> : <PaperText paragraphs={text} language={language} />}
      </section>
      {versions.length > 0 && (
        <section aria-labelledby="versions">
          <h2 id="versions">{overview.versions}</h2>
          <ul>
            {versions.map(({ number, frozenAt, frozenBy, hash }) => (
              <li><a href={`${at}/${within.version[language]}/${number}`}>{overview.versionLine(number, dayInWords(frozenAt.toISOString(), language), frozenBy)}</a> <span class="quiet">{overview.hash} <code>{shortHash(hash)}</code></span></li>
            ))}
          </ul>
          {versions.length > 1 && <p><a href={`${at}/${within.comparison[language]}`}>{overview.comparison}</a></p>}
        </section>
      )}
      {rounds.length > 0 && (
        <section aria-labelledby="rounds">
          <h2 id="rounds">{overview.rounds}</h2>
          <ul>
            {rounds.map((round) => (
              <li><a href={`${at}/${(round.kind === 'consultation' ? within.synopsis : within.signing)[language]}${round.kind === 'consultation' ? `?runde=${round.key}` : ''}`}>{words.round.titles[round.kind]}, {overview.asked(round.version)}</a> <span class="quiet">{round.outcome ? words.round.outcomes[round.outcome] : words.workshop.due(round.dueOn)}</span></li>
            ))}
          </ul>
        </section>
      )}
      {may('withdraw') && manuscript.draft === undefined && (
        <details>
          <summary>{overview.withdraw}</summary>
          <p>{overview.withdrawText}</p>
          <Button action={at} step="withdraw" text={overview.withdraw} />
        </details>
      )}
    </Shell>
  )
}

export const TextPage = (data: Data & { paragraphs: readonly (Numbered & Paragraph)[]; removed: readonly Paragraph[]; typed?: { title: string; purpose: string } }) => {
  const { frame, words, manuscript, paragraphs, removed, told, errors = [], typed } = data
  const { language } = frame
  const twins = manuscriptAt(manuscript.key, within.text)
  const at = twins[language]
  const one = (id: string) => `${manuscriptAt(manuscript.key, within.paragraph, id)[language]}`
  const insertAfter = (id: string) => `${one(within.new[language])}?nach=${id}`
  return (
    <Shell {...{ frame, manuscript, told, errors, twins }} title={words.text.title(manuscript.title)} heading={words.text.heading}>
      {(manuscript.state === 'signing' || manuscript.state === 'adopted') && <Notice kind="look"><p>{words.text.reopens}</p></Notice>}
      <p class="actions"><a class="kern-btn kern-btn--secondary" href={insertAfter('')}>{words.text.insertFirst}</a></p>
      {paragraphs.length === 0 ? <p>{words.overview.empty}</p> : (
        <ol class="plain-list paper-editing">
          {paragraphs.map((paragraph) => {
            const { id, edition } = paragraph
            const where = words.text.place(paragraph.number, paragraph.text)
            const of = (what: string) => words.text.of(what, where)
            return (
              <li id={anchorOf(paragraph)}>
                <ParagraphText {...{ paragraph, language }} level="h2" />
                <p class="quiet">{words.text.changed(paragraph.changedBy, momentInWords(paragraph.changedAt, language))}</p>
                <div class="actions">
                  <a href={one(id)} aria-label={of(words.text.edit)}>{words.text.edit}</a>
                  <a href={insertAfter(id)} aria-label={of(words.text.insert)}>{words.text.insert}</a>
                  <form class="one-button" method="post" action={at}>
                    <input type="hidden" name="id" value={id} />
                    <input type="hidden" name="edition" value={String(edition)} />
                    <button class="link-button" name="step" value="up" aria-label={of(words.text.up)}>{words.text.up}</button>
                    <button class="link-button" name="step" value="down" aria-label={of(words.text.down)}>{words.text.down}</button>
                    <button class="link-button" name="step" value="remove" aria-label={of(words.text.remove)}>{words.text.remove}</button>
                  </form>
                </div>
              </li>
            )
          })}
        </ol>
      )}
      {removed.length > 0 && (
        <section aria-labelledby="removed">
          <h2 id="removed">{words.text.removed}</h2>
          <ul class="plain-list">
            {removed.map(({ id, text }) => <li class="card"><p class="paper-words">{text}</p><Button action={at} step="put-back" text={words.text.putBack} label={words.text.of(words.text.putBack, text.slice(0, 60))} fields={{ id }} /></li>)}
          </ul>
        </section>
      )}
      <section aria-labelledby="frame">
        <h2 id="frame">{words.text.frame}</h2>
        <form class="entry-form" method="post" action={at} novalidate>
          <input type="hidden" name="edition" value={String(manuscript.edition)} />
          <FrameFields {...{ frame, errors }} typed={typed ?? manuscript} />
          <p class="actions"><button class="kern-btn kern-btn--primary" name="step" value="frame">{words.text.saveFrame}</button></p>
        </form>
      </section>
    </Shell>
  )
}

export type Clash = { theirs: Paragraph; base: Wording }

export const ParagraphPage = (data: Data & { id: string; isNew: boolean; number?: number; after?: string; edition: number; typed: WordingTyped; clash?: Clash }) => {
  const { frame, words, manuscript, told, errors = [], id, isNew, number, after, edition, typed, clash } = data
  const { language } = frame
  const twins = isNew ? manuscriptAt(manuscript.key, within.paragraph, within.new) : manuscriptAt(manuscript.key, within.paragraph, id)
  const title = isNew ? words.paragraph.new : words.paragraph.edit(words.text.place(number, typed.text))
  return (
    <Shell {...{ frame, manuscript, told, errors, twins, title }} crumbs={[{ href: manuscriptAt(manuscript.key, within.text)[language], text: words.text.heading }]}>
      {(manuscript.state === 'signing' || manuscript.state === 'adopted') && <Notice kind="look"><p>{words.text.reopens}</p></Notice>}
      {clash && (
        <div class="notice notice--look" role="alert" tabindex={-1}>
          <h2 class="notice-heading">{words.paragraph.conflictHeading}</h2>
          <p>{words.paragraph.conflict(clash.theirs.changedBy)}</p>
          <h3>{words.paragraph.theirs}</h3>
          <Amended before={clash.base.text} after={clash.theirs.text} language={language} />
          {clash.theirs.addressee !== clash.base.addressee && <p>{words.text.addressed(clash.theirs.addressee ?? '–')}</p>}
        </div>
      )}
      <form class="entry-form" method="post" action={twins[language]} novalidate>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="edition" value={String(edition)} />
        {after !== undefined && <input type="hidden" name="after" value={after} />}
        <Field id="kind" label={words.paragraph.kind}>{(control) => <select {...control}>{paragraphKinds.map((kind) => <option value={kind} selected={kind === typed.kind}>{words.kinds[kind]}</option>)}</select>}</Field>
        <Field id="text" label={words.paragraph.text} help={words.paragraph.textHelp} error={errorAt(errors, 'text')}>{(control) => <textarea {...control} rows={10}>{typed.text}</textarea>}</Field>
        <Field id="addressee" label={words.paragraph.addressee} help={words.paragraph.addresseeHelp} error={errorAt(errors, 'addressee')}>{(control) => <input {...control} value={typed.addressee} />}</Field>
        <p class="actions">
          <button class="kern-btn kern-btn--primary">{words.paragraph.save}</button>
          <a href={manuscriptAt(manuscript.key, within.text)[language]}>{words.text.heading}</a>
        </p>
      </form>
    </Shell>
  )
}

export const VersionPage = ({ frame, words, manuscript, version, signed }: Data & { version: Version; signed: ComponentChildren }) => {
  const { language } = frame
  return (
    <Shell {...{ frame, manuscript }} title={words.version.title(version.number, version.title)} twins={manuscriptAt(manuscript.key, within.version, String(version.number))}>
      <p class="quiet">{words.version.frozen(dayInWords(version.frozenAt.toISOString(), language), version.frozenBy)} {words.overview.hash} <code class="hash">{version.hash}</code></p>
      <PaperText paragraphs={version.paragraphs} language={language} level="h2" />
      {signed}
    </Shell>
  )
}

export const ComparisonPage = ({ frame, words, manuscript, versions, from, to }: Data & { versions: readonly Version[]; from?: Version; to?: Version }) => {
  const { language } = frame
  const twins = manuscriptAt(manuscript.key, within.comparison)
  const choice = (name: 'von' | 'bis', label: string, chosen: Version) => (
    <Field id={name} label={label}>{(control) => <select {...control}>{versions.map(({ number }) => <option value={String(number)} selected={number === chosen.number}>{String(number)}</option>)}</select>}</Field>
  )
  const changes = from && to ? changesBetween(from.paragraphs, to.paragraphs) : []
  const shown = changes.filter(({ how }) => how !== 'same')
  const isSame = shown.length === 0 && from?.title === to?.title
  return (
    <Shell {...{ frame, manuscript, twins }} title={words.comparison.title(manuscript.title)} heading={words.comparison.heading}>
      {!from || !to ? <p>{words.comparison.none}</p> : (
        <>
          <form class="entry-form" method="get" action={twins[language]}>
            {choice('von', words.comparison.from, from)}
            {choice('bis', words.comparison.to, to)}
            <p class="actions"><button class="kern-btn kern-btn--secondary">{words.comparison.show}</button></p>
          </form>
          {from.title !== to.title && <section aria-labelledby="title"><h2 id="title">{words.comparison.titleChange}</h2><Amended before={from.title} after={to.title} language={language} /></section>}
          {isSame && <p>{words.comparison.same}</p>}
          {shown.map(({ id, before, after, how }) => {
            const shownAs = after ?? before
            return (
              <section aria-labelledby={`c-${id}`}>
                <h2 id={`c-${id}`}>{words.text.place(shownAs?.number, shownAs?.text ?? '')}: {words.comparison.how[how]}</h2>
                <Amended before={before?.text ?? ''} after={after?.text ?? ''} language={language} />
              </section>
            )
          })}
          {!isSame && <p class="quiet">{words.comparison.only(changes.length - shown.length)}</p>}
        </>
      )}
    </Shell>
  )
}
