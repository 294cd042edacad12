import { Hono } from 'hono'
import type { Services } from '../../services.ts'
import { holdingRoutes, type Others } from './holding.tsx'
import { createLimits } from './limits.ts'
import { passkeyRoutes } from './passkeys/routes.tsx'
import { secondFactorRoutes } from './second-factor.tsx'
import { signInRoutes } from './sign-in.tsx'
import { stoppingRoutes } from './stopping.tsx'

export function routes(services: Services, others: Others) {
  const limits = createLimits(services)
  return new Hono().route('/', signInRoutes(services, limits)).route('/', secondFactorRoutes(services, limits)).route('/', passkeyRoutes(services, limits)).route('/', stoppingRoutes(services)).route('/', holdingRoutes(services, limits, others))
}
