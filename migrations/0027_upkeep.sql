-- The office's desk: what is stale, orphaned, incomplete or doubtful, answered quickly for a hundred thousand entries.

create table upkeep (
  -- No references: derived, and made anew after a restore.
  entry_id text primary key,
  revision integer not null,
  epoch uuid not null,
  title text not null,
  owner text,
  state text,
  -- Published first; until somebody confirms it, an entry stands unconfirmed since then.
  first_on date not null,
  source_year integer,
  -- Fields that say nothing, the most useful first.
  gaps text[] not null,
  urls text[] not null,
  looked_at timestamptz not null
);
comment on table upkeep is 'What the desk for upkeep asks of a published entry, derived from its payload once a revision.';

alter table gone_reports add column decision text check (decision in ('withdrawn', 'corrected', 'kept'));
alter table gone_reports add check (decision is null or decided_at is not null);
