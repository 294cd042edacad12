import { Field } from '../../../../ui/field.tsx'
import { momentInWords } from '../../../editing/index.ts'
import { within, workplaceOf } from '../../addresses.ts'
import { nameOf } from '../../views/room.tsx'
import { audiences, type Recipient, type SentMessage } from '../letter.ts'
import { texts } from '../texts.ts'
import { WorkplacePage, type WorkplaceProps } from './workplace.tsx'

type Props = WorkplaceProps & {
  typed: { subject: string; text: string; audience: string }
  states: { value: string; label: string }[]
  /** Shown before it is sent, to be pressed a second time. */
  letter?: { subject: string; text: string }
  recipients: Recipient[]
  unreached: string[]
  log: SentMessage[]
}

export const MessagePage = (props: Props) => {
  const { frame, network, typed, states, errors, notice, letter, log } = props
  const { language } = frame
  const words = texts[language].message
  const twins = workplaceOf(network.id, within.message)
  const errorAt = (id: string) => errors.find(({ field }) => field === id)?.message
  return (
    <WorkplacePage {...{ frame, network, errors, notice, twins }} title={words.title(nameOf(network))} lead={words.lead}>
      {letter && <Preview {...props} letter={letter} action={twins[language]} />}
      <form method="post" action={twins[language]} class="entry-form">
        <Field id="subject" label={words.subject} error={errorAt('subject')}>
          {(control) => <input type="text" {...control} value={typed.subject} maxlength={150} />}
        </Field>
        <Field id="text" label={words.text} help={words.textHelp} error={errorAt('text')}>
          {(control) => <textarea {...control} rows={10}>{typed.text}</textarea>}
        </Field>
        <Field id="audience" label={words.audience} error={errorAt('audience')}>
          {(control) => (
            <select {...control} class="kern-form-input__select">
              {audiences.map((value) => <option value={value} selected={value === typed.audience}>{words.audiences[value]}</option>)}
              {states.map(({ value, label }) => <option value={value} selected={value === typed.audience}>{label}</option>)}
            </select>
          )}
        </Field>
        <p class="actions"><button class={`kern-btn ${letter ? 'kern-btn--secondary' : 'kern-btn--primary'}`} name="step" value="preview">{words.preview}</button></p>
      </form>
      {log.length > 0 && (
        <section aria-labelledby="log">
          <h2 id="log">{words.log}</h2>
          {log.map(({ subject, text, sender, sentAt, recipients }) => (
            <details>
              <summary>{subject} <span class="quiet">{momentInWords(sentAt, language)}, {words.logLine(sender, recipients)}</span></summary>
              <p class="comparison-text">{text}</p>
            </details>
          ))}
        </section>
      )}
    </WorkplacePage>
  )
}

const Preview = ({ frame: { language }, letter, typed, recipients, unreached, action }: Props & { letter: { subject: string; text: string }; action: string }) => {
  const words = texts[language].message
  return (
    <section aria-labelledby="preview" class="decision">
      <h2 id="preview">{words.previewHeading}</h2>
      <p><strong>{letter.subject}</strong></p>
      <p class="comparison-text letter-preview">{letter.text}</p>
      <p>{words.reach(recipients.length, recipients.filter(({ via }) => via === 'mailbox').length)}</p>
      <details>
        <summary>{words.to} ({recipients.length})</summary>
        <ul>{recipients.map(({ name, via }) => <li>{name}, <span class="quiet">{via === 'mailbox' ? words.toMailbox : words.toKeeper}</span></li>)}</ul>
      </details>
      {unreached.length > 0 && <p>{words.unreached(unreached.join(', '))}</p>}
      <form method="post" action={action}>
        <input type="hidden" name="subject" value={typed.subject} />
        <input type="hidden" name="text" value={typed.text} />
        <input type="hidden" name="audience" value={typed.audience} />
        <p class="actions"><button class="kern-btn kern-btn--primary" name="step" value="send">{words.send(recipients.length)}</button></p>
      </form>
    </section>
  )
}
