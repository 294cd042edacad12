import { dayInWords } from '../../../../ui/day.ts'
import { Field } from '../../../../ui/field.tsx'
import { germanOn } from '../../../../ui/german.tsx'
import { actorAddress } from '../../../../platform/addresses.ts'
import { within, workplaceOf } from '../../addresses.ts'
import { nameOf } from '../../views/room.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import { invitationState, type Invitation } from '../letter.ts'
import { texts } from '../texts.ts'
import { WorkplacePage, type WorkplaceProps } from './workplace.tsx'

type Props = WorkplaceProps & { typed: string; invitations: Invitation[]; now: Date }

export const InvitePage = ({ frame, network, typed, errors, notice, invitations, now }: Props) => {
  const { language } = frame
  const words = texts[language].invite
  const twins = workplaceOf(network.id, within.invite)
  return (
    <WorkplacePage {...{ frame, network, errors, notice, twins }} title={words.title(nameOf(network))} lead={words.lead}>
      <form method="post" action={twins[language]} class="entry-form">
        <Field id="lines" label={words.lines} help={words.linesHelp} error={errors[0]?.message}>
          {(control) => <textarea {...control} rows={6}>{typed}</textarea>}
        </Field>
        <p class="actions"><button class="kern-btn kern-btn--primary">{words.button}</button></p>
      </form>
      <section aria-labelledby="invited">
        <h2 id="invited">{words.sent}</h2>
        {invitations.length === 0 ? <p>{words.none}</p> : (
          <DataTable
            caption={words.sent}
            heads={[words.columns.name, words.columns.email, words.columns.state]}
            rows={invitations.map((one) => [one.member ? <a href={actorAddress(one.member, language)} lang={germanOn(language)}>{one.name}</a> : one.name, one.email, stateInWords(one, now, language)])}
          />
        )}
      </section>
    </WorkplacePage>
  )
}

function stateInWords(one: Invitation, now: Date, language: 'de' | 'en'): string {
  const words = texts[language].invite
  const state = invitationState(one, now)
  const at = { waiting: undefined, sent: one.sentAt, reminded: one.remindedAt, accepted: one.acceptedAt, declined: one.declinedAt, expired: one.expiresAt }[state]
  return at === undefined ? words.states[state] : words.on(words.states[state], dayInWords(at.toISOString(), language))
}
