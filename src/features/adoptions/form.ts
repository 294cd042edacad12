/** What the form about an adoption sends. */
import { z } from 'zod'
import { visibilities } from '../publishing/index.ts'
import { textIn, type Body } from '../editing/index.ts'
import { keepName } from '../entries/index.ts'
import { highest, questions, steps, type Fit, type Recorded } from './adoption.ts'

export type FaultName = 'adopter' | 'step' | 'day' | 'future' | 'reason' | 'email' | 'long'
export type Faulty = { field: string; fault: FaultName }

const longest = { changed: 5_000, result: 5_000, reason: 2_000, contact_function: 200, contact_email: 200 }
const day = z.iso.date()
const email = z.email()

/** As it was typed, for showing it again. */
export type Typed = Record<'adopter' | 'source' | 'step' | 'day' | 'changed' | 'result' | 'reason' | 'contact_function' | 'contact_email' | 'visibility', string> & { fit: Partial<Record<string, string>> }

export type Sent = {
  typed: Typed
  keeps: boolean
  faults: Faulty[]
  /** None where something is wrong with it. */
  given?: { record: Pick<Recorded, 'step' | 'day' | 'changed' | 'result' | 'reason' | 'fit'>; about: { visibility: (typeof visibilities)[number]; contactFunction?: string; contactEmail?: string } }
}

const orNone = (text: string): string | undefined => (text === '' ? undefined : text)

/** `adopters`: for whom it may be said; one alone is not asked for. */
export function readAdoption(body: Body, { adopters, today }: { adopters: readonly string[]; today: string }): Sent {
  const text = (name: string) => textIn(body, name).replace(/\r\n?/g, '\n')
  const fitTyped = Object.fromEntries(questions.map((question) => [question, text(`fit-${question}`)]))
  const typed: Typed = {
    adopter: adopters.length === 1 ? adopters[0] : text('adopter'),
    source: text('source'), step: text('step'), day: text('day'), changed: text('changed'), result: text('result'), reason: text('reason'),
    contact_function: text('contact_function'), contact_email: text('contact_email'), visibility: text('visibility'), fit: fitTyped,
  }
  const keeps = text(keepName) !== ''
  const step = steps.find((known) => known === typed.step)
  const isDay = day.safeParse(typed.day).success
  const found: [string, FaultName, boolean][] = [
    ['adopter', 'adopter', !adopters.includes(typed.adopter)],
    ['step', 'step', step === undefined],
    ['day', 'day', !isDay],
    ['day', 'future', isDay && typed.day > today],
    ['reason', 'reason', step === 'dropped' && typed.reason.length < 3],
    ['contact_email', 'email', typed.contact_email !== '' && !email.safeParse(typed.contact_email).success],
    ...(['changed', 'result', 'reason', 'contact_function', 'contact_email'] as const).map((name): [string, FaultName, boolean] => [name, 'long', typed[name].length > longest[name]]),
  ]
  const faults = found.flatMap(([field, fault, is]) => (is ? [{ field, fault }] : []))
  if (faults.length > 0 || step === undefined) return { typed, keeps, faults }
  const fit: Fit = Object.fromEntries(questions.flatMap((question) => {
    const value = fitTyped[question]
    return /^\d$/.test(value) && Number(value) <= highest ? [[question, Number(value)]] : []
  }))
  return {
    typed,
    keeps,
    faults,
    given: {
      record: { step, day: typed.day, changed: orNone(typed.changed), result: orNone(typed.result), reason: orNone(typed.reason), fit },
      about: { visibility: visibilities.find((known) => known === typed.visibility) ?? 'green', contactFunction: orNone(typed.contact_function), contactEmail: orNone(typed.contact_email) },
    },
  }
}
