import type { Language } from '../../../platform/language.ts'
import { actorAddress } from '../../../platform/addresses.ts'
import { dayInWords } from '../../../ui/day.ts'
import { German } from '../../../ui/german.tsx'
import { fileAddress } from '../../../platform/files.ts'
import { alternativeOf, type Picture } from '../../publishing/index.ts'
import type { Actor } from '../actor.ts'
import { contactOf, initials } from '../contact.ts'
import type { Label } from '../../publishing/index.ts'
import { countryName } from '../../entries/index.ts'
import { texts } from '../texts.ts'

type Props = { actor: Actor; label: Label; language: Language; isDraft?: boolean; /** The day since which the web address does not answer. */ silentSince?: string }

/** Whom to call: everything can be used as it stands, nothing asks a third party. */
export const ContactCard = ({ actor, label, language, isDraft = false, silentSince }: Props) => {
  const words = texts[language].profile
  const { name, street, postal_code, city, state, country, phone, email, website } = actor
  const land = state === undefined ? undefined : label('state', state)
  const { tel, geo, site } = contactOf(actor)
  const lines = [street, [postal_code, city].filter(Boolean).join(' '), land === city ? undefined : land, country === undefined || country === 'DE' ? undefined : countryName(country, language)].filter(Boolean)
  return (
    <aside class="contact" aria-labelledby="contact">
      {actor.logo ? <Logo picture={actor.logo} language={language} /> : <div class="initials" aria-hidden="true">{initials(actor)}</div>}
      <h2 id="contact">{words.contact}</h2>
      <dl>
        <div>
          <dt>{words.address}</dt>
          <dd>
            {street === undefined && city === undefined ? words.unknown : (
              <address>
                <German language={language}>{name}</German>
                {lines.map((line) => (
                  <>
                    <br />
                    {line}
                  </>
                ))}
              </address>
            )}
            {geo && <a href={geo}>{words.route}</a>}
          </dd>
        </div>
        <div>
          <dt>{words.phone}</dt>
          <dd>{phone === undefined ? words.unknown : <a href={tel}>{phone}</a>}</dd>
        </div>
        <div>
          <dt>{words.email}</dt>
          <dd>{email === undefined ? words.unknown : <a href={`mailto:${email}`}>{email}</a>}</dd>
        </div>
        <div>
          <dt>{words.website}</dt>
          <dd>{website === undefined ? words.unknown : <><a href={website} rel="external noopener">{site}</a>{silentSince !== undefined && <span class="silent">{words.silent(dayInWords(silentSince, language))}</span>}</>}</dd>
        </div>
      </dl>
      {!isDraft && (street ?? phone ?? email ?? website) !== undefined && (
        <p>
          <a class="kern-btn kern-btn--secondary" href={`${actorAddress(actor.id, 'de')}.vcf`} download>{words.vcard}</a>
        </p>
      )}
    </aside>
  )
}

const Logo = ({ picture, language }: { picture: Picture; language: Language }) => {
  const { text, lang } = alternativeOf(picture, language)
  return <img class="entry-logo" src={fileAddress(picture.file)} alt={text} lang={lang} />
}
