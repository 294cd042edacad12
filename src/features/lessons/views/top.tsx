import { actorAddress } from '../../../platform/addresses.ts'
import { dayInWords } from '../../../ui/day.ts'
import { Facts, type Fact } from '../../../ui/facts.tsx'
import { germanOn } from '../../../ui/german.tsx'
import { isEntryCard, type Asked } from '../../entries/index.ts'
import { steps, stopped } from '../learning.ts'
import { lessonPayload, type LessonPayload } from '../lesson.ts'
import { recurrenceOf, type Seen } from '../recurrence.ts'
import { alsoSeen } from '../sightings.ts'
import { actsTexts } from '../acts-texts.ts'
import { seenTwins, validationTwins } from '../addresses.ts'
import { proofInWords, recurrenceInWords, topTexts } from '../texts.ts'

const seenShape = lessonPayload.pick({ earlier: true, seen_by: true, sightings: true })

type Props = Asked & { payload: LessonPayload }

/** How far it has come, from what, for whom, how often: before everything else. */
export const LessonTop = (props: Props) => {
  const { payload, language, label } = props
  const words = topTexts[language]
  const german = germanOn(language)
  const recurrence = recurrenceOf(props.id, seenIn(props, payload, payload.owner), (id) => find(props, id))
  const also = alsoSeen(payload)
  const facts: Fact[] = [
    [words.state, <Way {...props} />],
    ...(payload.state_reason === undefined ? [] : [[words.reason, <span lang={german}>{payload.state_reason}</span>] satisfies Fact]),
    ...(payload.lesson_state === 'gelernt' ? [[words.proof, proofInWords({ by: nameOf(props, payload.validated_by ?? ''), at: payload.validated_at ?? '', on: payload.validated_on ?? '' }, language)] satisfies Fact] : []),
    [words.kind, label('lesson_kind', payload.lesson_kind)],
    [words.from, <Parent {...props} />],
    ...(payload.addressees.length === 0 ? [] : [[words.addressees, payload.addressees.map((one) => label('addressees', one)).join(', ')] satisfies Fact]),
    ...(recurrence === undefined ? [] : [[words.recurrence, recurrenceInWords(recurrence, language)] satisfies Fact]),
    ...(also.length === 0 ? [] : [[words.seenBy, <SeenBy {...props} also={also} />] satisfies Fact]),
    ...(payload.attested_by === undefined ? [] : [[words.attested, words.attestedBy(payload.organisation ?? '', nameOf(props, payload.attested_by), payload.attested_on ?? '')] satisfies Fact]),
  ]
  return (
    <>
      <Facts facts={facts} isTop />
      {/* The same for everybody who reads: who may do it is asked on the page it leads to. A preview leads nowhere. */}
      {props.pathsOf && (
        <p class="actions">
          <a class="kern-btn kern-btn--secondary" href={seenTwins(props.id)[language]}>{actsTexts[language].seen.short}</a>
          {payload.lesson_state === 'umgesetzt' && payload.owner !== undefined && <a class="kern-btn kern-btn--secondary" href={validationTwins(props.id)[language]}>{actsTexts[language].validation.short}</a>}
        </p>
      )}
    </>
  )
}

const SeenBy = ({ also, ...props }: Props & { also: ReturnType<typeof alsoSeen> }) => (
  <ul class="plain-list">
    {also.map(({ actor, on, remark }) => (
      <li>
        <a href={actorAddress(actor, props.language)} lang={germanOn(props.language)}>{nameOf(props, actor)}</a>
        {on !== undefined && <span class="quiet"> · {dayInWords(on, props.language)}</span>}
        {remark !== undefined && <span lang={germanOn(props.language)}>: {remark}</span>}
      </li>
    ))}
  </ul>
)

/** The steps in order, with the one that is reached; what was stopped says so instead. */
const Way = ({ payload: { lesson_state: state }, label, language }: Props) => {
  if (stopped.includes(state)) return <strong>{label('lesson_state', state)}</strong>
  const words = topTexts[language]
  const reached = steps.findIndex((step) => step === state)
  return (
    <ol class="way" aria-label={words.steps}>
      {steps.map((step, at) => (
        <li class={at < reached ? 'way-reached' : undefined} aria-current={at === reached ? 'step' : undefined}>
          {label('lesson_state', step)}
          {at <= reached && <span class="visually-hidden"> ({at === reached ? words.current : words.reached})</span>}
        </li>
      ))}
    </ol>
  )
}

const Parent = ({ payload, label, language, index, readable, pathsOf }: Props) => {
  const { incident, event_name, event_on, event_place, origin, exercise_type } = payload
  const card = incident === undefined ? undefined : index.card(incident, readable)
  const paths = pathsOf?.('incident')
  const rest = [isEntryCard(card) && card.name === event_name ? undefined : event_name, event_on && dayInWords(event_on, language), event_place, label('origin', origin), exercise_type && label('exercise_type', exercise_type)].filter(Boolean).join(' · ')
  if (!isEntryCard(card)) return <>{rest}</>
  return <>{paths ? <a href={`${paths[language]}/${card.id}`} lang={germanOn(language)}>{card.name}</a> : card.name}<br />{rest}</>
}

const nameOf = ({ index }: Props, id: string): string => {
  const card = index.card(id)
  return isEntryCard(card) ? card.name : id
}

/** Where the lesson does not say when, its event does. */
function seenIn({ index, readable }: Props, own: Record<string, unknown>, owner?: string): Seen {
  const incident = typeof own.incident === 'string' ? index.card(own.incident, readable) : undefined
  const begun = ownOf(incident).begun
  const on = own.event_on ?? begun
  const { earlier, seen_by, sightings } = seenShape.parse(own)
  return { on: typeof on === 'string' ? on : undefined, earlier, also: alsoSeen({ seen_by, sightings, owner }) }
}

function find(props: Props, id: string): Seen | undefined {
  const card = props.index.card(id, props.readable)
  return isEntryCard(card) && card.kind === 'lesson' ? seenIn(props, ownOf(card), 'owner' in card && typeof card.owner === 'string' ? card.owner : undefined) : undefined
}

function ownOf(card: unknown): Record<string, unknown> {
  const own = typeof card === 'object' && card !== null && 'own' in card ? card.own : undefined
  return typeof own === 'object' && own !== null ? Object.fromEntries(Object.entries(own)) : {}
}
