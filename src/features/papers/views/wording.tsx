import { actorAddress, twinsBelow } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import { dayInWords } from '../../../ui/day.ts'
import { germanOn } from '../../../ui/german.tsx'
import { isEntryCard, type Asked } from '../../entries/index.ts'
import { demandsIn, followupsOf, stateOf, type Followup, type PaperPayload, type Part } from '../paper.ts'
import { demandStateTexts, listPaths, pdfName, voteTexts, wordingTexts } from '../texts.ts'
import { partAnchor } from '../wording.ts'

type Props = { payload: PaperPayload } & Asked

/** The whole text of a paper that was written here, who signed it, and what became of its demands. */
export const Wording = (props: Props) => {
  const { payload, language, id } = props
  const { body, text_version, text_hash } = payload
  if (body.length === 0) return null
  const words = wordingTexts[language]
  const german = germanOn(language)
  const headings = body.filter(({ kind }) => kind === 'heading')
  return (
    <div class="entry-page">
      <section class="wording" aria-labelledby="wording">
        <h2 id="wording">{words.heading}</h2>
        <p class="quiet">{text_version !== undefined && words.version(text_version)}{text_hash !== undefined && <>, {words.hash} <code class="hash">{text_hash.slice(0, 12)}</code></>}</p>
        <p><a href={twinsBelow(listPaths, id, pdfName)[language]}>{words.pdf}</a></p>
        {headings.length > 2 && (
          <nav aria-label={words.contents}><ul lang={german}>{headings.map((part) => <li><a href={`#${partAnchor(part)}`}>{part.text}</a></li>)}</ul></nav>
        )}
        <div class="paper-text" lang={german}>{body.map((part) => <PartText {...{ part, language }} />)}</div>
      </section>
      <Signatures {...props} />
      <Demands {...props} />
    </div>
  )
}

const PartText = ({ part, language }: { part: Part; language: Language }) => {
  const words = wordingTexts[language]
  const { kind, number, text, addressee } = part
  if (kind === 'heading') return <h3 id={partAnchor(part)}>{text}</h3>
  return (
    <div class="paper-part paper-paragraph" id={partAnchor(part)}>
      <a class="paper-number" href={`#${partAnchor(part)}`} aria-label={words.place(number)}>{number}</a>
      <div>
        {kind === 'demand' && <p class="paper-demand">{words.demand}{addressee !== undefined && `, ${words.addressed(addressee)}`}</p>}
        <div class="paper-words">{text}</div>
      </div>
    </div>
  )
}

const Signatures = ({ payload: { signatures, adoption_note }, language, index }: Props) => {
  const words = wordingTexts[language]
  const german = germanOn(language)
  return (
    <section aria-labelledby="signatures">
      <h2 id="signatures">{words.signatures}</h2>
      {signatures.length === 0 ? <p>{words.none}</p> : (
        <>
          <p>{words.signaturesText}</p>
          <dl class="facts">
            {signatures.map(({ organisation, vote, remark, signed_by, signed_on }) => {
              const card = index.card(organisation)
              return (
                <div>
                  <dt>{isEntryCard(card) ? <a href={actorAddress(organisation, language)} lang={germanOn(language)}>{card.name}</a> : organisation}</dt>
                  <dd>
                    {voteTexts[vote][language]} <span class="quiet">{signed_by}, {dayInWords(signed_on, language)}</span>
                    {remark !== undefined && <p class="paper-words" lang={german}>{remark}</p>}
                  </dd>
                </div>
              )
            })}
          </dl>
          {adoption_note !== undefined && <p lang={german}><strong lang={language}>{words.note}:</strong> {adoption_note}</p>}
        </>
      )}
    </section>
  )
}

const Demands = ({ payload, language }: Props) => {
  const words = wordingTexts[language]
  const demands = demandsIn(payload)
  if (demands.length === 0) return null
  return (
    <section aria-labelledby="demands">
      <h2 id="demands">{words.demands}</h2>
      <dl class="facts">
        {demands.map((part) => {
          const [latest, ...earlier] = followupsOf(payload, part.id)
          return (
            <div>
              <dt><a href={`#${partAnchor(part)}`}>{words.demandAt(part.number)}</a>{part.addressee !== undefined && <span class="below-name">{words.addressed(part.addressee)}</span>}</dt>
              <dd>
                <strong>{demandStateTexts[stateOf(payload, part.id)][language]}</strong>
                {latest ? <FollowupText {...{ language }} followup={latest} /> : <span class="quiet"> {words.nothing}</span>}
                {earlier.length > 0 && (
                  <details>
                    <summary>{words.earlier}</summary>
                    <ul>{earlier.map((followup) => <li>{demandStateTexts[followup.state][language]}<FollowupText {...{ followup, language }} /></li>)}</ul>
                  </details>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

const FollowupText = ({ followup: { since, note, source_url }, language }: { followup: Followup; language: Language }) => {
  const words = wordingTexts[language]
  return (
    <>
      <span class="quiet"> {words.since(dayInWords(since, language))}</span>
      {note !== undefined && <p class="paper-words" lang={germanOn(language)}>{note}</p>}
      {source_url !== undefined && <p><a href={source_url} rel="external noopener">{words.source}: {new URL(source_url).hostname}</a></p>}
    </>
  )
}
