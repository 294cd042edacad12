/** What the interface says of the adoptions of a practice. */
import { z } from 'zod'
import { inTime, lastSaid, stateOf, steps, type Adoption } from './adoption.ts'

const text = z.string().nullable()
const one = z.strictObject({
  adopter: z.string().meta({ description: 'Id of the actor that adopts it' }),
  source: text.meta({ description: 'Id of the actor they have it from; null: from the practice itself' }),
  state: z.enum(steps),
  since: z.iso.date(),
  changed: text,
  result: text,
  reason: text.meta({ description: 'Why it was dropped' }),
  practice: text.meta({ description: 'Id of the practice that was made of it' }),
  history: z.array(z.strictObject({ step: z.enum(steps), on: z.iso.date() })),
})

export const adoptionAnswers = { adoptions: z.array(one).optional().meta({ description: 'Who has adopted it, as far as they say so in public; where one practice is asked for' }) }

export function toAdoptionAnswers(adoptions: readonly Adoption[]): { adoptions: z.infer<typeof one>[] } {
  return {
    adoptions: adoptions.flatMap((adoption) => {
      const state = stateOf(adoption)
      if (state === undefined) return []
      return [{
        adopter: adoption.adopter,
        source: adoptions.find(({ key }) => key === adoption.source)?.adopter ?? null,
        state: state.step,
        since: state.day,
        changed: lastSaid(adoption, 'changed') ?? null,
        result: lastSaid(adoption, 'result') ?? null,
        reason: state.step === 'dropped' ? (lastSaid(adoption, 'reason') ?? null) : null,
        practice: adoption.became ?? null,
        history: inTime(adoption).map(({ step, day }) => ({ step, on: day })),
      }]
    }),
  }
}
