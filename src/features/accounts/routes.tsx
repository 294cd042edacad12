import { Hono } from 'hono'
import type { Services } from '../../services.ts'
import { createLimits } from './limits.ts'
import { signInRoutes } from './sign-in.tsx'

export function routes(services: Services) {
  const limits = createLimits(services)
  return new Hono().route('/', signInRoutes(services, limits))
}
