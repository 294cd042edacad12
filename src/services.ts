/** What every feature is handed. One plain object; no container. */
import type { Context } from 'hono'
import type { Logger } from 'pino'
import type { VNode } from 'preact'
import type { Settings } from './config.ts'
import type { Entry, Kind } from './features/publishing/index.ts'
import type { SearchIndex } from './features/search/index.ts'
import type { Assets } from './platform/assets.ts'
import type { Db } from './platform/database/index.ts'
import type { Jobs } from './platform/jobs.ts'
import type { LetterKind, Letters } from './platform/letters.ts'
import type { Mail } from './platform/mail.ts'
import type { Metrics } from './platform/metrics.ts'
import type { Operator } from './platform/operator.ts'
import type { Task } from './platform/tasks.ts'
import type { Viewer } from './platform/viewer.ts'

/** What waits for whoever is signed in, in the eyes of one feature. */
export type TaskSource = (services: Services, viewer: Viewer & { account: NonNullable<Viewer['account']> }) => Promise<Task[]>

/** What a feature says of an entry of any kind beside what the entry says itself. */
export type EntryPart = {
  /** What comes first on its page, below what the entry itself says first: what somebody can do now. */
  onTop?(services: Services, c: Context, entry: Pick<Entry, 'id' | 'kind'>): Promise<VNode | undefined>
  /** A section of its page. */
  onPage?(services: Services, c: Context, entry: Pick<Entry, 'id' | 'kind' | 'owner' | 'networks' | 'visibility' | 'readers'>): Promise<VNode | undefined>
  /** Further fields of what the interface answers about one entry; only what is for everybody. */
  inAnswer?(services: Services, entry: Pick<Entry, 'id' | 'kind'>): Promise<object>
}

export type Services = {
  db: Db
  /** The kinds of entries, in menu order. */
  kinds: readonly Kind[]
  /** What waits for somebody, feature by feature. */
  tasks: readonly TaskSource[]
  /** What features say of entries, in the order in which it stands on a page. */
  parts: readonly EntryPart[]
  /** The current index; a new one takes its place after a restore or a change of the vocabularies. */
  search: () => SearchIndex
  /** Seconds since the index was last known to be in step with the database. */
  behind(): number
  /** The process was told to stop and only finishes what it has begun. */
  isStopping(): boolean
  /** Makes what was just published searchable here, before the answer is sent. */
  refresh(ids: string[]): Promise<void>
  /** What the operator says of the site, as it stands now. */
  operator: () => Operator
  /** Makes a setting that was just changed hold here, before the answer is sent. */
  refreshOperator(): Promise<void>
  /** Every letter the site writes by itself, with the words that come with it. */
  letterKinds: readonly LetterKind[]
  mail: Mail
  letters: Letters
  jobs: Jobs
  settings: Settings
  clock: { now(): Date }
  log: Logger
  assets: Assets
  metrics: Metrics
}
