-- What the other side said about a membership, until those it concerns have been told: collected, a letter a day at most.

create table membership_news (
  membership text not null references memberships (key) on delete cascade,
  account text not null references accounts (id) on delete cascade,
  what text not null check (what in ('claimed', 'declined')),
  -- The organisation on whose behalf the account is told.
  actor text not null references entries (id),
  happened_at timestamptz not null,
  sent_at timestamptz,
  primary key (membership, account, what)
);
create index membership_news_by_account on membership_news (account, sent_at);
comment on table membership_news is 'What the other side said about a membership, to be told by letter.';
