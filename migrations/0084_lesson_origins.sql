-- Lessons handed in without a name. Whom one is from stands here and nowhere else: the entry, its draft, its history and the log name the network only.
create table lesson_origins (
  -- Not to be guessed, and not the key of the draft it becomes.
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  actor text not null,
  network text not null,
  -- What is shown instead of the name.
  called text not null check (length(called) between 1 and 300),
  -- As it would be handed on; emptied once the office has attested it: from then on it is the draft's.
  payload jsonb not null,
  -- The one who handed it in; forgotten with the account.
  account text,
  handed_in_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'attested', 'returned')),
  -- Functions of the office, never a person.
  decided_by text,
  decided_at timestamptz,
  reason text,
  -- The draft that went to the review.
  draft text,
  check ((state = 'waiting') = (decided_at is null)),
  check ((state = 'attested') = (draft is not null)),
  check ((state = 'returned') = (reason is not null))
);
create index lesson_origins_waiting on lesson_origins (network) where state = 'waiting';
create index lesson_origins_by_actor on lesson_origins (actor);
comment on table lesson_origins is 'Whom a lesson without a name is from: read by the office of the network and by the organisation itself only.';
