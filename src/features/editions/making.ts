/** Making an edition beside the site: asked for, begun, written piece by piece, finished; or begun anew. */
import { randomBytes } from 'node:crypto'
import type { Db } from '../../platform/database/index.ts'
import { findFile } from '../../platform/files.ts'
import { siteName } from '../../platform/operator.ts'
import type { PdfPress } from '../../platform/pdf/index.ts'
import { dayAt } from '../../platform/calendar.ts'
import { momentInWords } from '../../ui/moment.ts'
import type { Services } from '../../services.ts'
import { actorList, streamActors, type Actor } from '../actors/index.ts'
import { select } from '../exports/index.ts'
import { inTransaction } from '../publishing/index.ts'
import { Pace } from '../search/index.ts'
import { wantedIn } from './asking.ts'
import { bookOf, type Book } from './book.ts'
import { editionId, isLost, mostActors, type Edition, type Question } from './edition.ts'
import { othersFor, streamOpen } from './others.ts'
import { toBooklet } from './print/booklet.ts'
import { filesOf } from './site/files.tsx'
import { countComing, findEdition, findEditions, findState, finish, insertAsked, insertPart, isFinished, writeProgress } from './store.ts'
import { texts } from './texts.ts'
import { volumesOf } from './volumes.ts'
import { inParts, zipped, type File } from './zip.ts'

export const makeJob = 'edition-make'

const mostComing = 20
const minute = 60_000
const partSize = 1024 * 1024
const toldEvery = 100

type Needs = Pick<Services, 'db' | 'jobs' | 'clock'>

/** `busy`: so many are being made that one more would come tomorrow. */
export async function ask({ db, jobs, clock }: Needs, question: Question): Promise<'asked' | 'there' | 'busy'> {
  const now = clock.now()
  const lostBefore = new Date(now.getTime() - 30 * minute)
  const state = await findState(db)
  const id = editionId(question, state)
  if (isFinished(await findEdition(db, id))) return 'there'
  if ((await countComing(db, lostBefore)) >= mostComing) return 'busy'
  await inTransaction(db, async (transaction) => {
    if (await insertAsked(transaction, { ...question, id, state }, now, lostBefore)) await jobs.enqueue(makeJob, { edition: id }, { within: transaction })
  })
  return 'asked'
}

export type Standing = { finished?: { at: Date; size: number; isCurrent: boolean }; coming?: { done: number; total: number } }

export async function standingOf({ db, clock }: Pick<Services, 'db' | 'clock'>, question: Question): Promise<Standing> {
  const { finished, coming } = await findEditions(db, question)
  const state = await findState(db)
  return {
    ...(finished ? { finished: { at: finished.finishedAt, size: finished.size, isCurrent: finished.state === state } } : {}),
    ...(coming && !isLost(coming, clock.now()) ? { coming: { done: coming.done, total: coming.total } } : {}),
  }
}

/** Runs anew from the beginning where it was interrupted: the data may have changed meanwhile. */
export async function make(services: Services, press: PdfPress, id: string, signal: AbortSignal): Promise<void> {
  const { db, clock } = services
  const edition = await findEdition(db, id)
  if (!edition || isFinished(edition)) return
  const run = randomBytes(16).toString('hex')
  let number = 0
  let size = 0
  for await (const bytes of inParts(piecesOf(services, press, edition, signal), partSize)) {
    if (signal.aborted) throw new Error('The site is stopping; the edition is made at the next start.')
    await insertPart(db, { edition: id, run, number, bytes })
    number += 1
    size += bytes.length
  }
  await inTransaction(db, (transaction) => finish(transaction, id, run, size, clock.now()))
}

async function* piecesOf(services: Services, press: PdfPress, { id, format, language, parameters }: Edition, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const { db, search, kinds, settings, operator, clock } = services
  const index = search()
  const at = clock.now()
  const origin = { language, baseUrl: settings.baseUrl, vocabulary: index.vocabulary, site: siteName(operator(), language).text, publisher: operator().name, at, measure: { rhythm: settings.rhythm, today: dayAt(at) } }
  const taken = select(byName(parameters), index, actorList, origin)
  await new Pace().rest()
  const others = format === 'zip' ? othersFor(kinds, wantedIn(new URLSearchParams(parameters), index, language).filter, byName(parameters), index, origin) : []
  const book = bookOf(taken, parameters, index, others.length > 0)
  const tell = teller(db, id, book.entries.length, signal)
  const actorsOf = ({ entries }: Pick<Book, 'entries'>) => tell(streamActors(db, entries.map(({ card }) => card.id)))
  const found = others.map((one) => ({ ...one, found: paced(streamOpen(db, one)) }))
  if (format === 'zip') yield* zipped(filesOf(book, actorsOf(book), found, index, (file) => openPicture(db, file)), at)
  else if (format === 'pdf') yield await printed(press, book, actorsOf(book))
  else yield* zipped(printedVolumes(press, book, actorsOf), at)
}

/** A stick has room for small ones. */
async function openPicture(db: Db, name: string): Promise<Uint8Array | undefined> {
  const file = await findFile(db, name)
  return file?.open ? file.small : undefined
}

/** The index has them in this order already. */
function byName(parameters: string): URLSearchParams {
  const asked = new URLSearchParams(parameters)
  asked.set('sort', 'name')
  return asked
}

async function* paced<T>(entries: AsyncIterable<T>): AsyncGenerator<T> {
  const pace = new Pace()
  for await (const entry of entries) {
    yield entry
    if (pace.isOver()) await pace.rest()
  }
}

async function printed(press: PdfPress, book: Book, actors: AsyncIterable<Actor>): Promise<Uint8Array> {
  const found = new Map<string, Actor>()
  for await (const actor of actors) found.set(actor.id, actor)
  return press.print(toBooklet(book, found))
}

/** One after the other, so that never more than one is in memory. First what is in which. */
async function* printedVolumes(press: PdfPress, book: Book, actorsOf: (book: Book) => AsyncIterable<Actor>): AsyncGenerator<File> {
  const words = texts[book.language].volumes
  const volumes = volumesOf(book, mostActors.pdf, words.title)
  yield { name: words.contentsFile, content: `${[book.title, words.asOf(momentInWords(book.at, book.language)), '', ...volumes.map(({ file, holds, book: { entries } }) => words.line(file, holds, entries.length))].join('\r\n')}\r\n` }
  for (const { file, book: volume } of volumes) yield { name: file, content: await printed(press, volume, actorsOf(volume)) }
}

/** Says how far it is, over all that is read of one edition, and lets others have their turn. */
function teller(db: Db, id: string, total: number, signal: AbortSignal): <T>(entries: AsyncIterable<T>) => AsyncGenerator<T> {
  const pace = new Pace()
  let done = 0
  return async function* (entries) {
    await writeProgress(db, id, { done, total })
    for await (const entry of entries) {
      if (signal.aborted) throw new Error('The site is stopping; the edition is made at the next start.')
      yield entry
      done += 1
      if (done % toldEvery === 0 || done === total) await writeProgress(db, id, { done, total })
      if (pace.isOver()) await pace.rest()
    }
  }
}
