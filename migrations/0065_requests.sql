-- Requests are entries; here lies who was asked, what they answered, and what became of it.

-- An organisation was asked. Once for each request: whoever has been asked is reminded, not asked again.
create table request_asks (
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  request text not null references entries (id),
  actor text not null references entries (id),
  -- Why it is likely to know: what the letter and the asker are told.
  reasons jsonb not null,
  -- As a function, never a person.
  asked_by text not null,
  asked_at timestamptz not null,
  -- The organisation that was asked first and said: ask these instead.
  forwarded_by text references entries (id),
  outcome text check (outcome in ('answered', 'declined', 'forwarded')),
  note text check (length(note) <= 1000),
  settled_by text,
  settled_at timestamptz,
  reminded_at timestamptz,
  unique (request, actor),
  check ((outcome is null) = (settled_at is null)),
  check ((settled_by is null) = (settled_at is null))
);
create index request_asks_open on request_asks (actor) where outcome is null;
create index request_asks_by_time on request_asks (asked_at);

-- What an organisation answered, asked or not.
create table request_answers (
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  request text not null references entries (id),
  ask text references request_asks (key),
  actor text not null references entries (id),
  author text not null,
  -- Forgotten with the account; the answer belongs to the organisation.
  author_account text references accounts (id),
  answer text not null check (length(answer) between 1 and 10000),
  made_at timestamptz not null,
  -- The asker says: this helped.
  helpful_at timestamptz,
  helpful_by text,
  check ((helpful_at is null) = (helpful_by is null))
);
create index request_answers_by_request on request_answers (request);
create index request_answers_by_account on request_answers (author_account);

-- Drafts of entries that answers became.
create table request_harvests (
  request text not null references entries (id),
  draft text not null references drafts (key),
  kind text not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (request, draft)
);

-- Account holders who do not want to be asked.
create table request_stops (
  account text primary key references accounts (id),
  stopped_at timestamptz not null
);
