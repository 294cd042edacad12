/** The papers that a fresh installation begins with: put together by the editors, each with its sources (data/CONTENT-SOURCES.md). */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { firstCalled } from '../entries/index.ts'
import type { FirstData } from '../publishing/index.ts'
import { paperPayload, type PaperPayload } from './paper.ts'

const list = z.array(z.string()).default([])
const some = z.string().optional()

const collected = z.array(
  z.object({
    id: z.string(), title: z.string(), summary: z.string(), publisher: z.string(), url: z.string(), genre: z.string(), level: z.string(),
    date: some, area: some, state: some, standing: some, licence: some, language: some, themes: list, phases: list, keywords: list, sourceUrls: list, unsure: list,
  }),
)

const day = '2026-11-22'

export async function firstPapers({ actorCalled, stateCalled }: FirstData): Promise<{ id: string; payload: PaperPayload }[]> {
  const file = collected.parse(JSON.parse(await readFile(new URL('../../../data/papers.json', import.meta.url), 'utf8')))
  return file.map(({ id, publisher, date, state, sourceUrls, ...said }) => ({
    id,
    payload: paperPayload.parse({
      ...said,
      dated: date,
      owner: firstCalled(publisher, actorCalled),
      // Who is not listed is named as the source names them; so is whoever stands beside the publisher.
      organisation: publisher,
      state: state === undefined ? undefined : stateCalled(state),
      source_urls: sourceUrls,
      source_date: day,
      recorded_by: 'editorial',
    }),
  }))
}
