/** What the page of an entry says of what was asked about it. */
import { viewerOf } from '../../platform/viewer.ts'
import type { EntryPart, Services } from '../../services.ts'
import { frameOf } from '../../ui/frame.ts'
import type { Viewer } from '../../platform/viewer.ts'
import type { Subject } from '../accounts/index.ts'
import { mayAnswer, maySee, mayHide, mayWithdraw } from './policy.ts'
import { findQuestionsAbout } from './store.ts'
import { QuestionsBox, type Seen } from './views/list.tsx'

export const part: EntryPart = {
  async onPage(services, c, entry) {
    const kind = services.kinds.find(({ name, takesQuestions }) => name === entry.kind && takesQuestions)
    if (!kind) return undefined
    return <QuestionsBox seen={await findSeen(services, viewerOf(c), entry.id, entry)} about={{ id: entry.id, paths: kind.list.paths }} language={frameOf(c).language} />
  },
}

export const findSeen = async ({ db }: Pick<Services, 'db'>, viewer: Viewer, id: string, { kind, owner, networks }: Subject): Promise<Seen[]> => {
  const subject: Subject = { kind, owner, networks }
  return (await findQuestionsAbout(db, id)).filter((question) => maySee(viewer, question, subject)).map((question) => ({ question, mayAnswer: mayAnswer(viewer, subject), mayChange: mayHide(viewer, subject) || mayWithdraw(viewer, question) }))
}
