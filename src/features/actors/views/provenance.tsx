import { actorAddress, alertAddress, below, paths, twinsBelow } from '../../../platform/addresses.ts'
import { monthsFor } from '../../../platform/rhythm.ts'
import type { Frame } from '../../../ui/frame.ts'
import { Freshness } from '../../../ui/freshness.tsx'
import type { Keeping } from '../../appointments/index.ts'
import type { Actor } from '../actor.ts'
import { siteName } from '../contact.ts'
import { dayInWords } from '../../../ui/day.ts'
import { texts } from '../texts.ts'

/** Where every fact comes from, how old it is, and how to correct it. */
export const Provenance = ({ frame, actor, now, mayEdit, keeping }: { frame: Frame; actor: Actor; now: Date; mayEdit: boolean; keeping: Keeping }) => {
  const { language, settings } = frame
  const words = texts[language].profile
  const { id, name, source_url, source_date, classified_by, confirmed_on, published_on } = actor
  const address = `${settings.baseUrl}${actorAddress(id, 'de')}`
  const report = settings.operator.email === undefined ? paths.contact[language] : `mailto:${settings.operator.email}?subject=${encodeURIComponent(words.reportSubject(name))}&body=${encodeURIComponent(address)}`
  const claim = twinsBelow(paths.actors, id, below.claim)[language]
  return (
    <footer class="provenance">
      <section aria-labelledby="provenance">
        <h2 id="provenance">{words.provenance}</h2>
        <dl class="facts">
          <div>
            <dt>{words.source}</dt>
            <dd>
              {source_url === undefined ? words.unknown : <a href={source_url} rel="external noopener">{siteName(source_url)}</a>}
              {', '}
              {source_date === undefined ? words.noSourceDate : words.sourceDate(dayInWords(source_date, language))}
            </dd>
          </div>
          <div>
            <dt>{words.classifiedBy}</dt>
            <dd>{classified_by === undefined ? words.classifierUnknown : words.classifiers[classified_by]}</dd>
          </div>
          <div>
            <dt>{words.confirmed}</dt>
            <dd><Freshness confirmedOn={confirmed_on} months={monthsFor(settings.rhythm, 'actor')} now={now} language={language} />{confirmed_on && `, ${dayInWords(confirmed_on, language)}`}</dd>
          </div>
          <div>
            <dt>{words.published}</dt>
            <dd>{dayInWords(published_on, language)}, <a href={twinsBelow(paths.actors, id, below.history)[language]}>{words.history}</a></dd>
          </div>
          <div>
            <dt>{words.keeping.label}</dt>
            <dd>{words.keeping[keeping]}{keeping === 'kept' && !mayEdit && <>{' '}<a href={claim}>{words.keeping.join}</a></>}</dd>
          </div>
          <div>
            <dt>{words.permanent}</dt>
            <dd>{address}</dd>
          </div>
        </dl>
      </section>
      {keeping !== 'kept' && (
        <section aria-labelledby="claim">
          <h2 id="claim">{words.keeping.claim}</h2>
          <p>{words.keeping.claimText}</p>
          <p><a class="kern-btn kern-btn--secondary" href={claim}>{words.keeping.takeOn}</a></p>
        </section>
      )}
      <section aria-labelledby="report">
        <h2 id="report">{words.report}</h2>
        <p>{words.reportText}</p>
        {mayEdit && (
          <p class="actions">
            <a class="kern-btn kern-btn--primary" href={twinsBelow(paths.actors, id, below.edit)[language]}>{words.edit}</a>
            <a href={twinsBelow(paths.actors, id, below.logo)[language]}>{words.logo[actor.logo ? 'change' : 'add']}</a>
          </p>
        )}
        <p class="actions">
          <a class="kern-btn kern-btn--secondary" href={twinsBelow(paths.actors, id, below.suggest)[language]}>{words.suggest}</a>
          <a href={report}>{words.reportLink}</a>
          <a href={alertAddress(actorAddress(id, language), language)}>{words.alert}</a>
        </p>
        <p>
          {words.asData}: {dataFormats.map(({ extension, title }, index) => (
            <>{index > 0 && ' · '}<a href={`${actorAddress(id, 'de')}.${extension}`}>{title}</a></>
          ))}
        </p>
      </section>
    </footer>
  )
}

export const dataFormats = [
  { extension: 'json', type: 'application/json', title: 'JSON' },
  { extension: 'jsonld', type: 'application/ld+json', title: 'JSON-LD' },
  { extension: 'vcf', type: 'text/vcard', title: 'vCard' },
]
