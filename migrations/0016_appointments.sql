-- Functions: who may do what follows from the function somebody holds, for an organisation or for the whole site.

create table appointments (
  id uuid primary key default gen_random_uuid(),
  -- Null once the account is deleted: that the function was held is kept, by whom is not.
  account_id text references accounts (id),
  role text not null check (role in ('editor', 'coordinator', 'reviewer', 'administrator')),
  -- The organisation it is held for; null: the whole site.
  actor text references entries (id),
  deputy boolean not null default false,
  since timestamptz not null,
  until timestamptz,
  -- Functions, never names.
  appointed_by text not null check (appointed_by <> ''),
  ended_by text,
  check ((role in ('editor', 'coordinator')) = (actor is not null)),
  check (not deputy or actor is not null),
  check ((until is null) = (ended_by is null)),
  check (until is null or until >= since),
  check (account_id is not null or until is not null)
);
create unique index one_living_appointment_each on appointments (account_id, role, actor) nulls not distinct where until is null;
create index appointments_by_actor on appointments (actor, role);
comment on table appointments is 'Functions people hold or held, for an organisation or the whole site; those without an end are living.';

create table invitations (
  id uuid primary key default gen_random_uuid(),
  email text not null check (email = lower(email) and length(email) <= 254),
  role text not null check (role in ('editor', 'coordinator', 'reviewer', 'administrator')),
  actor text references entries (id),
  deputy boolean not null default false,
  -- The function that is given away: it ends when the invitation is accepted.
  hands_over uuid references appointments (id) on delete cascade,
  invited_by text not null check (invited_by <> ''),
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  check ((role in ('editor', 'coordinator')) = (actor is not null)),
  check (not deputy or actor is not null),
  check (accepted_at is null or revoked_at is null)
);
create unique index one_open_invitation_each on invitations (email, role, actor) nulls not distinct where accepted_at is null and revoked_at is null;
comment on table invitations is 'Functions offered to somebody by letter; forgotten a month after they are over.';

create function end_appointments_of_account() returns trigger language plpgsql as $$
begin
  update appointments set account_id = null, until = coalesce(until, greatest(now(), since)), ended_by = coalesce(ended_by, 'Konto gelöscht') where account_id = old.id;
  return old;
end $$;

create trigger accounts_end_their_appointments before delete on accounts
  for each row execute function end_appointments_of_account();
