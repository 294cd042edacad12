import type { Language } from '../../../platform/language.ts'
import { momentInWords } from '../../../ui/moment.ts'
import type { EventPayload, Standing } from '../event.ts'
import type { Counts, Registration } from '../registration.ts'
import { registeringTexts } from '../registering-texts.ts'

type Props = { event: EventPayload; standing: Standing; counts: Counts; registration?: Registration; access?: string; language: Language; addresses: { register: string; mine: string; participation?: string } }

/** Whether one can register, how many did, and the one thing to do next. Nothing where there is nothing to say. */
export const RegistrationBox = ({ event, standing, counts, registration, access, language, addresses }: Props) => {
  const words = registeringTexts[language]
  const { registration: how, registration_url, registration_from, registration_until, places } = event
  // Called off or over without registration here: what comes first on the page says so.
  if (how === undefined || (how !== 'here' && (standing === 'cancelled' || standing === 'over'))) return null
  const isOpen = standing === 'open' || standing === 'full'
  return (
    <section class="card registration" aria-labelledby="registration">
      <h2 id="registration">{words.heading}</h2>
      <p>
        {words.standing[standing]}
        {standing === 'early' && registration_from !== undefined && ` ${words.from(registration_from)}`}
        {isOpen && registration_until !== undefined && ` ${words.until(registration_until)}`}
      </p>
      {how === 'here' && standing !== 'cancelled' && <p class="quiet">{words.counts(counts.taken, places, counts.waiting)}</p>}
      {registration && (
        <p>
          <strong>{words.own.states[registration.state]}</strong>
          {registration.state === 'offered' && registration.offeredUntil && ` ${words.own.offeredUntil(momentInWords(registration.offeredUntil, language))}`}
          {' '}<a href={addresses.mine}>{words.mine}</a>
        </p>
      )}
      {registration?.state === 'registered' && access !== undefined && <p class="event-access event-access-text">{words.access}{'\n'}{access}</p>}
      {!registration && isOpen && <p><a class="kern-btn kern-btn--primary" href={addresses.register}>{words.go[standing]}</a></p>}
      {standing === 'elsewhere' && registration_url !== undefined && <p><a class="kern-btn kern-btn--primary" href={registration_url} rel="external noopener">{words.go.elsewhere}</a></p>}
      {addresses.participation !== undefined && <p><a href={addresses.participation}>{words.organise}</a></p>}
    </section>
  )
}
