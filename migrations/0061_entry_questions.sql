-- What organisations ask and remark about an entry, and what is answered.

create table entry_questions (
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  entry text not null references entries (id),
  sort text not null check (sort in ('question', 'comment')),
  -- The organisation that asks, and as which function somebody does so for it; never who.
  asker text not null references entries (id),
  function text not null,
  -- Gets the letter with the answer, as long as the account exists.
  account text references accounts (id) on delete set null,
  content text not null check (content <> ''),
  asked_at timestamptz not null,
  answer text check (answer <> ''),
  answered_as text,
  answered_at timestamptz,
  hidden_at timestamptz,
  hidden_as text,
  hidden_reason text,
  withdrawn_at timestamptz,
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_as is null)),
  check ((hidden_at is null) = (hidden_as is null) and (hidden_at is null) = (hidden_reason is null))
);
create index entry_questions_by_entry on entry_questions (entry, asked_at) where withdrawn_at is null;
create index entry_questions_by_account on entry_questions (account);
comment on table entry_questions is 'Questions and comments about an entry with their answers; whoever may read the entry may read them, unless hidden.';
