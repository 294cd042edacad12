/** The page of one actor: whom to call first, then what it does, then how old that is. */
import { actorList, contactOf, relationColumns, relations, type Actor } from '../../actors/index.ts'
import { countryName, stateName } from '../../entries/index.ts'
import { entryUrl } from '../../exports/index.ts'
import { dayInWords } from '../../../ui/day.ts'
import { Facts, type Fact } from '../../../ui/facts.tsx'
import type { Language } from '../../../platform/language.ts'
import { alternativeOf, type Picture } from '../../publishing/index.ts'
import { German, germanOn } from '../../../ui/german.tsx'
import { placeByAgs } from '../../places/index.ts'
import { SitePage } from './frame.tsx'
import { actorFile, Names, type Site } from './pages.tsx'
import { texts } from './texts.ts'

type Props = { site: Site; actor: Actor }

/** `logo`: its file on the stick. */
export const ActorPage = ({ site, actor, logo }: Props & { logo?: string }) => {
  const { language, label } = site
  const words = texts[language].actor
  const place = [actor.city, actor.state === undefined ? undefined : stateName(actor.state, language)].filter((part, at, all) => part !== undefined && all.indexOf(part) === at)
  return (
    <SitePage book={site} root="../" title={actor.name}>
      <h1 lang={germanOn(language)}>{actor.name} {actor.short_name && <span class="short">{actor.short_name}</span>}</h1>
      <p class="quiet">{[label('type', actor.type), ...place].join(' · ')}</p>
      {logo && actor.logo && <Logo file={logo} picture={actor.logo} language={language} />}
      <h2>{words.contact}</h2>
      <Facts facts={contactFacts({ site, actor })} />
      <h2>{words.facts}</h2>
      <Facts
        facts={[
          ...([['theme', actor.themes], ['space', actor.spaces], ['phase', actor.phases], ['group', actor.groups], ['type', [actor.type]]] as const).map(([facet, values]): [string, string] => [words[facet], values.map((value) => label(facet, value)).join(', ') || words.unknown]),
          ...(actor.ags === undefined ? [] : [[words.area, placeByAgs(actor.ags)?.name ?? words.areaKey(actor.ags)] satisfies [string, string]]),
        ]}
      />
      <h2>{words.what}</h2>
      <Description {...{ site, actor }} />
      <Relations {...{ site, actor }} />
      <h2>{words.provenance}</h2>
      <Facts
        facts={[
          [words.confirmed, actor.confirmed_on === undefined ? words.never : dayInWords(actor.confirmed_on, language)],
          [words.source, <>{actor.source_url === undefined ? words.unknown : <a href={actor.source_url}>{actor.source_url}</a>}, {actor.source_date === undefined ? words.noSourceDate : words.sourceDate(dayInWords(actor.source_date, language))}</>],
          [words.published, dayInWords(actor.published_on, language)],
          [words.permanent, <a href={entryUrl(actorList, actor.id, site)}>{entryUrl(actorList, actor.id, site)}</a>],
        ]}
      />
    </SitePage>
  )
}

const Logo = ({ file, picture, language }: { file: string; picture: Picture; language: Language }) => {
  const { text, lang } = alternativeOf(picture, language)
  return <p><img class="logo" src={`../${file}`} alt={text} lang={lang} /></p>
}

function contactFacts({ site: { language }, actor }: Props): Fact[] {
  const words = texts[language].actor
  const { street, postal_code, city, country, phone, email, website } = actor
  const lines = [street, [postal_code, city].filter(Boolean).join(' '), country === undefined || country === 'DE' ? undefined : countryName(country, language)].filter(Boolean)
  return [
    [words.phone, phone === undefined ? words.unknown : <a href={contactOf(actor).tel}>{phone}</a>],
    [words.email, email === undefined ? words.unknown : <a href={`mailto:${email}`}>{email}</a>],
    [words.address, lines.length === 0 ? words.unknown : lines.map((line, at) => <>{at > 0 && <br />}{line}</>)],
    [words.website, website === undefined ? words.unknown : <a href={website}>{website}</a>],
  ]
}

const Description = ({ site: { language }, actor }: Props) => {
  const own = language === 'en' ? actor.description_en : actor.description_de
  const text = own ?? actor.description_de ?? actor.description_en
  if (text === undefined) return <p>{texts[language].actor.noDescription}</p>
  const lang = own !== undefined ? undefined : text === actor.description_de ? 'de' : 'en'
  return <div lang={lang}>{text.split(/\n{2,}/).map((paragraph) => <p>{paragraph}</p>)}</div>
}

const Relations = ({ site, actor }: Props) => {
  const words = texts[site.language].actor
  const belongsTo = relations.flatMap((relation) => {
    const ids = actor[relationColumns[relation]] ?? []
    return ids.length === 0 ? [] : [{ heading: words.belongsTo[relation], ids }]
  })
  const members = site.membersOf(actor.id)
  if (belongsTo.length === 0 && members.length === 0) return null
  return (
    <>
      <h2>{words.relations}</h2>
      {belongsTo.map(({ heading, ids }) => (
        <>
          <h3>{heading}</h3>
          <ul>
            {ids.map((id) => {
              const listed = site.find(id)
              return <li>{listed ? <a href={`../${actorFile(listed)}`} lang={germanOn(site.language)}>{listed.card.name}</a> : <><German language={site.language}>{site.nameOf(id)}</German> <span class="quiet">({words.elsewhere})</span></>}</li>
            })}
          </ul>
        </>
      ))}
      {members.length > 0 && (
        <>
          <h3>{words.members}</h3>
          <Names site={site} entries={members} root="../" />
        </>
      )}
    </>
  )
}
