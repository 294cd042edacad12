/**
 * The form of a backup: gzip of JSON lines. First `{ backup: 1, schema, made_at }`, then for each table
 * `{ table, columns }` and its rows as arrays of text (null stays null), last the manifest with count and hash of each table.
 * Text as PostgreSQL writes it is exact for every type, and readable in fifty years.
 */
import { createHash, type Hash } from 'node:crypto'
import { z } from 'zod'

/** Tables in an order in which each refers only to earlier ones (or to deferred ones). `changes` is no content: a restore begins a new log. */
export const tables = ['concept_schemes', 'concepts', 'concept_versions', 'entries', 'revisions', 'entry_concepts', 'entry_relations', 'confirmations', 'drafts', 'draft_saves', 'draft_comments', 'suggestions', 'distinct_pairs', 'links', 'imports', 'import_rows', 'accounts', 'account_logins', 'passkeys', 'second_factors', 'recovery_codes', 'letter_stops', 'audit_events', 'audit_accounts', 'appointments', 'invitations', 'memberships', 'claims', 'network_invitations', 'network_messages', 'network_message_stops',
  'member_lists', 'member_list_rows', 'membership_news',
  'manuscripts', 'manuscript_paragraphs', 'manuscript_saves', 'manuscript_versions', 'manuscript_rounds', 'manuscript_extensions', 'manuscript_invitations', 'manuscript_comments', 'manuscript_signatures',
  'freshness_recipients', 'reminder_batches', 'freshness_letters', 'freshness_asks', 'gone_reports', 'web_addresses',
  'site_pictures', 'site_settings', 'files', 'alerts', 'alert_entries',
  'adoptions', 'adoption_steps', 'entry_questions', 'appraisals',
  'request_asks', 'request_answers', 'request_harvests', 'request_stops'] as const
export type Table = (typeof tables)[number]

export const head = z.object({ backup: z.literal(1), schema: z.number(), made_at: z.string() })
export const tableHead = z.object({ table: z.enum(tables), columns: z.array(z.string().regex(/^[a-z_]+$/)) })
export const row = z.array(z.string().nullable())
export const manifest = z.object({ manifest: z.record(z.string(), z.object({ count: z.number(), sha256: z.string() })) })
export type Manifest = z.infer<typeof manifest>['manifest']

/** Counts rows and hashes them in the order of the primary key: the same content gives the same proof. */
export class Proof {
  private count = 0
  private readonly hash: Hash = createHash('sha256')

  add(line: string) {
    this.count++
    this.hash.update(line).update('\n')
  }

  result() {
    return { count: this.count, sha256: this.hash.copy().digest('hex') }
  }
}
