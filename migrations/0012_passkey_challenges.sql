-- Passkeys answer a question that is asked once.
create table passkey_challenges (
  -- 256 bits by chance; the device signs them.
  challenge text primary key check (length(challenge) >= 43),
  purpose text not null check (purpose in ('add', 'sign-in')),
  -- Whose answer is awaited; none: whoever has a passkey.
  account_id text references accounts (id) on delete cascade,
  expires_at timestamptz not null,
  check (purpose <> 'add' or account_id is not null)
);
create index passkey_challenges_by_end on passkey_challenges (expires_at);
comment on table passkey_challenges is 'Questions to devices that wait for their answer; each is deleted when it is answered.';

-- As the browser gives it (base64url), like the id: a backup is text.
alter table passkeys alter public_key type text using encode(public_key, 'base64');
