import { paths, twinsBelow } from '../../../platform/addresses.ts'
import { fromMyArea } from '../../../ui/breadcrumb.tsx'
import { dayInWords } from '../../../ui/day.ts'
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { functionName, type Holder } from '../../appointments/index.ts'
import { texts } from '../texts.ts'

type Props = { frame: Frame; holder: Holder; organisation: string; isLast: boolean; mayHandOver: boolean; errors: FieldError[]; typed?: string; notice?: string }

export const OwnPage = (props: Props) => {
  const { frame, holder, organisation, isLast, mayHandOver, errors, notice } = props
  const { language } = frame
  const words = texts[language].own
  const twins = twinsBelow(paths.functions, holder.id)
  const title = words.title(functionName(holder, language), organisation)
  return (
    <Page frame={frame} mainClass="writing" title={errors.length > 0 ? `${title} !` : title} alternates={twins} index={false} breadcrumb={[fromMyArea(language)]}>
      <h1>{title}</h1>
      {notice && <div role="status"><Notice kind="done"><p>{notice}</p></Notice></div>}
      <ErrorSummary errors={errors} language={language} />
      <p class="lead">{words.lead(dayInWords(holder.since.toISOString(), language))}</p>
      {mayHandOver && <HandOver {...props} />}
      <section aria-labelledby="leave">
        <h2 id="leave">{words.leave}</h2>
        {isLast ? <Notice kind="look"><p>{words.leaveLast}</p></Notice> : <p>{words.leaveText}</p>}
        <form method="post" action={twins[language]}>
          <input type="hidden" name="step" value="leave" />
          <p class="actions"><button class="kern-btn kern-btn--secondary">{isLast ? words.leaveLastButton : words.leaveButton}</button></p>
        </form>
      </section>
    </Page>
  )
}

const HandOver = ({ frame: { language }, holder, errors, typed }: Props) => {
  const words = texts[language]
  return (
    <section aria-labelledby="hand-over">
      <h2 id="hand-over">{words.own.handOver}</h2>
      <p>{words.own.handOverText}</p>
      <form class="entry-form" method="post" action={twinsBelow(paths.functions, holder.id)[language]} novalidate>
        <input type="hidden" name="step" value="hand-over" />
        <Field id="email" label={words.email} help={words.emailHelp} error={errors.find(({ field }) => field === 'email')?.message}>
          {(control) => <input type="email" autocomplete="off" value={typed ?? ''} {...control} />}
        </Field>
        <p class="actions"><button class="kern-btn kern-btn--primary">{words.own.handOverButton}</button></p>
      </form>
    </section>
  )
}
