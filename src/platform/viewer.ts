/** Who asks: set once per request by the feature that knows accounts, read by everybody. */
import type { Context } from 'hono'

export const roles = ['editor', 'coordinator', 'reviewer', 'administrator'] as const
export type Role = (typeof roles)[number]

/** A function somebody holds. `actor` is the organisation it is held for; none means the whole site. `networks` are those the organisation is a member of. */
export type Appointment = { role: Role; actor?: string; deputy: boolean; networks?: readonly string[] }

export type Viewer = {
  /** None: a visitor. `secondFactor`: passed in this session. */
  account?: { id: string; name: string; email: string; secondFactor: boolean }
  appointments: readonly Appointment[]
}

export const visitor: Viewer = { appointments: [] }

declare module 'hono' {
  interface ContextVariableMap {
    viewer?: Viewer
  }
}

export const viewerOf = (c: Context): Viewer => c.get('viewer') ?? visitor

export const setViewer = (c: Context, viewer: Viewer): void => c.set('viewer', viewer)
