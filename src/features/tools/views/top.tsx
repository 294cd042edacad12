import type { Language } from '../../../platform/language.ts'
import { Facts, type Fact } from '../../../ui/facts.tsx'
import { fieldTexts, topTexts } from '../texts.ts'
import type { ToolPayload } from '../tool.ts'

type Props = { payload: ToolPayload; language: Language; label: (field: string, value: string) => string }

/** What it is and how to get it, before everything else; what is not known is said to be so. */
export const ToolTop = ({ payload: { tool_kind, url, file_size, accessibility, languages, licence }, language, label }: Props) => {
  const words = topTexts[language]
  const facts: Fact[] = [
    [fieldTexts.tool_kind.label[language], label('tool_kind', tool_kind)],
    [words.size, file_size ?? words.unknown],
    [fieldTexts.accessibility.label[language], label('accessibility', accessibility)],
    [fieldTexts.languages.label[language], languages.map((one) => label('languages', one)).join(', ') || words.unknown],
    [fieldTexts.licence.label[language], licence ?? words.unknown],
  ]
  return (
    <div class="entry-top">
      <Facts facts={facts} />
      {url && <p><a class="kern-btn kern-btn--primary" href={url} rel="external noopener">{words.get}</a></p>}
    </div>
  )
}
