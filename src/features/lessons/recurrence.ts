/** How often the same was seen, counted along the earlier lessons that a lesson names. Pure. */
export type Seen = { on?: string; earlier: readonly string[] }

/** `find`: a lesson that whoever looks may know of. Undefined where it was seen once only. */
export function recurrenceOf(id: string, { on, earlier }: Seen, find: (id: string) => Seen | undefined): { times: number; since?: string } | undefined {
  const seen = new Map<string, string | undefined>([[id, on]])
  const waiting = [...earlier]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const lesson = seen.has(next) ? undefined : find(next)
    if (!lesson) continue
    seen.set(next, lesson.on)
    waiting.push(...lesson.earlier)
  }
  if (seen.size === 1) return undefined
  const [since] = [...seen.values()].flatMap((day) => day?.slice(0, 4) ?? []).sort()
  return { times: seen.size, since }
}
