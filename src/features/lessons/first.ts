/** The lessons that a fresh installation begins with: put together by the editors from public records, each with its sources (data/CONTENT-SOURCES.md). */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { FirstData } from '../publishing/index.ts'
import { lessonPayload, type LessonPayload } from './lesson.ts'

const list = z.array(z.string()).default([])

const collected = z.array(
  z.object({
    id: z.string(), title: z.string(), event: z.string(), date: z.string(), place: z.string().optional(), state: z.string().optional(), kind: z.string(), origin: z.string(),
    incident: z.string().optional(), exerciseType: z.string().optional(), observation: z.string(), cause: z.string().optional(), rootCauses: list, recommendation: z.string(), addresseeLevel: list, functions: list,
    status: z.string(), statusKnown: z.string().optional(), responsible: z.string().optional(), measures: z.array(z.record(z.string(), z.string())).default([]), practices: list, earlier: list,
    themes: list, hazards: list, phases: list, sourceUrls: list, unsure: list,
  }),
)

const day = '2026-11-22'

export async function firstLessons({ actorCalled }: FirstData): Promise<{ id: string; payload: LessonPayload }[]> {
  const file = collected.parse(JSON.parse(await readFile(new URL('../../../data/lessons.json', import.meta.url), 'utf8')))
  return file.map((one) => ({
    id: one.id,
    payload: lessonPayload.parse({
      title: one.title,
      summary: one.observation,
      themes: [...new Set([...one.themes, ...one.hazards])],
      phases: one.phases,
      owner: one.responsible === undefined ? undefined : actorCalled(one.responsible),
      place: one.place,
      state: one.state,
      source_urls: one.sourceUrls,
      source_date: day,
      recorded_by: 'editorial',
      unsure: one.unsure,
      // From public records: there is nothing in them to keep back.
      visibility: 'clear',
      lesson_kind: one.kind.includes('Stärke') ? 'staerke' : 'verbesserungsbedarf',
      lesson_state: one.status,
      origin: one.origin,
      incident: one.incident,
      event_name: one.event,
      event_on: one.date,
      event_place: one.place,
      exercise_type: one.exerciseType,
      functions: one.functions,
      observed: one.observation,
      root_causes: one.rootCauses,
      cause: one.cause,
      recommendation: one.recommendation,
      addressees: one.addresseeLevel,
      responsible: one.responsible,
      measures: one.measures,
      since_then: one.statusKnown,
      practices: one.practices,
      earlier: one.earlier,
    }),
  }))
}
