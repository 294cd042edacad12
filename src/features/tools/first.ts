/** The tools that a fresh installation begins with: those that the practices, papers and projects read for it name, with their sources. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { FirstData } from '../publishing/index.ts'
import { toolPayload, type ToolPayload } from './tool.ts'

const list = z.array(z.string()).default([])

const collected = z.array(
  z.object({
    id: z.string(), title: z.string(), kind: z.string(), publisher: z.string(), summary: z.string(), url: z.string().optional(), state: z.string().optional(), country: z.string().optional(),
    themes: list, phases: list, targetGroups: list, languages: list, effort: z.string().optional(), licence: z.string().optional(), accessibility: z.string(), users: list, usedBy: z.string().optional(), practices: list, sourceUrls: list, unsure: list,
  }),
)

export async function firstTools({ actorCalled }: FirstData): Promise<{ id: string; payload: ToolPayload }[]> {
  const file = collected.parse(JSON.parse(await readFile(new URL('../../../data/tools.json', import.meta.url), 'utf8')))
  return file.map(({ id, kind, publisher, targetGroups, users, usedBy, sourceUrls, ...said }) => ({
    id,
    payload: toolPayload.parse({
      ...said,
      tool_kind: kind,
      owner: actorCalled(publisher),
      organisation: publisher,
      target_groups: targetGroups,
      users: users.flatMap((name) => actorCalled(name) ?? []),
      used_by: usedBy,
      source_urls: sourceUrls,
      source_date: '2026-11-22',
      recorded_by: 'editorial',
    }),
  }))
}
