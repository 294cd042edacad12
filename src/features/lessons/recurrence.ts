/** How often the same was seen: the lesson, the earlier ones it names, and every organisation that says "here too". Pure. */

/** `also`: who else saw it, each once, with the day where it is known. */
export type Seen = { on?: string; earlier: readonly string[]; also: readonly { actor: string; on?: string }[] }

/** `find`: a lesson that whoever looks may know of. Undefined where it was seen once only. */
export function recurrenceOf(id: string, lesson: Seen, find: (id: string) => Seen | undefined): { times: number; since?: string } | undefined {
  const seen = new Map<string, Seen>([[id, lesson]])
  const waiting = [...lesson.earlier]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const found = seen.has(next) ? undefined : find(next)
    if (!found) continue
    seen.set(next, found)
    waiting.push(...found.earlier)
  }
  const occasions = [...seen.values()].flatMap(({ on, also }) => [on, ...also.map((one) => one.on)])
  if (occasions.length === 1) return undefined
  const [since] = occasions.flatMap((day) => day?.slice(0, 4) ?? []).sort()
  return { times: occasions.length, since }
}
