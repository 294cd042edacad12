-- Anyone may suggest: what somebody without an account wants to enter or correct, until it lies at the desk.

create table suggestions (
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  kind text not null,
  -- null: a new entry is suggested.
  entry_id text references entries (id),
  based_on integer,
  -- The whole entry as it is suggested.
  payload jsonb not null,
  -- Where it can be checked.
  source text not null,
  -- For the reviewers only; forgotten with the address.
  note text,
  email text,
  account text,
  suspicions jsonb not null default '[]',
  -- The same for suggestions that say the same: the later one joins the earlier.
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  -- null: the address is not confirmed yet; nobody but its reader knows of it.
  draft_key text references drafts (key),
  created_at timestamptz not null,
  confirmed_at timestamptz,
  check ((confirmed_at is null) = (draft_key is null))
);
create index suggestions_by_draft on suggestions (draft_key);
create index suggestions_by_content on suggestions (content_hash);
comment on table suggestions is 'What anybody suggests. The address serves to confirm and to answer; it is forgotten thirty days after the decision.';

create table distinct_pairs (
  one text not null references entries (id) on delete cascade,
  other text not null references entries (id) on delete cascade,
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (one, other),
  check (one < other)
);
comment on table distinct_pairs is 'Entries that look alike and are not the same: somebody looked.';

alter table entries add merged_into text references entries (id) deferrable initially deferred;
alter table entries add check (merged_into is null or withdrawn_at is not null);
alter table entries add check (merged_into is distinct from id);
create index entries_by_survivor on entries (merged_into) where merged_into is not null;
comment on column entries.merged_into is 'The entry that took this one in: the old address leads there for good.';
