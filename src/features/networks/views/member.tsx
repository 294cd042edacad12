/** One membership, for the network: confirm, decline, change, end. */
import type { ComponentChildren } from 'preact'
import { actorAddress } from '../../../platform/addresses.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import type { ActorCard, Relation, Standing } from '../../actors/index.ts'
import { within, workplaceOf } from '../addresses.ts'
import type { Typed } from '../form.ts'
import type { Position, Step } from '../membership.ts'
import { standingInWords, texts } from '../texts.ts'
import { DetailFields, ReasonField, UntilField } from './fields.tsx'
import { nameOf } from './room.tsx'

type Props = { frame: Frame; network: ActorCard; member: ActorCard; relation: Relation; position: Position; standing: Standing; confirmedOn?: string; steps: Step[]; typed: Typed; errors: FieldError[]; notice?: { kind: 'done' | 'look'; text: string } }

export const MemberPage = ({ frame, network, member, relation, position, standing, confirmedOn, steps, typed, errors, notice }: Props) => {
  const { language } = frame
  const words = texts[language].one
  const twins = workplaceOf(network.id, within.member, member.id)
  const title = words.title(nameOf(member), nameOf(network))
  const shown = { typed, errors, language }
  const Form = ({ children }: { children: ComponentChildren }) => (
    <form method="post" action={twins[language]} class="entry-form">
      <input type="hidden" name="relation" value={relation} />
      {children}
    </form>
  )
  const waits = position === 'claimed' && !steps.includes('confirm')
  return (
    <Page frame={frame} mainClass="writing" title={title} index={false} alternates={twins} breadcrumb={[{ href: workplaceOf(network.id)[language], text: texts[language].manage.title(nameOf(network)) }]}>
      <h1>{title}</h1>
      {notice && <div role="status"><Notice kind={notice.kind}><p>{notice.text}</p></Notice></div>}
      <ErrorSummary errors={errors} language={language} />
      <p>{texts[language].relations[relation]}: {position === 'none' ? texts[language].manage.none : waits ? texts[language].manage.asked : standingInWords({ standing, confirmedOn, member: nameOf(member), language })}</p>
      <p><a href={actorAddress(member.id, language)}>{words.profile}</a></p>
      {steps.includes('confirm') && (
        <Form><p class="actions"><button class="kern-btn kern-btn--primary" name="step" value="confirm">{words.confirm}</button></p></Form>
      )}
      {steps.includes('change') && (
        <section aria-labelledby="details">
          <h2 id="details">{words.details}</h2>
          <p>{words.detailsText}</p>
          <Form>
            <DetailFields {...shown} />
            <p class="actions"><button class="kern-btn kern-btn--primary" name="step" value="change">{words.change}</button></p>
          </Form>
        </section>
      )}
      {steps.includes('decline') && (
        <section aria-labelledby="declining">
          <h2 id="declining">{words.declineHeading}</h2>
          <p>{words.declineText}</p>
          <Form>
            <ReasonField {...shown} />
            <p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value="decline">{words.decline}</button></p>
          </Form>
        </section>
      )}
      {steps.includes('withdraw') && (
        <Form><p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value="withdraw">{words.withdraw}</button></p></Form>
      )}
      {steps.includes('end') && (
        <section aria-labelledby="ending">
          <h2 id="ending">{words.endHeading}</h2>
          <p>{words.endText}</p>
          <Form>
            <UntilField {...shown} label={texts[language].fields.leaveOn} />
            <p class="actions"><button class="kern-btn kern-btn--secondary" name="step" value="end">{words.end}</button></p>
          </Form>
        </section>
      )}
    </Page>
  )
}
