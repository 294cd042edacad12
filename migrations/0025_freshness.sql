-- Fresh facts: who was asked whether an entry is still true, and what was answered.

create table freshness_recipients (
  -- An address that was asked at least once, in lower case. Its row is locked while a letter to it is decided.
  address text primary key check (address = lower(address) and length(address) <= 320),
  -- `monthly`: everything in one letter at the beginning of a month.
  rhythm text not null default 'each' check (rhythm in ('each', 'monthly')),
  last_letter_at timestamptz,
  -- Whoever reads there wants no more of these letters.
  stopped_at timestamptz
);
comment on table freshness_recipients is 'How an address wants to be asked whether entries are still true, and when it was asked last.';

create table reminder_batches (
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  -- What was chosen at the desk; who is asked is worked out when it is shown and again when it is sent.
  entries text[] not null,
  author text not null,
  author_account text,
  created_at timestamptz not null,
  sent_at timestamptz,
  done_at timestamptz
);
comment on table reminder_batches is 'Reminders the office sends to many at once: chosen, looked at, sent.';

create table freshness_letters (
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  address text not null references freshness_recipients (address) on delete cascade,
  -- None: the public mailbox of an organisation nobody keeps here.
  account text,
  batch text references reminder_batches (key),
  promised_at timestamptz not null,
  sent_at timestamptz
);
create index freshness_letters_by_address on freshness_letters (address, promised_at);
create index freshness_letters_by_batch on freshness_letters (batch) where batch is not null;
comment on table freshness_letters is 'A letter that asks whether entries are still true; written in the transaction that promises it.';

create table freshness_asks (
  letter text not null references freshness_letters (key) on delete cascade,
  entry_id text not null references entries (id),
  -- The day since which nobody had confirmed it: a confirmation begins another round.
  round_since date not null,
  -- Asked in place of those who keep it.
  deputy boolean not null default false,
  answer text check (answer in ('confirmed', 'gone')),
  answered_at timestamptz,
  primary key (letter, entry_id),
  check ((answer is null) = (answered_at is null))
);
create index freshness_asks_by_entry on freshness_asks (entry_id, round_since);
comment on table freshness_asks is 'Which entries a letter asked about, and what its reader answered.';

create table gone_reports (
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  entry_id text not null references entries (id),
  reason text not null check (reason in ('dissolved', 'merged', 'moved', 'wrong')),
  -- What it was merged into, where it moved, what is wrong.
  note text not null check (length(note) <= 2000),
  author text not null,
  author_account text,
  made_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  check ((decided_at is null) = (decided_by is null))
);
create index gone_reports_open on gone_reports (entry_id) where decided_at is null;
comment on table gone_reports is 'Somebody who was asked says that an entry is no longer there. Nothing vanishes by it: reviewers decide.';
