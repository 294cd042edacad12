-- Signing in: sessions, logins of organisations, passkeys, second factors, and what keeps strangers from trying.
-- The names are ours; better-auth is told them (src/features/accounts/auth.ts).

create table sessions (
  id text primary key,
  account_id text not null references accounts (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  -- What the browser calls itself, so that its owner recognises it. The address of the client is not kept.
  user_agent text,
  ip_address text check (coalesce(ip_address, '') = ''),
  -- When the second factor was passed in this session; functions that need one are nothing without.
  second_factor_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_by_account on sessions (account_id);
comment on table sessions is 'Browsers that are signed in.';

create table account_logins (
  id text primary key,
  account_id text not null references accounts (id) on delete cascade,
  -- The organisation''s own login and who somebody is there.
  provider text not null,
  subject text not null,
  -- The library wants these columns; nothing of the other side''s is kept.
  access_token text check (access_token is null),
  refresh_token text check (refresh_token is null),
  id_token text check (id_token is null),
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text check (password is null),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider, subject)
);
create index account_logins_by_account on account_logins (account_id);
comment on table account_logins is 'Who an account is at the login of an organisation (OIDC).';

create table verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_by_identifier on verifications (identifier);
comment on table verifications is 'What the login library has to remember for some minutes.';

create table passkeys (
  -- The credential''s id, as the browser gives it (base64url).
  id text primary key,
  account_id text not null references accounts (id) on delete cascade,
  -- What its owner calls it.
  name text not null check (name <> ''),
  public_key bytea not null,
  -- Counts the uses; one that goes back is a copy.
  counter bigint not null default 0,
  transports text[] not null default '{}',
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkeys_by_account on passkeys (account_id);
comment on table passkeys is 'Keys in somebody''s device or in their keychain: sign in without a letter, and count as second factor.';

create table second_factors (
  account_id text primary key references accounts (id) on delete cascade,
  -- Shared with the app that shows the codes (RFC 6238), in base32.
  secret text not null,
  -- null: begun, no code was shown yet.
  confirmed_at timestamptz,
  -- The step of the last code that was taken: none is taken twice.
  last_step bigint not null default 0,
  created_at timestamptz not null
);
comment on table second_factors is 'Codes of six digits from an app.';

create table recovery_codes (
  account_id text not null references accounts (id) on delete cascade,
  -- SHA-256; 50 bits by chance, used once.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  used_at timestamptz,
  primary key (account_id, hash)
);
comment on table recovery_codes is 'Instead of the app, if it is lost. Each once.';

create table attempts (
  -- What is counted and for whom, such as an address that asked for a link.
  key text primary key,
  points integer not null default 0,
  -- Milliseconds, as the limiter counts them.
  expire bigint
);
comment on table attempts is 'How often something was tried that strangers could try without end; shared by all processes.';

create table site_secrets (
  name text primary key,
  value text not null check (length(value) >= 43),
  created_at timestamptz not null default now()
);
comment on table site_secrets is 'Made once at the first start, shared by all processes, in no backup: it signs the cookies of sessions.';
