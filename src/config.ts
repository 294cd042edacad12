/** The only reader of the environment. All faults are reported at once; nothing is required for a first start. */
import { resolve } from 'node:path'
import { z } from 'zod'
import { readRhythm, usualRhythm, type Rhythm } from './platform/rhythm.ts'
import { tilesAt, type Tiles } from './platform/tiles.ts'

const blankIsUnset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)
const setting = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema)
const text = setting(z.string().trim().max(50_000).optional())

const oidcSettings = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const

const environment = z.object({
  PORT: setting(z.coerce.number('a number from 0 to 65535').int().min(0).max(65_535).default(3000)),
  HOST: setting(z.string().default('127.0.0.1')),
  DATA_DIR: setting(z.string().default('var')),
  DATABASE_URL: setting(z.url({ protocol: /^postgres(ql)?$/, error: 'an address like postgres://user@host:5432/name' }).optional()),
  BASE_URL: setting(z.url({ protocol: /^https?$/, error: 'an address like https://resilienz.example.org' }).optional()),
  SEED_DATA: setting(z.enum(['on', 'off'], 'on or off').default('on')),
  /** `off` for a copy that is only tried out: it reminds nobody of anything by itself. */
  SCHEDULE: setting(z.enum(['on', 'off'], 'on or off').default('on')),
  LOG_LEVEL: setting(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info')),
  /** How long a process that is told to stop goes on answering while it says at /ready that it will: as long as the proxy needs to notice. */
  DRAIN_SECONDS: setting(z.coerce.number('a number from 0 to 60').int().min(0).max(60).default(0)),
  /** `on` where a proxy in front sets X-Forwarded-For; otherwise anyone could choose the address that is counted. */
  TRUST_PROXY: setting(z.enum(['on', 'off'], 'on or off').default('off')),
  SMTP_URL: setting(z.url({ protocol: /^smtps?$/, error: 'an address like smtp://user:password@host:587' }).optional()),
  MAIL_FROM: setting(z.string().trim().max(200).refine((value) => value.includes('@'), 'an e-mail address, with a name before it if you like').optional()),
  OIDC_ISSUER: setting(z.url({ protocol: /^https?$/, error: 'the address of the login, like https://login.example.org/realms/city' }).optional()),
  OIDC_CLIENT_ID: setting(z.string().trim().max(500).optional()),
  OIDC_CLIENT_SECRET: setting(z.string().trim().max(1_000).optional()),
  OIDC_NAME: setting(z.string().trim().max(100).optional()),
  LINK_CHECK: setting(z.enum(['on', 'off'], 'on or off').default('off')),
  CONFIRM_AFTER: setting(z.string().refine((value) => readRhythm(value) !== undefined, 'kinds with months, like actor=12 practice=24').optional()),
  TILE_SERVER: setting(z.string().trim().refine((value) => tilesAt(value, '') !== undefined, 'an address like https://tiles.example.org/{z}/{x}/{y}.png').optional()),
  TILE_ATTRIBUTION: setting(z.string().trim().max(500).optional()),
  OPERATOR_NAME: text,
  OPERATOR_ADDRESS: text,
  OPERATOR_EMAIL: setting(z.email('an e-mail address').optional()),
  OPERATOR_PHONE: text,
  OPERATOR_IMPRINT: text,
  OPERATOR_PRIVACY: text,
  OPERATOR_ACCESSIBILITY: text,
})

/** The names of all settings; `.env.example` explains each. */
export const settingNames = Object.keys(environment.shape)

/** What the environment says about whoever runs the site; the browser may say otherwise (src/features/operators). */
export type OperatorSettings = {
  name?: string
  address?: string
  email?: string
  phone?: string
  imprint?: string
  privacy?: string
  accessibility?: string
}

export type Oidc = { issuer: string; clientId: string; clientSecret: string; name: string }

/** What the running site needs to know. `baseUrl` has no slash at its end. */
export type Settings = {
  port: number
  host: string
  dataDir: string
  databaseUrl?: string
  baseUrl: string
  seedData: boolean
  /** Work that comes back by itself is done: reminders, checks, what was planned for a time. */
  schedule: boolean
  logLevel: string
  trustProxy: boolean
  drainSeconds: number
  /** Without one, letters lie as files in the data folder. */
  smtpUrl?: string
  mailFrom: string
  /** An organisation's own login. */
  oidc?: Oidc
  operator: OperatorSettings
  /** After how many months the keepers of a kind of entry are asked whether it is still true. */
  rhythm: Rhythm
  /** Where pictures of streets come from. */
  tiles?: Tiles
  /** Ask every week whether the web addresses of entries answer. */
  linkCheck: boolean
}

export class FaultySettings extends Error {}

/** @throws FaultySettings naming every fault, one a line. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const parsed = environment.safeParse(env)
  const faults = [...(parsed.error?.issues.map(({ path, message }) => `  ${path.join('.')}: expected ${message}`) ?? []), ...missingForOidc(env), ...missingForTiles(env)]
  if (!parsed.success || faults.length > 0) {
    throw new FaultySettings(`These settings are not usable:\n${faults.join('\n')}\nCorrect them in the environment and start again.`)
  }
  const given = parsed.data
  const baseUrl = (given.BASE_URL ?? `http://${given.HOST === '0.0.0.0' || given.HOST === '::' ? 'localhost' : given.HOST}:${given.PORT}`).replace(/\/+$/, '')
  return {
    port: given.PORT,
    host: given.HOST,
    dataDir: resolve(given.DATA_DIR),
    databaseUrl: given.DATABASE_URL,
    baseUrl,
    seedData: given.SEED_DATA === 'on',
    schedule: given.SCHEDULE === 'on',
    logLevel: given.LOG_LEVEL,
    trustProxy: given.TRUST_PROXY === 'on',
    drainSeconds: given.DRAIN_SECONDS,
    smtpUrl: given.SMTP_URL,
    mailFrom: given.MAIL_FROM ?? `Resilienznetz <no-reply@${new URL(baseUrl).hostname}>`,
    oidc: oidcIn(given),
    tiles: given.TILE_SERVER && given.TILE_ATTRIBUTION ? tilesAt(given.TILE_SERVER, given.TILE_ATTRIBUTION) : undefined,
    linkCheck: given.LINK_CHECK === 'on',
    rhythm: readRhythm(given.CONFIRM_AFTER ?? '') ?? usualRhythm,
    operator: {
      name: given.OPERATOR_NAME,
      address: given.OPERATOR_ADDRESS,
      email: given.OPERATOR_EMAIL,
      phone: given.OPERATOR_PHONE,
      imprint: given.OPERATOR_IMPRINT,
      privacy: given.OPERATOR_PRIVACY,
      accessibility: given.OPERATOR_ACCESSIBILITY,
    },
  }
}

/** Half a login is none; told with all other faults. */
function missingForOidc(env: NodeJS.ProcessEnv): string[] {
  const missing = oidcSettings.filter((name) => blankIsUnset(env[name]) === undefined)
  return missing.length === oidcSettings.length ? [] : missing.map((name) => `  ${name}: expected a value, because another OIDC setting has one: all four or none`)
}

/** Pictures without the name of who drew them break every licence there is for them. */
function missingForTiles(env: NodeJS.ProcessEnv): string[] {
  const given = ['TILE_SERVER', 'TILE_ATTRIBUTION'].filter((name) => blankIsUnset(env[name]) !== undefined)
  return given.length === 1 ? [`  ${given[0] === 'TILE_SERVER' ? 'TILE_ATTRIBUTION' : 'TILE_SERVER'}: expected a value, because ${given[0]} has one`] : []
}

function oidcIn({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name }: z.output<typeof environment>): Oidc | undefined {
  if (!issuer || !clientId || !clientSecret || !name) return undefined
  return { issuer: issuer.replace(/\/+$/, ''), clientId, clientSecret, name }
}
