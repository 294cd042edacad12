/** What the page of a request says beside the question: who was asked, what they answered, how it goes on. */
import { dayAt } from '../../platform/calendar.ts'
import { viewerOf } from '../../platform/viewer.ts'
import type { EntryPart } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import { readable } from '../accounts/index.ts'
import { actorName } from '../actors/index.ts'
import { isReader } from './asking/asking.ts'
import { AnswersBox, type Became } from './answering/views/answers-box.tsx'
import { requestFor } from './open.ts'
import { answersFor, mayAsk, mayConvene } from './policy.ts'
import { isAnswerable, waysFrom } from './request.ts'
import { findAnswers, findAsks, findHarvests } from './store.ts'

export const part: EntryPart = {
  async onPage(services, c, { id, kind }) {
    if (kind !== 'request') return undefined
    const { db, search } = services
    const viewer = viewerOf(c)
    const mine = readable(viewer)
    const request = await requestFor(services, id, mine)
    const index = search()
    const name = (actor: string) => actorName(index, actor)
    const isAsker = mayAsk(viewer, request)
    const state = request.payload.request_state
    const harvests = await findHarvests(db, id)
    return (
      <AnswersBox
        frame={frameOf(c)}
        {...{ id, isAsker }}
        answers={(await findAnswers(db, id)).map(({ key, actor, author, answer, madeAt, helpfulAt }) => ({ key, actor, name: name(actor), author, answer, day: dayAt(madeAt), isHelpful: helpfulAt !== undefined }))}
        asked={(await findAsks(db, id)).map(({ actor, outcome, askedAt, forwardedBy, note }) => ({ actor, name: name(actor), outcome, day: dayAt(askedAt), forwardedBy: forwardedBy && name(forwardedBy), note }))}
        mayAnswer={isAnswerable(state) && answersFor(viewer, request).some((actor) => isReader(index, request, actor))}
        isVisitor={viewer.account === undefined && isAnswerable(state)}
        ways={waysFrom(state).filter((way) => isAsker || (way === 'tagesordnung' && mayConvene(viewer, request)))}
        isOpen={isAnswerable(state)}
        became={harvests.flatMap((one): Became[] => {
          const card = one.entry === undefined ? undefined : index.card(one.entry, mine)
          const list = services.kinds.find(({ name: kindName }) => kindName === one.kind)?.list
          if (one.entry !== undefined) return card === undefined || list === undefined ? [] : [{ kind: one.kind, href: { de: `${list.paths.de}/${one.entry}`, en: `${list.paths.en}/${one.entry}` } }]
          return isAsker ? [{ kind: one.kind, draft: one.draft }] : []
        })}
        sent={Number(c.req.query('gefragt') ?? '') || 0}
      />
    )
  },
}
