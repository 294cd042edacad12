-- An organisation takes on its own profile.

create table claims (
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  actor text not null references entries (id),
  -- null: somebody who has no account yet; the letter shows whose address it is.
  account text references accounts (id) on delete cascade,
  -- Where the letter went that gives the function; null where somebody decides.
  email text check (email = lower(email) and length(email) <= 254),
  -- A page that shows that somebody belongs there.
  proof text,
  -- Who they are, in their own words.
  note text,
  state text not null check (state in ('sent', 'keepers', 'reviewers', 'accepted', 'declined', 'withdrawn')),
  made_at timestamptz not null,
  -- When it passes from the keepers to the reviewers, or when the letter is over.
  due_at timestamptz,
  decided_at timestamptz,
  decided_by text,
  reason text,
  check ((state = 'sent') <= (email is not null)),
  check (email is not null or account is not null),
  check ((state in ('accepted', 'declined', 'withdrawn')) = (decided_at is not null)),
  check ((decided_at is null) = (decided_by is null)),
  check (state <> 'declined' or reason is not null)
);
create unique index one_waiting_claim_each on claims (actor, account) where state in ('keepers', 'reviewers');
create index claims_by_account on claims (account);
create index claims_waiting on claims (state, actor) where state in ('keepers', 'reviewers');
comment on table claims is 'Who wants to keep the profile of their organisation; forgotten thirty days after it is over.';

-- Domains that more than one entry names say nothing about who may keep one of them: they are counted each time somebody asks.
create index revisions_by_site on revisions ((lower(substring(payload ->> 'website' from '^https?://(?:www[0-9]?\.)?([^/:?#]+)')))) where payload ->> 'website' is not null;
create index revisions_by_mail_domain on revisions ((lower(substring(payload ->> 'email' from '@([^@]+)$')))) where payload ->> 'email' is not null;
