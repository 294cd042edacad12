import type { VNode } from 'preact'
import { actorAddress, below, paths, termAddress, twinsBelow } from '../../../platform/addresses.ts'
import type { Language } from '../../../platform/language.ts'
import { monthsFor } from '../../../platform/rhythm.ts'
import { dayInWords, numberInWords } from '../../../ui/day.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Freshness } from '../../../ui/freshness.tsx'
import { germanOn } from '../../../ui/german.tsx'
import { Page } from '../../../ui/page.tsx'
import { Similar as SimilarList } from '../../../ui/similar.tsx'
import { zoomIsland } from '../../../ui/zoomable.tsx'
import { Ring, type Phase } from '../../../ui/ring.tsx'
import type { Keeping } from '../../appointments/index.ts'
import { placeByAgs } from '../../places/index.ts'
import { Linked, linkerFor } from '../../glossary/index.ts'
import type { Facet } from '../../search/index.ts'
import type { Vocabulary } from '../../vocabularies/index.ts'
import type { Actor, ActorCard } from '../actor.ts'
import { addressOf, emptyFilter, facet as listFacets, MarkLinks, narrowedTo } from '../../entries/index.ts'
import { NetDrawing, NetList, type Picture } from '../../graphs/index.ts'
import type { Label } from '../../publishing/index.ts'
import { actorList } from '../list.ts'
import { membershipWord, relations, type Membership, type Relation } from '../membership.ts'
import { netRules } from '../net.ts'
import { texts } from '../texts.ts'
import { placeOf } from './card.tsx'
import { ContactCard } from './contact.tsx'
import { dataFormats, Provenance } from './provenance.tsx'

export type Related = { id: string; card?: ActorCard; membership?: Membership }
export type Similar = { card: ActorCard; shared: [Facet, string[]][] }

export type ProfileData = {
  frame: Frame
  actor: Actor
  vocabulary: Vocabulary
  label: Label
  phases: Phase[]
  /** What it belongs to, and who belongs to it in another way than as a member. */
  belongsTo: Record<Relation, Related[]>
  counterparts: Record<Relation, Related[]>
  members: { total: number; first: ActorCard[] }
  /** Drawn, with those it is connected with. */
  around?: Picture
  /** Where what joins several actors lies. */
  jointPath?: string
  similar: Similar[]
  now: Date
  /** The day since which its web address does not answer. */
  silentSince?: string
  mayEdit: boolean
  mayRelate: boolean
  /** Whether anybody from the organisation keeps the entry. */
  keeping: Keeping
  /** What else belongs to it. */
  below?: VNode
  /** Says above a draft that it is one; then nothing leads to what is not yet there. */
  banner?: VNode
}

export const ProfilePage = (data: ProfileData) => {
  const { frame, actor, label, phases, now, banner } = data
  const { language } = frame
  const words = texts[language].profile
  const place = placeOf(actor, label, language)
  return (
    <Page
      frame={frame}
      title={actor.short_name ? `${actor.name} (${actor.short_name})` : actor.name}
      description={words.description(label('type', actor.type), place)}
      alternates={banner ? undefined : { de: actorAddress(actor.id, 'de'), en: actorAddress(actor.id, 'en') }}
      index={banner === undefined}
      formats={banner ? [] : dataFormats.map(({ extension, type, title }) => ({ type, href: `${actorAddress(actor.id, 'de')}.${extension}`, title }))}
      islands={isDrawn(data.around) ? [zoomIsland] : []}
      breadcrumb={[{ href: paths.actors[language], text: texts[language].list.title }]}
    >
      {banner}
      <header class="profile-head">
        <h1 lang={germanOn(language)}>
          {actor.name} {actor.short_name && <span class="short-name">{actor.short_name}</span>}
        </h1>
        <p class="quiet">{[label('type', actor.type), place].filter(Boolean).join(' · ')}</p>
        <div class="actor-foot">
          <Ring phases={phases} covered={actor.phases} language={language} words />
          <Freshness confirmedOn={actor.confirmed_on} sourceDate={actor.source_date} months={monthsFor(frame.settings.rhythm, 'actor')} now={now} language={language} />
          {!banner && <span class="mark-links"><MarkLinks id={actor.id} kind="actor" name={actor.name} language={language} /></span>}
        </div>
      </header>
      <div class="profile">
        <Classification {...data} />
        <ContactCard actor={actor} label={label} language={language} silentSince={data.silentSince} isDraft={banner !== undefined} />
        <Description actor={actor} vocabulary={data.vocabulary} language={language} />
        <Relations {...data} />
        <Around {...data} />
        <SimilarActors {...data} />
        {data.below}
      </div>
      {banner === undefined && <Provenance {...data} />}
    </Page>
  )
}

