/** Who is meant by the name a source gives. Pure. */
import type { FirstData } from '../publishing/index.ts'

const cuts = [/ mit /, /, /, / und /, /; /, / \(/]

/** The actor of exactly that name, or of the name before «mit», a comma, «und» or a bracket. */
export function firstCalled(name: string, actorCalled: FirstData['actorCalled']): string | undefined {
  const candidates = [name, ...cuts.map((cut) => name.split(cut)[0])]
  return candidates.flatMap((one) => [one, `${one} e. V.`, one.replace(/^Landeshauptstadt /, 'Stadt ')]).map(actorCalled).find((id) => id !== undefined)
}
