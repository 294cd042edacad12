-- Links in letters that let somebody do one thing without signing in: confirm an address, say «still true», end letters.

create table links (
  -- SHA-256 of the secret in the address: whoever reads the database opens no door.
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  -- What the link is for; a link for one purpose is nothing for another.
  purpose text not null,
  data jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index links_by_expiry on links (expires_at);
comment on table links is 'Secrets sent in letters, as hashes, with what each lets its reader do once.';
