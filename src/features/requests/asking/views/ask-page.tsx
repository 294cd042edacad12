import { actorAddress } from '../../../../platform/addresses.ts'
import { ErrorSummary, type FieldError } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { germanOn } from '../../../../ui/german.tsx'
import { Page } from '../../../../ui/page.tsx'
import { askPage, requestPage, requestPaths } from '../../addresses.ts'
import type { Open } from '../../request.ts'
import { listTexts } from '../../texts.ts'
import { texts } from '../words.ts'
import { AskedList, type Asked } from './asked-list.tsx'

export type Suggestion = { actor: string; name: string; isReachable: boolean; isChosen: boolean; reasons: { text: string; href?: string }[] }

type Props = { frame: Frame; request: Open; suggested: Suggestion[]; asked: Asked[]; added: string; errors: FieldError[] }

/** Who is likely to know, each with the reasons; the asker decides. */
export const AskPage = ({ frame, request, suggested, asked, added, errors }: Props) => {
  const { language } = frame
  const words = texts[language]
  const { id, payload } = request
  const reachable = suggested.filter(({ isReachable }) => isReachable)
  const others = suggested.filter(({ isReachable }) => !isReachable)
  return (
    <Page frame={frame} mainClass="writing" title={words.title(payload.title)} alternates={askPage(id)} index={false} breadcrumb={[{ href: requestPaths[language], text: listTexts[language].title }, { href: requestPage(id)[language], text: payload.title, lang: 'de' }]}>
      <h1>{words.heading}</h1>
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{words.lead}</p>
      <p class="quiet">{words.rules}</p>
      <form class="entry-form" method="post" action={askPage(id)[language]}>
        <section class="entry-group" aria-labelledby="suggested">
          <h2 id="suggested">{words.suggested}</h2>
          {reachable.length === 0 ? <p>{words.none}</p> : (
            <ul class="tick-list">
              {reachable.map(({ actor, name, isChosen, reasons }) => (
                <li>
                  <input type="checkbox" name="actor" value={actor} checked={isChosen} aria-label={words.choose(name)} />
                  <div>
                    <a href={actorAddress(actor, language)} lang={germanOn(language)}>{name}</a>
                    <Reasons reasons={reasons} />
                  </div>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section class="entry-group" aria-label={words.add}>
          <Field id="added" label={words.add} help={words.addHelp} error={errors.map(({ message }) => message).join(' ') || undefined}>
            {(control) => <textarea {...control} rows={3}>{added}</textarea>}
          </Field>
        </section>
        <p class="actions">
          <button class="kern-btn kern-btn--primary">{words.send}</button>
          <a href={requestPage(id)[language]}>{words.back}</a>
        </p>
      </form>
      {others.length > 0 && (
        <section class="request-more" aria-labelledby="unreachable">
          <h2 id="unreachable">{words.unreachable}</h2>
          <p>{words.unreachableText}</p>
          <ul>{others.map(({ actor, name, reasons }) => <li><a href={actorAddress(actor, language)} lang={germanOn(language)}>{name}</a><Reasons reasons={reasons} /></li>)}</ul>
        </section>
      )}
      {asked.length > 0 && (
        <section class="request-more" aria-labelledby="asked">
          <h2 id="asked">{words.asked}</h2>
          <AskedList asked={asked} language={language} />
        </section>
      )}
    </Page>
  )
}

const Reasons = ({ reasons }: Pick<Suggestion, 'reasons'>) => <ul class="plain-list quiet">{reasons.map(({ text, href }) => <li>{href === undefined ? text : <a href={href}>{text}</a>}</li>)}</ul>
