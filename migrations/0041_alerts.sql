-- Alerts: somebody follows a list with its filters, or an entry, by mail.

create table alerts (
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  -- The address that is followed: path and parameters of a list, or of an entry, in German.
  address text not null check (length(address) <= 2000),
  language text not null check (language in ('de', 'en')),
  rhythm text not null check (rhythm in ('daily', 'weekly')),
  -- Whoever has an account is written to at the address of the account.
  account text references accounts (id),
  email text check (length(email) <= 320),
  created_at timestamptz not null,
  -- Nothing is sent before; of accounts the address is known to be theirs.
  confirmed_at timestamptz,
  next_at timestamptz,
  check ((account is null) <> (email is null))
);
create index alerts_due on alerts (next_at) where confirmed_at is not null;
create index alerts_by_account on alerts (account);
create index alerts_by_email on alerts (email);

-- What somebody has been told: these entries, in these revisions.
create table alert_entries (
  alert text not null references alerts (key) on delete cascade,
  entry_id text not null,
  revision integer not null,
  primary key (alert, entry_id)
);
