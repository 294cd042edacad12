/** The projects that a fresh installation begins with: put together by the editors, each with its sources (data/CONTENT-SOURCES.md). */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { firstCalled } from '../entries/index.ts'
import type { FirstData } from '../publishing/index.ts'
import { projectPayload, type ProjectPayload } from './project.ts'

const list = z.array(z.string()).default([])
const some = z.string().optional()

const collected = z.array(
  z.object({
    id: z.string(), title: z.string(), acronym: some, summary: z.string(), url: z.string(), programme: some, fund: some, start: some, end: some,
    coordinator: some, partners: list, outcomes: some, themes: list, phases: list, keywords: list, sourceUrls: list, unsure: list,
  }),
)

const day = '2026-11-22'
const aside = /^assoziiert: /
const together = / (?:und|mit) /

export async function firstProjects({ actorCalled }: FirstData): Promise<{ id: string; payload: ProjectPayload }[]> {
  /** The sources name towns without saying that they are towns. */
  const called = (name: string) => actorCalled(name) ?? actorCalled(`Stadt ${name}`) ?? actorCalled(`Landeshauptstadt ${name}`)
  const file = collected.parse(JSON.parse(await readFile(new URL('../../../data/projects.json', import.meta.url), 'utf8')))
  return file.map(({ id, url, programme, fund, coordinator, partners, outcomes, sourceUrls, ...said }) => {
    const owner = coordinator === undefined ? undefined : (firstCalled(coordinator, actorCalled) ?? coordinator.split(' und ').map(actorCalled).find((one) => one !== undefined))
    return {
      id,
      payload: projectPayload.parse({
        ...said,
        website: url,
        programme: fund,
        programme_name: programme,
        owner,
        // Who is not listed, or does not coordinate alone, is named as the source names them.
        organisation: owner !== undefined && coordinator !== undefined && !together.test(coordinator) ? undefined : coordinator,
        partners: [...new Set(partners.flatMap((one) => called(one) ?? []))].filter((one) => one !== owner),
        consortium: partners.filter((one) => called(one) === undefined).map((one) => ({ name: one.replace(aside, ''), role: aside.test(one) ? 'associated' : 'partner' })),
        results: outcomes,
        source_urls: sourceUrls,
        source_date: day,
        recorded_by: 'editorial',
      }),
    }
  })
}
