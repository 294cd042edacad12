/** The practices that a fresh installation begins with: put together by the editors, each with its sources (data/CONTENT-SOURCES.md). */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { firstCalled } from '../entries/index.ts'
import type { FirstData } from '../publishing/index.ts'
import { practicePayload, type PracticePayload } from './practice.ts'

const list = z.array(z.string()).default([])

const collected = z.array(
  z.object({
    id: z.string(), title: z.string(), summary: z.string(), problem: z.string(), approach: z.string(), organisation: z.string(),
    place: z.string().optional(), state: z.string().optional(), country: z.string().optional(), startYear: z.number().optional(),
    incidents: list, themes: list, hazards: list, phases: list, spaces: list, keywords: list, hazardKeywords: list, targetGroups: list,
    resources: z.string().optional(), legalBasis: z.string().optional(), results: z.string().optional(), successFactors: list, obstacles: list,
    transferHints: z.string().optional(), evidence: z.string(), evidenceNote: z.string().optional(), knownAdoptions: list, sourceUrls: list, unsure: list,
  }),
)

const day = '2026-11-22'

export async function firstPractices({ actorCalled, stateCalled, countryCalled }: FirstData): Promise<{ id: string; payload: PracticePayload }[]> {
  const file = collected.parse(JSON.parse(await readFile(new URL('../../../data/practices.json', import.meta.url), 'utf8')))
  return file.map((one) => {
    const owner = firstCalled(one.organisation, actorCalled)
    const state = one.state === undefined ? undefined : stateCalled(one.state)
    return {
      id: one.id,
      payload: practicePayload.parse({
        title: one.title,
        summary: one.summary,
        themes: [...new Set([...one.themes, ...one.hazards])],
        spaces: one.spaces,
        phases: one.phases,
        owner,
        // Who is not listed is named as the source names them; so is whoever stands beside the owner.
        organisation: one.organisation,
        place: one.place === 'online' ? undefined : one.place,
        state,
        country: one.country === undefined ? undefined : countryCalled(one.country),
        source_urls: one.sourceUrls,
        source_date: day,
        recorded_by: 'editorial',
        unsure: one.unsure,
        evidence: one.evidence,
        evidence_note: one.evidenceNote,
        incidents: one.incidents,
        problem: one.problem,
        approach: one.approach,
        target_groups: one.targetGroups,
        started: one.startYear === undefined ? undefined : String(one.startYear),
        costs: one.resources,
        legal_basis: one.legalBasis,
        results: one.results,
        success_factors: one.successFactors,
        obstacles: one.obstacles,
        transfer_hints: one.transferHints,
        known_adoptions: one.knownAdoptions,
        keywords: [...new Set([...one.keywords, ...one.hazardKeywords])],
      }),
    }
  })
}
