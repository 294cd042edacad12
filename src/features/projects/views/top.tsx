import { dayAt } from '../../../platform/calendar.ts'
import type { Language } from '../../../platform/language.ts'
import { actorAddress } from '../../../platform/addresses.ts'
import { dayInWords } from '../../../ui/day.ts'
import { Facts, type Fact } from '../../../ui/facts.tsx'
import { German, germanOn } from '../../../ui/german.tsx'
import { isEntryCard, type Asked } from '../../entries/index.ts'
import { courseOn, type ProjectPayload } from '../project.ts'
import { courseTexts, fieldTexts, roleTexts, topTexts } from '../texts.ts'

/** «2022 bis 2025», «ab September 2024» */
export function periodInWords({ start, end }: { start?: string; end?: string }, language: Language): string | undefined {
  const words = topTexts[language]
  if (start === undefined) return end === undefined ? undefined : `${words.until} ${dayInWords(end, language)}`
  return end === undefined ? `${words.from} ${dayInWords(start, language)}` : `${dayInWords(start, language)} ${words.to} ${dayInWords(end, language)}`
}

const moneyInWords = (amount: number, currency: string | undefined, language: Language) =>
  new Intl.NumberFormat(language, currency === undefined ? {} : { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount)

/** When, paid by whom, and who did what; what nobody knows is said to be unknown. */
export const ProjectTop = ({ payload, language, label, index, now }: { payload: ProjectPayload } & Asked) => {
  const words = topTexts[language]
  const { acronym, website, start, end, programme, programme_name, call, budget, funding, currency, budget_source } = payload
  const course = courseTexts[courseOn(dayAt(now), { start, end })][language]
  const amounts = [...(budget === undefined ? [] : [moneyInWords(budget, currency, language)]), ...(funding === undefined ? [] : [`${words.of} ${moneyInWords(funding, currency, language)}`])]
  const facts: Fact[] = [
    ...(acronym === undefined ? [] : [[fieldTexts.acronym.label[language], acronym] satisfies Fact]),
    [words.period, [periodInWords({ start, end }, language), course].filter((part) => part !== undefined).join(' · ')],
    [fieldTexts.programme.label[language], (
      <>
        {programme === undefined ? words.unknown : label('programme', programme)}
        {programme_name !== undefined && <> <span class="quiet" lang={germanOn(language)}>{programme_name}</span></>}
      </>
    )],
    ...(call === undefined ? [] : [[fieldTexts.call.label[language], call] satisfies Fact]),
    [words.money, (
      <>
        {amounts.length === 0 ? words.unknown : amounts.join(', ')}
        {budget_source !== undefined && <> · <a href={budget_source} rel="external noopener">{words.source}</a></>}
      </>
    )],
    ...(website === undefined ? [] : [[fieldTexts.website.label[language], <a href={website} rel="external noopener">{new URL(website).hostname}</a>] satisfies Fact]),
  ]
  return (
    <>
      <Facts facts={facts} isTop />
      <Consortium {...{ payload, language, index }} />
    </>
  )
}

/** Everybody with their role: those who are listed first, then as the source names them. */
const Consortium = ({ payload: { owner, organisation, partners, associated, consortium }, language, index }: { payload: ProjectPayload } & Pick<Asked, 'language' | 'index'>) => {
  const words = topTexts[language]
  const listed = (ids: readonly string[], role: keyof typeof roleTexts) => ids.map((id) => ({ id, name: cardName(index.card(id)) ?? id, role: roleTexts[role][language] }))
  const named = [
    ...(organisation === undefined ? [] : [{ id: undefined, name: organisation, role: owner === undefined ? roleTexts.coordinator[language] : `${roleTexts.coordinator[language]}, ${words.asNamed}` }]),
    ...consortium.map(({ name, role }) => ({ id: undefined, name, role: role && roleTexts[role][language] })),
  ]
  const all = [...listed(owner === undefined ? [] : [owner], 'coordinator'), ...listed(partners, 'partner'), ...listed(associated, 'associated'), ...named]
  if (all.length === 0) return null
  return (
    <section class="entry-consortium" aria-labelledby="consortium">
      <h2 id="consortium">{words.consortium}</h2>
      <ul class="plain-list">
        {all.map(({ id, name, role }) => <li>{id === undefined ? <German language={language}>{name}</German> : <a href={actorAddress(id, language)} lang={germanOn(language)}>{name}</a>}{role !== undefined && <span class="quiet"> · {role}</span>}</li>)}
      </ul>
    </section>
  )
}

const cardName = (card: unknown): string | undefined => (isEntryCard(card) ? card.name : undefined)
