-- Rounds in which organisations say what they think of one version: opinions first, signatures at the end.

create table manuscript_rounds (
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  manuscript text not null references manuscripts (key) on delete cascade,
  kind text not null check (kind in ('consultation', 'signing')),
  version integer not null,
  -- Last day on which an answer counts as in time.
  due_on date not null,
  -- What those who are asked are told beside the text.
  note text not null default '' check (length(note) <= 2000),
  opened_at timestamptz not null,
  opened_by text not null,
  closed_at timestamptz,
  closed_by text,
  -- `reopened`: the text was changed afterwards; what was signed belongs to the old version.
  outcome text check (outcome in ('closed', 'reopened', 'withdrawn')),
  check ((closed_at is null) = (outcome is null)),
  foreign key (manuscript, version) references manuscript_versions (manuscript, number)
);
create unique index manuscript_rounds_one_open on manuscript_rounds (manuscript) where closed_at is null;
create index manuscript_rounds_of_manuscript on manuscript_rounds (manuscript, opened_at);

create table manuscript_extensions (
  round text not null references manuscript_rounds (key) on delete cascade,
  from_day date not null,
  to_day date not null check (to_day > from_day),
  reason text not null check (length(reason) between 1 and 2000),
  extended_at timestamptz not null,
  extended_by text not null,
  primary key (round, to_day)
);

create table manuscript_invitations (
  round text not null references manuscript_rounds (key) on delete cascade,
  organisation text not null references entries (id),
  reminded_at timestamptz,
  -- In a consultation: `none` says that there is nothing to say, `silence` that nobody said anything. Silence is not consent.
  said text check (said in ('none', 'silence')),
  said_by text,
  said_at timestamptz,
  primary key (round, organisation)
);
create index manuscript_invitations_by_organisation on manuscript_invitations (organisation);

create table manuscript_comments (
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  round text not null,
  organisation text not null,
  number integer not null,
  -- Of the version of the round; none: about the whole.
  paragraph text check (paragraph ~ '^[0-9a-f]{8}$'),
  kind text not null check (kind in ('general', 'technical', 'editorial', 'question')),
  comment text not null check (length(comment) between 1 and 4000),
  proposal text check (length(proposal) between 1 and 8000),
  made_by text not null,
  made_at timestamptz not null,
  answer text check (answer in ('accepted', 'modified', 'rejected')),
  reason text check (length(reason) <= 4000),
  -- What takes the place of the proposal where it was modified.
  wording text check (length(wording) between 1 and 8000),
  answered_by text,
  answered_at timestamptz,
  -- When the wording went into the working text, and the version that bears it.
  taken_at timestamptz,
  landed_in integer,
  foreign key (round, organisation) references manuscript_invitations (round, organisation) on delete cascade,
  unique (round, number),
  check ((answer is null) = (answered_at is null)),
  check (answer is null or answer = 'accepted' or length(reason) > 0)
);

create table manuscript_signatures (
  round text not null,
  organisation text not null,
  -- The text that was signed, to the letter.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- `silence` is written down when the time is over; it is no consent.
  vote text not null check (vote in ('agree', 'remark', 'dissent', 'silence')),
  remark text check (length(remark) between 1 and 4000),
  signed_by text not null,
  signed_at timestamptz not null,
  primary key (round, organisation),
  foreign key (round, organisation) references manuscript_invitations (round, organisation) on delete cascade,
  check (vote in ('agree', 'silence') or remark is not null)
);
