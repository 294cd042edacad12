import { Hono } from 'hono'
import { languages } from '../../platform/language.ts'
import type { Services } from '../../services.ts'
import { changeSeen, handInValidation, showSeen, showValidation } from './acts.tsx'
import { originTwins, seenTwins, unnamedTwins, validationTwins } from './addresses.ts'
import { decideOrigin, handIn, showOrigin, showUnnamed } from './naming.tsx'

export function routes(services: Services) {
  const app = new Hono()
  for (const language of languages) {
    app.get(seenTwins(':lesson')[language], (c) => showSeen(services, c))
    app.post(seenTwins(':lesson')[language], (c) => changeSeen(services, c))
    app.get(validationTwins(':lesson')[language], (c) => showValidation(services, c))
    app.post(validationTwins(':lesson')[language], (c) => handInValidation(services, c))
    app.get(unnamedTwins[language], (c) => showUnnamed(services, c))
    app.post(unnamedTwins[language], (c) => handIn(services, c))
    app.get(originTwins(':key')[language], (c) => showOrigin(services, c))
    app.post(originTwins(':key')[language], (c) => decideOrigin(services, c))
  }
  return app
}
