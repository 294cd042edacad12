import { Facts, type Fact } from '../../../ui/facts.tsx'
import { isEntryCard, type Asked } from '../../entries/index.ts'
import { dayInWords } from '../../../ui/day.ts'
import { germanOn } from '../../../ui/german.tsx'
import type { PaperPayload } from '../paper.ts'
import { fieldTexts, listPaths, topTexts } from '../texts.ts'

/** What it is, whether it still applies and where to read it; what nobody knows is said to be unknown. */
export const PaperTop = ({ payload, language, label, index, readable }: { payload: PaperPayload } & Asked) => {
  const words = topTexts[language]
  const { dated, url, pages, licence, accessible, replaced_by, body } = payload
  const said = (field: 'genre' | 'level' | 'area' | 'language') => (payload[field] === undefined ? words.unknown : label(field, payload[field]))
  const successor = replaced_by === undefined ? undefined : index.card(replaced_by, readable)
  const facts: Fact[] = [
    [words.original, url === undefined ? (body.length > 0 ? <a href="#wording">{words.here}</a> : words.unknown) : <a href={url} rel="external noopener">{words.open(new URL(url).hostname)}</a>],
    [fieldTexts.genre.label[language], said('genre')],
    [fieldTexts.dated.label[language], dated === undefined ? words.unknown : dayInWords(dated, language)],
    [fieldTexts.standing.label[language], (
      <>
        {payload.standing === undefined ? words.unchecked : label('standing', payload.standing)}
        {isEntryCard(successor) && <>: {words.replacedBy} <a href={`${listPaths[language]}/${successor.id}`} lang={germanOn(language)}>{successor.name}</a></>}
      </>
    )],
    [fieldTexts.level.label[language], said('level')],
    [fieldTexts.area.label[language], said('area')],
    [fieldTexts.language.label[language], said('language')],
    [fieldTexts.pages.label[language], pages === undefined ? words.unknown : String(pages)],
    [fieldTexts.licence.label[language], licence ?? words.unknown],
    [fieldTexts.accessible.label[language], accessible === undefined ? words.unchecked : label('accessible', accessible)],
  ]
  return (
    <Facts facts={facts} isTop />
  )
}
