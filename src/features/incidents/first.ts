/** The damage events that a fresh installation begins with: those that the lessons and practices that come with it name, with their sources. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { incidentPayload, type IncidentPayload } from './incident.ts'

const list = z.array(z.string()).default([])
const rows = z.array(z.record(z.string(), z.string()))

const collected = z.array(
  z.object({
    id: z.string(), title: z.string(), summary: z.string(), begun: z.string(), ended: z.string().optional(), place: z.string().optional(), country: z.string(),
    areas: rows, figures: rows, hazards: list, themes: list, phases: list, sourceUrls: list, unsure: list,
  }),
)

export async function firstIncidents(): Promise<{ id: string; payload: IncidentPayload }[]> {
  const file = collected.parse(JSON.parse(await readFile(new URL('../../../data/incidents.json', import.meta.url), 'utf8')))
  return file.map(({ id, hazards, themes, sourceUrls, ...said }) => ({
    id,
    payload: incidentPayload.parse({ ...said, themes: [...hazards, ...themes], source_urls: sourceUrls, source_date: '2026-11-22', recorded_by: 'editorial' }),
  }))
}
