-- What is written before it is published: drafts, on their way through a review.
-- A draft becomes a revision when it is published; until then no address of its own gives away what it will be called.

create table drafts (
  -- Not to be guessed: whoever finds a draft was told its address.
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  kind text not null,
  -- null: an entry that is not yet published has no id.
  entry_id text references entries (id),
  -- The actor it belongs to, where it is no actor itself.
  owner text references entries (id),
  -- Keepers of an entry share one open draft; suggestions stand beside it.
  origin text not null default 'keeper' check (origin in ('keeper', 'suggestion', 'import')),
  -- The revision it was begun from.
  based_on integer,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'accepted', 'published', 'rejected', 'discarded')),
  -- Counts the saves: whoever saves an older one is shown what came between.
  version integer not null default 1 check (version > 0),
  -- As far as it is written: fields may be missing or wrong until it is submitted.
  payload jsonb not null,
  -- Functions, never names of persons; the accounts beside them are forgotten when they are deleted.
  creator_account text,
  author text not null,
  author_account text,
  submitter text,
  submitter_account text,
  submitted_at timestamptz,
  message text,
  reviewer text,
  reviewer_account text,
  decided_at timestamptz,
  reason text,
  -- Why an administrator approved what they had written or submitted themselves.
  exception text,
  publish_at timestamptz,
  -- The revision it became.
  revision integer,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  foreign key (entry_id, based_on) references revisions (entry_id, number),
  foreign key (entry_id, revision) references revisions (entry_id, number),
  check (state not in ('submitted', 'accepted') or submitted_at is not null),
  check (state not in ('accepted', 'published', 'rejected', 'returned') or (reviewer is not null and decided_at is not null)),
  check (state not in ('rejected', 'returned') or reason is not null),
  check ((state = 'accepted') = (state <> 'published' and publish_at is not null)),
  check ((state = 'published') = (revision is not null))
);
create unique index one_open_draft_of_the_keepers on drafts (entry_id) where origin = 'keeper' and state in ('draft', 'submitted', 'returned', 'accepted');
create index drafts_waiting on drafts (submitted_at) where state = 'submitted';
create index drafts_by_creator on drafts (creator_account);
comment on table drafts is 'What is written but not yet published, and what became of it.';

create table draft_saves (
  draft_key text not null references drafts (key) on delete cascade,
  version integer not null,
  payload jsonb not null,
  author text not null,
  author_account text,
  saved_at timestamptz not null,
  primary key (draft_key, version)
);
comment on table draft_saves is 'Every save of a draft: from it follows what two people changed at the same time, and who wrote with it.';

create table draft_comments (
  draft_key text not null references drafts (key) on delete cascade,
  version integer not null,
  field text not null,
  comment text not null,
  author text not null,
  author_account text,
  made_at timestamptz not null,
  primary key (draft_key, version, field)
);
comment on table draft_comments is 'What a reviewer said about a field of the version that was submitted.';

alter table revisions add author_account text, add reviewer_account text, add message text, add exception text;
comment on column revisions.exception is 'Why an administrator approved what they had written or submitted themselves.';
