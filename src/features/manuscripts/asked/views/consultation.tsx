/** A consultation: the text with all opinions and answers in place; the form of an opinion; the synopsis. */
import { dayInWords } from '../../../../ui/day.ts'
import type { FieldError } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { germanOn } from '../../../../ui/german.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import { manuscriptAt, within } from '../../addresses.ts'
import type { AnswerTyped, CommentTyped } from '../../form.ts'
import type { Known, Told } from '../../known.ts'
import type { Numbered, Version } from '../../manuscript.ts'
import { Amended, Button, errorAt, PaperText, ParagraphText, Shell } from '../../views/parts.tsx'
import { answers, commentKinds, unanswered, type Comment, type Invitation, type Round } from '../round.ts'
import { synopsisOf } from '../synopsis.ts'
import { ExtendForm, RoundFacts, type RoundData } from './ask.tsx'

export type ConsultationData = RoundData & {
  comments: readonly Comment[]
  answering?: AnswerTyped
}

export const ConsultationPage = (data: ConsultationData) => {
  const { frame, words, manuscript, may, name, told, errors = [], round, version, invitations, comments, isInTime, asked, extending } = data
  const { language } = frame
  const twins = manuscriptAt(manuscript.key, within.consultation)
  const at = twins[language]
  const of = words.consultation
  const mayComment = may('comment') && asked.length > 0 && isInTime
  const opinion = (paragraph: string) => `${manuscriptAt(manuscript.key, within.consultation, within.comment)[language]}${paragraph === '' ? '' : `?absatz=${paragraph}`}`
  const whole = comments.filter(({ paragraph }) => paragraph === undefined)
  const missing = unanswered(comments).length
  return (
    <Shell {...{ frame, manuscript, told, errors, twins }} title={of.title(manuscript.title)}>
      {round.closedAt === undefined && <Notice kind="look"><p>{of.notDecided}</p></Notice>}
      <RoundFacts {...data} />
      {!isInTime && round.closedAt === undefined && <p>{of.over}</p>}
      <p class="actions"><a href={manuscriptAt(manuscript.key, within.synopsis)[language]}>{words.overview.synopsis}</a></p>
      {mayComment && (
        <section aria-labelledby="mine">
          <h2 id="mine">{of.mine}</h2>
          <p class="actions">
            <a class="kern-btn kern-btn--primary" href={opinion('')}>{of.commentWhole}</a>
            {asked.filter((organisation) => !comments.some((one) => one.organisation === organisation) && invitations.find((one) => one.organisation === organisation)?.said !== 'none').map((organisation) => (
              <Button action={at} step="nothing" text={asked.length === 1 ? of.nothing : of.nothingFor(name(organisation))} label={of.nothingFor(name(organisation))} fields={{ organisation }} />
            ))}
          </p>
        </section>
      )}
      {may('answer') && round.closedAt === undefined && (
        <section aria-labelledby="answers">
          <h2 id="answers">{words.comment.answer}</h2>
          <p>{of.toAnswer(missing)}</p>
          <div class="actions">
            <Button action={at} step="take" text={of.takeOver} />
            <Button action={at} step="close" text={words.round.close.consultation} primary={missing === 0} />
          </div>
          <ExtendForm {...{ words, errors }} action={at} typed={extending} />
        </section>
      )}
      <section aria-labelledby="participation">
        <h2 id="participation">{words.round.participation}</h2>
        <Participation {...data} />
      </section>
      <section aria-labelledby="text">
        <h2 id="text">{of.text}</h2>
        {comments.length === 0 && <p>{of.noComments}</p>}
        {whole.length > 0 && <h3>{of.whole}</h3>}
        {whole.map((comment) => <CommentView {...data} comment={comment} />)}
        <PaperText
          paragraphs={version.paragraphs}
          language={language}
          below={(paragraph) => (
            <>
              {comments.filter((one) => one.paragraph === paragraph.id).map((comment) => <CommentView {...data} {...{ comment, paragraph }} />)}
              {mayComment && <p class="paper-say"><a href={opinion(paragraph.id)} aria-label={words.text.of(of.comment, words.text.place(paragraph.number, paragraph.text))}>{of.comment}</a></p>}
            </>
          )}
        />
      </section>
    </Shell>
  )
}

const Participation = ({ words, name, invitations, comments }: ConsultationData) => (
  <DataTable
    caption={words.round.participation}
    heads={[words.round.organisation, words.round.said]}
    rows={invitations.map(({ organisation, said, saidBy }) => {
      const count = comments.filter((one) => one.organisation === organisation).length
      return [name(organisation), count > 0 ? words.round.comments(count) : said === 'none' ? `${words.round.none} (${saidBy})` : said === 'silence' ? words.round.silence : words.round.open]
    })}
  />
)

