-- Accounts: an address somebody has shown to be theirs. What they may do follows from their functions (appointments), never from the account alone.

create table accounts (
  id text primary key check (id <> ''),
  -- As a person says it; shown to nobody but its holder and those who appoint: the public sees functions.
  name text not null default '',
  -- Small letters: the same address twice would be two people.
  email text not null unique check (email = lower(email) and length(email) <= 254),
  email_verified boolean not null default false,
  -- A picture some other login would hand over; we keep none. The library wants the column.
  image text check (image is null),
  second_factor_enabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table accounts is 'Who can sign in.';
