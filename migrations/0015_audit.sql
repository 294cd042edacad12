-- Who decided what, as which function: a chain in which each event bears the hash of the one before.

create table audit_events (
  id uuid primary key default gen_random_uuid(),
  -- Given when the transaction is committed, without gaps; null only until then.
  number bigint unique check (number > 0),
  at timestamptz not null,
  action text not null check (action <> ''),
  -- The function that signs, never the name of a person.
  function text not null check (function <> ''),
  -- The entry, draft or organisation it is about.
  subject text,
  details jsonb not null default '{}',
  -- Hash of the account and a salt; both stand in audit_accounts, and with them goes what ties it to a person.
  seal text,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  previous_hash text check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text unique check (hash ~ '^[0-9a-f]{64}$'),
  check ((number is null) = (hash is null) and (number is null) = (previous_hash is null))
);
create index audit_events_by_subject on audit_events (subject, number);
create index audit_events_by_action on audit_events (action, number);
comment on table audit_events is 'Append-only log of decisions, chained by hashes; npm run audit -- verify walks it.';

create table audit_accounts (
  event uuid primary key references audit_events (id),
  account text not null,
  salt text not null
);
create index audit_accounts_by_account on audit_accounts (account);
comment on table audit_accounts is 'Which account stood behind an event, for as long as that account exists.';

-- The event takes its place at the very end of its transaction, when every other lock is held already:
-- whoever waits here holds up nobody whom the other waits for.
create function chain_audit_event() returns trigger language plpgsql as $$
declare
  last_number bigint;
  last_hash text;
begin
  if new.number is not null then return null; end if;
  perform pg_advisory_xact_lock(727043002);
  select number, hash into last_number, last_hash from audit_events where number is not null order by number desc limit 1;
  last_number := coalesce(last_number, 0) + 1;
  last_hash := coalesce(last_hash, repeat('0', 64));
  update audit_events
     set number = last_number,
         previous_hash = last_hash,
         hash = encode(sha256(convert_to(last_hash || ' ' || last_number || ' ' || new.content_hash, 'UTF8')), 'hex')
   where id = new.id;
  return null;
end $$;

create constraint trigger audit_events_are_chained after insert on audit_events deferrable initially deferred
  for each row execute function chain_audit_event();

-- Restoring a backup is the one exception; it says so for its own transaction.
create function guard_audit_events() returns trigger language plpgsql as $$
begin
  if current_setting('resilienznetz.restoring', true) = 'on' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'INSERT' and new.number is null then return new; end if;
  if tg_op = 'UPDATE' and old.number is null
     and (new.id, new.at, new.action, new.function, new.subject, new.details, new.seal, new.content_hash)
         is not distinct from (old.id, old.at, old.action, old.function, old.subject, old.details, old.seal, old.content_hash)
  then return new; end if;
  raise exception 'audit_events is append-only: % is refused', lower(tg_op);
end $$;

create trigger audit_events_are_kept before insert or update or delete on audit_events
  for each row execute function guard_audit_events();

create function refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: truncate is refused', tg_table_name;
end $$;

create trigger audit_events_are_not_truncated before truncate on audit_events
  for each statement execute function refuse_truncate();

create function forget_account_in_audit() returns trigger language plpgsql as $$
begin
  delete from audit_accounts where account = old.id;
  return old;
end $$;

create trigger accounts_are_forgotten_in_audit after delete on accounts
  for each row execute function forget_account_in_audit();
