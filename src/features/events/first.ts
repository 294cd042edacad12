/** The events that a fresh installation begins with: put together by the editors, each with its sources (data/CONTENT-SOURCES.md). */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { firstCalled } from '../entries/index.ts'
import type { FirstData } from '../publishing/index.ts'
import { attendances, eventPayload, type EventPayload } from './event.ts'

const list = z.array(z.string()).default([])
const some = z.string().optional()

const collected = z.array(
  z.object({
    id: z.string(), title: z.string(), summary: z.string(), organiser: z.string(), startDate: z.string(), endDate: some, event_kind: z.string(), recurring: some,
    attendance: z.enum(attendances).optional(), town: some, state: some, country: some, url: z.string(), themes: list, keywords: list, sourceUrls: list, unsure: list,
  }),
)

const day = '2026-11-22'
const together = / (?:und|mit) |, /

export async function firstEvents({ actorCalled, stateCalled, countryCalled }: FirstData): Promise<{ id: string; payload: EventPayload }[]> {
  const file = collected.parse(JSON.parse(await readFile(new URL('../../../data/events.json', import.meta.url), 'utf8')))
  return file.map(({ id, organiser, startDate, endDate, town, state, country, url, sourceUrls, ...said }) => {
    const owner = firstCalled(organiser, actorCalled)
    const others = organiser.split(together).flatMap((name) => firstCalled(name, actorCalled) ?? [])
    return {
      id,
      payload: eventPayload.parse({
        ...said,
        start: startDate,
        end: endDate,
        website: url,
        owner,
        partners: [...new Set(others)].filter((one) => one !== owner),
        // Who is not listed, or does not organise alone, is named as the source names them.
        organisation: owner !== undefined && !together.test(organiser) ? undefined : organiser,
        place: town,
        state: state === undefined ? undefined : stateCalled(state),
        country: country === undefined ? undefined : countryCalled(country),
        source_urls: sourceUrls,
        source_date: day,
        recorded_by: 'editorial',
      }),
    }
  })
}
