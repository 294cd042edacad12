-- Registration for events: who comes, who waits for a place, what only they are told.

create table event_registrations (
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  event text not null references entries (id),
  -- asked: the address is not confirmed, no place is held. offered: a place is held until `offered_until` for somebody who waited.
  state text not null check (state in ('asked', 'registered', 'waiting', 'offered', 'cancelled', 'lapsed')),
  language text not null check (language in ('de', 'en')),
  account text references accounts (id),
  -- Of those without an account.
  email text check (length(email) <= 320),
  name text check (length(name) between 1 and 200),
  -- The organisation as it was written, and the actor of this directory that is meant.
  organisation text not null check (length(organisation) between 1 and 300),
  actor text,
  function text check (length(function) <= 200),
  -- Deleted when the event is over.
  needs text check (length(needs) <= 1000),
  created_at timestamptz not null,
  -- Since when they are registered or wait: the order of the waiting list.
  since timestamptz,
  offered_until timestamptz,
  ended_at timestamptz,
  -- When and where as they were told last; whoever was told something else gets a letter.
  told text,
  reminded_week_at timestamptz,
  reminded_day_at timestamptz,
  called_off_at timestamptz,
  -- Who it was is no longer kept.
  forgotten_at timestamptz,
  check (account is null or email is null),
  check ((state = 'offered') = (offered_until is not null)),
  check (forgotten_at is null or (account is null and email is null and name is null and function is null and needs is null))
);
create unique index one_registration_by_account on event_registrations (event, account) where state in ('registered', 'waiting', 'offered');
create unique index one_registration_by_address on event_registrations (event, lower(email)) where state in ('registered', 'waiting', 'offered');
create index event_registrations_by_event on event_registrations (event, state, since);
create index event_registrations_by_account on event_registrations (account);
comment on table event_registrations is 'Who registered for an event. Personal: seen by whoever organises it only, and forgotten after it.';

create table event_access (
  event text primary key references entries (id),
  -- The address of the online room, a number to dial, an entrance: only the registered are told.
  access text not null check (length(access) between 1 and 2000),
  changed_at timestamptz not null
);
comment on table event_access is 'How one gets in; no part of the entry, because entries are public.';

create table event_calendars (
  account text primary key references accounts (id),
  -- Of the secret in the address; the secret itself is kept nowhere.
  hash text not null unique,
  created_at timestamptz not null
);
comment on table event_calendars is 'The address under which a calendar program reads what somebody is registered for. Can be ended at any time.';