type One = { comment: Comment; paragraph?: Numbered }

const CommentView = (data: ConsultationData & One) => {
  const { frame: { language }, words, manuscript, may, name, comment, paragraph, round, asked, isInTime } = data
  const isMine = asked.includes(comment.organisation) && comment.answer === undefined && isInTime
  const edit = manuscriptAt(manuscript.key, within.consultation, within.comment)[language]
  return (
    <article class="paper-opinion" id={`nr-${comment.number}`} aria-label={`${words.comment.number(comment.number)}, ${name(comment.organisation)}`}>
      <Opinion {...{ words, name, comment, paragraph, language }} />
      <AnswerView {...{ words, comment, paragraph, language }} />
      {isMine && (
        <div class="actions">
          <a href={`${edit}?nr=${comment.key}`} aria-label={`${words.comment.edit}: ${words.comment.number(comment.number)}`}>{words.comment.edit}</a>
          <Button action={manuscriptAt(manuscript.key, within.consultation)[language]} step="withdraw" text={words.comment.withdraw} label={`${words.comment.withdraw}: ${words.comment.number(comment.number)}`} fields={{ comment: comment.key }} />
        </div>
      )}
      {may('answer') && round.closedAt === undefined && comment.takenAt === undefined && <AnswerForm {...data} />}
    </article>
  )
}

type Shown = Pick<Known, 'words'> & One & { language: 'de' | 'en' }

const Opinion = ({ words, name, comment, paragraph, language }: Shown & Pick<Known, 'name'>) => (
  <>
    <p class="paper-opinion-head">{words.comment.number(comment.number)} · {words.comment.by(name(comment.organisation), words.comment.kinds[comment.kind])}</p>
    <p class="paper-words" lang={germanOn(language)}>{comment.comment}</p>
    {comment.proposal !== undefined && (
      <>
        <p class="quiet">{words.comment.proposed}</p>
        <Amended before={paragraph?.text ?? ''} after={comment.proposal} language={language} />
      </>
    )}
  </>
)

const AnswerView = ({ words, comment, paragraph, language }: Shown) =>
  comment.answer === undefined ? <p class="quiet">{words.comment.unanswered}</p> : (
    <div class="paper-answer">
      <p><strong>{words.comment.answers[comment.answer]}</strong> <span class="quiet">{comment.answeredBy}, {comment.answeredAt && dayInWords(comment.answeredAt.toISOString(), language)}</span></p>
      {comment.reason !== undefined && <p class="paper-words">{comment.reason}</p>}
      {comment.wording !== undefined && <Amended before={paragraph?.text ?? ''} after={comment.wording} language={language} />}
      {comment.landedIn !== undefined ? <p class="quiet">{words.comment.landed(comment.landedIn)}</p> : comment.takenAt !== undefined && <p class="quiet">{words.comment.taken}</p>}
    </div>
  )

const AnswerForm = ({ frame: { language }, words, manuscript, comment, paragraph, errors = [], answering }: ConsultationData & One) => {
  const typed = answering?.comment === comment.key ? answering : undefined
  const of = words.comment
  const [answerId, reasonId, wordingId] = ['answer', 'reason', 'wording'].map((part) => `${part}-${comment.key}`)
  return (
    <details open={typed !== undefined}>
      <summary>{of.to(comment.number)}</summary>
      <form class="entry-form" method="post" action={`${manuscriptAt(manuscript.key, within.consultation)[language]}#nr-${comment.number}`} novalidate>
        <input type="hidden" name="comment" value={comment.key} />
        <Field id={answerId} name="answer" label={of.answer} error={errorAt(errors, answerId)}>
          {(control) => <select {...control}><option value=""></option>{answers.map((one) => <option value={one} selected={one === (typed?.answer ?? comment.answer)}>{of.answers[one]}</option>)}</select>}
        </Field>
        <Field id={reasonId} name="reason" label={of.reason} help={of.reasonHelp} error={errorAt(errors, reasonId)}>{(control) => <textarea {...control} rows={3}>{typed?.reason ?? comment.reason ?? ''}</textarea>}</Field>
        {paragraph && <Field id={wordingId} name="wording" label={of.wording} help={of.wordingHelp} error={errorAt(errors, wordingId)}>{(control) => <textarea {...control} rows={4}>{typed?.wording ?? comment.wording ?? comment.proposal ?? ''}</textarea>}</Field>}
        <p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value="answer">{of.saveAnswer}</button></p>
      </form>
    </details>
  )
}

type CommentData = Known & { errors?: FieldError[]; told?: Told; organisations: readonly string[]; paragraph?: Numbered; typed: CommentTyped }

