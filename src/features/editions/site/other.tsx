/** The page of an entry of another kind: what it says, group by group; and the register of them all. */
import type { VNode } from 'preact'
import { toSafeHtml } from '../../../platform/markdown.ts'
import { dayInWords } from '../../../ui/day.ts'
import { germanOn } from '../../../ui/german.tsx'
import { writtenIn, type Entry, type EntryField, type FieldGroup } from '../../publishing/index.ts'
import type { SearchIndex } from '../../search/index.ts'
import type { OtherPage, Others } from '../others.ts'
import { SitePage } from './frame.tsx'
import { actorFile, type Site } from './pages.tsx'
import { texts } from './texts.ts'

export const otherFile = ({ page }: Pick<OtherPage, 'page'>): string => `k/${page}.html`

/** What is said elsewhere on the page, or is for everybody in any case. */
const unsaid = ['title', 'summary', 'visibility', 'audience']

type Props = { site: Site; others: Others; entry: Entry; index: SearchIndex }

export const OtherEntryPage = (props: Props) => {
  const { site, others: { kind }, entry } = props
  const { language } = site
  const words = texts[language]
  const { summary } = entry.payload
  const address = `${site.baseUrl}${kind.list.paths[language]}/${entry.id}`
  return (
    <SitePage book={site} root="../" title={kind.entry.titleOf(entry.payload)} here="others.html">
      <h1 lang={germanOn(site.language)}>{kind.entry.titleOf(entry.payload)}</h1>
      <p class="quiet">{kind.entry.words.one[language]}</p>
      <div lang={germanOn(language)}>{typeof summary === 'string' && <p>{summary}</p>}</div>
      {kind.entry.groups.map((group) => <Group {...props} group={group} />)}
      <h2>{words.actor.provenance}</h2>
      <dl>
        <div><dt>{words.actor.confirmed}</dt><dd>{entry.confirmed_on === undefined ? words.actor.never : dayInWords(entry.confirmed_on, language)}</dd></div>
        <div><dt>{words.actor.published}</dt><dd>{dayInWords(entry.published_on, language)}</dd></div>
        <div><dt>{words.actor.permanent}</dt><dd><a href={address}>{address}</a></dd></div>
      </dl>
    </SitePage>
  )
}

const Group = (props: Props & { group: FieldGroup }) => {
  const { group, entry: { payload }, site: { language } } = props
  const said = group.fields.filter(({ name }) => !unsaid.includes(name) && !nothing(payload[name]))
  if (said.length === 0) return null
  return (
    <>
      <h2>{group.legend[language]}</h2>
      {said.map((field) => (
        <>
          {field.label[language] !== group.legend[language] && <h3>{field.label[language]}</h3>}
          <Said {...props} field={field} value={payload[field.name]} />
        </>
      ))}
    </>
  )
}

const nothing = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const Said = (props: Props & { field: EntryField; value: unknown }): VNode => {
  const { site, field, value } = props
  const lang = writtenIn(field, site.language)
  const said = [value].flat()
  const words = said.filter((one) => typeof one === 'string')
  if (field.control === 'markdown') return <div lang={lang} dangerouslySetInnerHTML={{ __html: toSafeHtml(words.join('\n\n')) }} />
  if (field.control === 'paragraphs') return <div lang={lang}>{words.flatMap((text) => text.split(/\n{2,}/)).map((paragraph) => <p>{paragraph}</p>)}</div>
  if (field.control === 'rows') return <ul lang={lang}>{said.map((row) => <li>{inRow(props, row)}</li>)}</ul>
  if (words.length === 0) return <p>{said.map(String).join(', ')}</p>
  if (words.length === 1) return <p lang={lang}><One {...props} value={words[0]} /></p>
  return <ul lang={lang}>{words.map((one) => <li><One {...props} value={one} /></li>)}</ul>
}

/** Its name; with the way to its page where it is on the stick. */
const One = ({ site, others: { kind }, index, field, value }: Props & { field: EntryField; value: string }) => {
  const { language } = site
  const listed = field.control === 'relation' || field.control === 'relations' ? site.find(value) : undefined
  if (listed) return <a href={`../${actorFile(listed)}`} lang={germanOn(language)}>{listed.card.name}</a>
  if (/^https?:\/\//.test(value)) return <a href={value}>{value}</a>
  return <>{field.control === 'date' ? dayInWords(value, language) : kind.entry.labelOf(field, value, index, language)}</>
}

function inRow({ site: { language }, others: { kind }, index, field }: Props & { field: EntryField }, row: unknown): string {
  const values = new Map<string, unknown>(typeof row === 'object' && row !== null ? Object.entries(row) : [])
  return (field.columns ?? []).flatMap((column) => {
    const value = values.get(column.name)
    if (nothing(value)) return []
    const text = String(value)
    return [column.control === 'date' ? dayInWords(text, language) : kind.entry.labelOf(column, text, index, language)]
  }).join(' · ')
}

export const OthersPage = ({ site, all }: { site: Site; all: readonly Others[] }) => {
  const words = texts[site.language]
  return (
    <SitePage book={site} root="" title={words.others} here="others.html">
      <h1>{words.others}</h1>
      {all.map(({ kind, entries }) => (
        <>
          <h2>{kind.list.words[site.language].title}</h2>
          <ul class="names">{entries.map((one) => <li><a href={otherFile(one)} lang={germanOn(site.language)}>{one.card.name}</a></li>)}</ul>
        </>
      ))}
    </SitePage>
  )
}
