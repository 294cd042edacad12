/** The wording of a paper that was written here, as a document. Pure. */
import type { Language } from '../../platform/language.ts'
import type { PdfBlock, PdfContent } from '../../platform/pdf/index.ts'
import { dayInWords } from '../../ui/day.ts'
import { demandsIn, followupsOf, stateOf, type PaperPayload, type Part } from './paper.ts'
import { demandStateTexts, voteTexts, wordingTexts } from './texts.ts'

/** The address of a paragraph within the page; the same in every language. */
export const partAnchor = ({ id }: Pick<Part, 'id'>): string => `absatz-${id}`

export function toDocument({ payload, name, language, address }: { payload: PaperPayload; name(actor: string): string; language: Language; address: string }): PdfContent {
  const words = wordingTexts[language]
  const { title, summary, body, signatures, adoption_note, dated, owner, organisation, text_version = 1, text_hash = '' } = payload
  const publisher = owner === undefined ? (organisation ?? '') : name(owner)
  const demands = demandsIn(payload)
  const blocks: PdfBlock[] = [
    ...body.map(({ kind, number, addressee, text }): PdfBlock => (kind === 'heading' ? { kind: 'heading', level: 1, text } : { kind: 'paragraph', number: String(number ?? ''), text, ...(kind === 'demand' ? { label: [words.demand, ...(addressee === undefined ? [] : [words.addressed(addressee)])].join(', ') } : {}) })),
    { kind: 'heading', level: 1, text: words.signatures },
    ...(signatures.length === 0
      ? [{ kind: 'paragraph' as const, text: words.none }]
      : [
          { kind: 'paragraph' as const, text: words.signaturesText },
          { kind: 'table' as const, heads: [words.organisation, words.outcome, words.as], rows: signatures.map(({ organisation: actor, vote, remark, signed_by, signed_on }) => [name(actor), [voteTexts[vote][language], ...(remark === undefined ? [] : [remark])].join('\n'), `${signed_by}, ${dayInWords(signed_on, language)}`]) },
        ]),
    ...(adoption_note === undefined ? [] : [{ kind: 'heading' as const, level: 2 as const, text: words.note }, { kind: 'paragraph' as const, text: adoption_note }]),
    ...(demands.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 1 as const, text: words.demands },
          { kind: 'list' as const, items: demands.map(({ id, number }) => [`${words.demandAt(number)}: ${demandStateTexts[stateOf(payload, id)][language]}`, ...followupsOf(payload, id).slice(0, 1).flatMap(({ note, source_url }) => [note ?? [], source_url ?? []].flat())].join('\n')) },
        ]),
  ]
  return {
    title, language, blocks,
    author: publisher,
    description: summary,
    subtitle: [[publisher, ...(dated === undefined ? [] : [dayInWords(dated, language)]), words.version(text_version)].filter((one) => one !== '').join(', '), summary, `${words.hash}: ${text_hash}\n${address}`],
    contents: words.contents,
    page: words.page,
  }
}