export const CommentPage = ({ frame, words, manuscript, name, errors = [], told, organisations, paragraph, typed }: CommentData) => {
  const { language } = frame
  const of = words.comment
  const twins = manuscriptAt(manuscript.key, within.consultation, within.comment)
  const where = paragraph === undefined ? of.whole : words.text.place(paragraph.number, paragraph.text)
  return (
    <Shell {...{ frame, manuscript, told, errors, twins }} title={of.title(where)} crumbs={[{ href: manuscriptAt(manuscript.key, within.consultation)[language], text: words.round.titles.consultation }]}>
      {paragraph && <section aria-labelledby="stands"><h2 id="stands">{of.stands}</h2><ParagraphText {...{ paragraph, language }} /></section>}
      <form class="entry-form" method="post" action={twins[language]} novalidate>
        <input type="hidden" name="key" value={typed.key} />
        <input type="hidden" name="paragraph" value={typed.paragraph} />
        <Field id="organisation" label={of.organisation} error={errorAt(errors, 'organisation')}>
          {(control) => <select {...control}>{organisations.map((id) => <option value={id} selected={id === typed.organisation}>{name(id)}</option>)}</select>}
        </Field>
        <Field id="kind" label={of.kind} error={errorAt(errors, 'kind')}>
          {(control) => <select {...control}><option value=""></option>{commentKinds.map((kind) => <option value={kind} selected={kind === typed.kind}>{of.kinds[kind]}</option>)}</select>}
        </Field>
        <Field id="comment" label={of.comment} error={errorAt(errors, 'comment')}>{(control) => <textarea {...control} rows={5}>{typed.comment}</textarea>}</Field>
        {paragraph && <Field id="proposal" label={of.proposal} help={of.proposalHelp} error={errorAt(errors, 'proposal')}>{(control) => <textarea {...control} rows={8}>{typed.proposal}</textarea>}</Field>}
        <p class="actions"><button class="kern-btn kern-btn--primary">{of.save}</button></p>
      </form>
    </Shell>
  )
}

export type SynopsisData = Known & { rounds: readonly Round[]; round?: Round; version?: Version; invitations: readonly Invitation[]; comments: readonly Comment[] }

export const SynopsisPage = ({ frame, words, manuscript, name, rounds, round, version, invitations, comments }: SynopsisData) => {
  const { language } = frame
  const of = words.synopsis
  const twins = manuscriptAt(manuscript.key, within.synopsis)
  const said = (what: 'silence' | 'none') => invitations.filter((one) => one.said === what).map(({ organisation }) => name(organisation))
  return (
    <Shell {...{ frame, manuscript, twins }} title={of.title(manuscript.title)}>
      {!round || !version ? <p>{words.consultation.none}</p> : (
        <>
          <p class="lead">{of.lead(version.number)}</p>
          <p class="actions"><a href={`${twins[language]}.csv?runde=${round.key}`}>{of.csv}</a></p>
          {comments.length === 0 && <p>{of.none}</p>}
          <table class="stacked synopsis">
            <caption class="visually-hidden">{of.title(manuscript.title)}</caption>
            <thead><tr><th scope="col">{of.columns.text}</th><th scope="col">{of.columns.opinion}</th><th scope="col">{of.columns.answer}</th></tr></thead>
            <tbody>
              {synopsisOf(version, comments).map(({ paragraph, comments: here }) =>
                (here.length === 0 ? [undefined] : here).map((comment, place) => (
                  <tr>
                    {place === 0 && <th scope="rowgroup" rowSpan={Math.max(1, here.length)}>{paragraph === undefined ? words.comment.whole : paragraph.kind === 'heading' ? <strong>{paragraph.text}</strong> : <><span class="paper-number">{paragraph.number}</span> <span class="paper-words">{paragraph.text}</span></>}</th>}
                    <td data-head={of.columns.opinion}>{comment && <Opinion {...{ words, name, comment, paragraph, language }} />}</td>
                    <td data-head={of.columns.answer}>{comment && <AnswerView {...{ words, comment, paragraph, language }} />}</td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
          {said('none').length > 0 && <p>{of.nothing}: {said('none').join(', ')}</p>}
          {said('silence').length > 0 && <p>{of.silent}: {said('silence').join(', ')}</p>}
          {rounds.length > 1 && (
            <section aria-labelledby="others">
              <h2 id="others">{of.choose}</h2>
              <ul>{rounds.filter((one) => one.key !== round.key).map((one) => <li><a href={`${twins[language]}?runde=${one.key}`}>{words.overview.asked(one.version)}, {words.round.until(one.dueOn)}</a></li>)}</ul>
            </section>
          )}
        </>
      )}
    </Shell>
  )
}
