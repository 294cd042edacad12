/** What was found on a page, each part with the words that led to it, to be taken or left. */
import { actorAddress, below, paths, twinsBelow } from '../../../platform/addresses.ts'
import type { Frame } from '../../../ui/frame.ts'
import { germanOn } from '../../../ui/german.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import type { Found } from '../../duplicates/index.ts'
import { fieldsOf, type EntryField, type EntryKind } from '../../publishing/index.ts'
import type { SearchIndex } from '../../search/index.ts'
import { draftFields, type DraftField, type Evidence, type PageDraft } from '../draft.ts'
import { choiceKey, draftText, isConceptField } from '../form.ts'
import { texts } from '../texts.ts'

type Props = { frame: Frame; draft: PageDraft; kind: EntryKind; index: SearchIndex; like: readonly Found[] }

export const FoundPage = ({ frame, draft, kind, index, like }: Props) => {
  const { language } = frame
  const words = texts[language].found
  const known = fieldsOf(kind).flatMap((field) => {
    const name = draftFields.find((name) => name === field.name)
    const evidence = name && draft.evidence[name]
    return name === undefined || evidence === undefined || evidence.length === 0 ? [] : [{ field, name, evidence }]
  })
  const facts = known.filter(({ name }) => !isConceptField(name))
  const proposals = known.filter(({ name }) => isConceptField(name))
  return (
    <Page frame={frame} mainClass="writing" title={words.title} index={false} alternates={twinsBelow(paths.actors, below.fromPage)}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {like.length > 0 && (
        <Notice kind="look" heading={words.duplicates}>
          <ul>{like.map(({ traces: { id, name } }) => <li><a href={actorAddress(id, language)} lang={germanOn(language)}>{name}</a></li>)}</ul>
          <p>{words.duplicatesText}</p>
        </Notice>
      )}
      {draft.notes.length > 0 && (
        <Notice kind="look" heading={words.notes}>
          <ul>{draft.notes.map((note) => <li>{texts[language].notes[note]}</li>)}</ul>
        </Notice>
      )}
      <form method="post" action={twinsBelow(paths.actors, below.fromPage)[language]} class="entry-form">
        <input type="hidden" name="draft" value={draftText(draft)} />
        <section class="entry-group" aria-labelledby="found-facts">
          <h2 id="found-facts">{words.facts}</h2>
          <ul class="found-list">
            {facts.map(({ field, name, evidence }) => (
              <Part language={language} choice={name} label={field.label[language]} text={factText({ draft, kind, field, name, index, language })} evidence={evidence[0]} checked={evidence[0].confidence !== 'doubtful'} />
            ))}
          </ul>
        </section>
        <section class="entry-group" aria-labelledby="found-proposals">
          <h2 id="found-proposals">{words.proposals}</h2>
          {proposals.length === 0 && <p>{words.noProposals}</p>}
          {proposals.map(({ field, name, evidence }) => (
            <fieldset class="field">
              <legend>{field.label[language]}</legend>
              <ul class="found-list">
                {evidence.map((one) => (
                  <Part language={language} choice={choiceKey({ field: name, value: one.value })} text={kind.labelOf(field, one.value, index, language)} evidence={one} checked />
                ))}
              </ul>
            </fieldset>
          ))}
        </section>
        <p class="actions">
          <button class="kern-btn kern-btn--primary">{words.take}</button>
          <a href={twinsBelow(paths.actors, below.fromPage)[language]}>{words.again}</a>
        </p>
      </form>
    </Page>
  )
}

function factText({ draft, kind, field, name, index, language }: { draft: PageDraft; kind: EntryKind; field: EntryField; name: DraftField; index: SearchIndex; language: 'de' | 'en' }): string {
  const value = name === 'id' ? undefined : draft.fields[name]
  return typeof value === 'string' ? kind.labelOf(field, value, index, language) : String(value ?? '')
}

type PartProps = { language: 'de' | 'en'; choice: string; label?: string; text: string; evidence: Evidence; checked: boolean }

/** The words tell nothing new where they are the value itself. */
const Part = ({ language, choice, label, text, evidence: { words, confidence }, checked }: PartProps) => {
  const led = words.filter((word) => word !== text && !text.startsWith(word.replace(/ …$/, '')))
  return (
    <li>
      <label>
        <input type="checkbox" name="take" value={choice} checked={checked} />
        <span>
          {label && <span class="quiet">{`${label}: `}</span>}
          <span class="found-text">{text}</span>
        </span>
      </label>
      <p class="quiet found-words">
        {texts[language].confidence[confidence]}
        {led.length > 0 && `. ${texts[language].found.from} ${led.map((word) => (language === 'de' ? `„${word}“` : `“${word}”`)).join(', ')}`}
      </p>
    </li>
  )
}