const classification = [['theme', 'themes'], ['space', 'spaces'], ['phase', 'phases'], ['group', 'groups']] as const

/** First what everybody asks: which theme, where, when, who. Every value leads to all that share it. */
const Classification = ({ frame: { language }, actor, label, vocabulary }: ProfileData) => {
  const { profile: words } = texts[language]
  const rows: [Facet, string[]][] = [...classification.map(([facet, column]): [Facet, string[]] => [facet, actor[column]]), ['type', [actor.type]]]
  return (
    <section aria-labelledby="classification">
      <h2 id="classification">{words.facts}</h2>
      <dl class="facts">
        {rows.map(([facet, values]) => (
          <div>
            <dt>{listFacets[facet].name[language]}</dt>
            <dd>
              {values.length === 0 ? words.unknown : (
                <ul class="chips">
                  {values.map((value) => (
                    <li>
                      <a class="chip" href={addressOf(narrowedTo(emptyFilter, facet, value), actorList, language)}>{label(facet, value)}</a>
                    </li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
        {actor.ags !== undefined && (
          <div>
            <dt>{words.area}</dt>
            <dd>{areaInWords(actor.ags, language)}</dd>
          </div>
        )}
      </dl>
      <Definitions {...{ rows, vocabulary, language, label }} />
    </section>
  )
}

/** Whom it is responsible for, with the figures of the district where they are known. */
function areaInWords(ags: string, language: Language): string {
  const { profile: words } = texts[language]
  const place = placeByAgs(ags)
  if (place === undefined) return words.areaKey(ags)
  return words.areaOf(place.name, numberInWords(place.population, language), dayInWords(place.as_of, language), ags, place.nuts)
}

const Definitions = ({ rows, vocabulary, language, label }: { rows: [Facet, string[]][]; vocabulary: Vocabulary; language: Language; label: Label }) => {
  const defined = rows.flatMap(([facet, values]) =>
    values.flatMap((value) => {
      const concept = vocabulary.find(facet, value)
      const english = language === 'en' ? concept?.definition_en : undefined
      const text = english ?? concept?.definition_de
      return text === undefined ? [] : [{ term: label(facet, value), text, lang: language === 'en' && english === undefined ? 'de' : undefined }]
    }),
  )
  if (defined.length === 0) return null
  return (
    <details class="definitions">
      <summary>{texts[language].profile.definitions}</summary>
      <dl>
        {defined.map(({ term, text, lang }) => (
          <div>
            <dt>{term}</dt>
            <dd lang={lang}>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

const Description = ({ actor, vocabulary, language }: { actor: Actor; vocabulary: Vocabulary; language: Language }) => {
  const words = texts[language].profile
  const own = language === 'en' ? actor.description_en : actor.description_de
  const text = own ?? actor.description_de ?? actor.description_en
  const lang = own === undefined ? (text === actor.description_de ? 'de' : 'en') : undefined
  const hrefOf = (notation: string) => termAddress(notation, language)
  const terms = linkerFor(vocabulary, hrefOf)
  return (
    <section aria-labelledby="description">
      <h2 id="description">{words.what}</h2>
      {text === undefined && <p>{words.noDescription}</p>}
      {text !== undefined && lang !== undefined && <p class="note">{words.otherLanguage}</p>}
      {text !== undefined && (
        <div class="prose" lang={lang}>
          {text.split(/\n{2,}/).map((paragraph) => (
            <p><Linked pieces={terms.text(paragraph, lang ?? language)} hrefOf={hrefOf} /></p>
          ))}
        </div>
      )}
    </section>
  )
}

const Relations = ({ frame: { language }, actor, belongsTo, counterparts, members, mayRelate }: ProfileData) => {
  const words = texts[language].profile
  const shown = relations.flatMap((relation) => (belongsTo[relation].length === 0 ? [] : [{ heading: words.belongsTo[relation], related: belongsTo[relation] }]))
  const others = relations.flatMap((relation) => (counterparts[relation].length === 0 ? [] : [{ heading: words.counterparts[relation], related: counterparts[relation] }]))
  if (shown.length === 0 && others.length === 0 && members.total === 0 && !mayRelate) return null
  return (
    <section aria-labelledby="relations">
      <h2 id="relations">{words.relations}</h2>
      {shown.map((group) => <RelatedList {...group} name={actor.short_name ?? actor.name} language={language} />)}
      {members.total > 0 && (
        <>
          <h3>{words.members(members.total)}</h3>
          <ul class="members">
            {members.first.map(({ id, name }) => (
              <li>
                <a href={actorAddress(id, language)} lang={germanOn(language)}>{name}</a>
              </li>
            ))}
          </ul>
          <p>
            <a href={addressOf(narrowedTo(emptyFilter, 'network', actor.id), actorList, language)}>{words.allMembers(members.total)}</a>
          </p>
          <p>
            <a href={twinsBelow(paths.actors, actor.id, below.network)[language]}>{words.network}</a>
          </p>
        </>
      )}
      {others.map((group) => <RelatedList {...group} language={language} />)}
      {mayRelate && <p><a class="kern-btn kern-btn--secondary" href={twinsBelow(paths.actors, actor.id, below.memberships)[language]}>{words.keepMemberships}</a></p>}
    </section>
  )
}

/** Two would be a line between two: the list of relations says that better. */
const fewest = 3
const isDrawn = (around: Picture | undefined): around is Picture => around !== undefined && around.net.nodes.length >= fewest

/** The same list as below the drawing of the directory, closed: most of it stands among the relations. */
const Around = ({ frame: { language }, actor, around, jointPath = '' }: ProfileData) => {
  if (!isDrawn(around)) return null
  const { net, drawing } = around
  const words = texts[language].profile
  const hrefOf = (id: string) => actorAddress(id, language)
  return (
    <section class="net" aria-labelledby="around">
      <h2 id="around">{words.around}</h2>
      {net.left > 0 && <p>{words.aroundLeft(net.nodes.length, net.left)}</p>}
      <NetDrawing {...{ drawing, language, hrefOf }} legend={netRules.legend} centre={actor.id} />
      <details>
        <summary>{words.aroundList}</summary>
        <NetList {...{ net, language, hrefOf }} jointHref={(id) => `${jointPath}/${id}`} />
      </details>
    </section>
  )
}

/** `name`: of the one who says so, where both sides have a say. */
const RelatedList = ({ heading, related, name, language }: { heading: string; related: Related[]; name?: string; language: Language }) => (
  <>
    <h3>{heading}</h3>
    <ul>
      {related.map(({ id, card, membership }) => (
        <li>
          {card === undefined ? `${id} (${texts[language].profile.notListed})` : <a href={actorAddress(id, language)} lang={germanOn(language)}>{card.name}</a>}
          {membership !== undefined && name !== undefined && <span class="quiet"> {detailsOf(membership, name, language)}</span>}
        </li>
      ))}
    </ul>
  </>
)

function detailsOf({ status, function: role, since, standing, confirmed_on }: Membership, name: string, language: Language): string {
  const words = texts[language].profile
  const told = [status, role].flatMap((word) => (word === undefined ? [] : [membershipWord(word, language)]))
  const who = standing === 'confirmed' && confirmed_on !== undefined ? words.confirmedByBoth(dayInWords(confirmed_on, language)) : words.saidBy[standing === 'network' ? 'network' : 'member'](name)
  return `(${[...told, ...(since === undefined ? [] : [words.since(dayInWords(since, language))]), who].join(', ')})`
}

const SimilarActors = ({ frame: { language }, similar, label }: ProfileData) => {
  const { profile: words } = texts[language]
  return <SimilarList language={language} heading={words.similar} found={similar.map(({ card, shared }) => ({ href: actorAddress(card.id, language), name: card.name, why: words.shared(reasons(shared, label, language)) }))} />
}

const mostReasons = 4

function reasons(shared: Similar['shared'], label: Label, language: Language): string {
  const labels = shared.flatMap(([facet, values]) => values.map((value) => label(facet, value)))
  const { and, profile } = texts[language]
  const more = labels.length - mostReasons
  return more > 1 ? and([...labels.slice(0, mostReasons), profile.moreReasons(more)]) : and(labels)
}
