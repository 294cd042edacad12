-- Every kind of entry (actor, practice, lesson …) is published by one mechanism:
-- an entry is the permanent address, its revisions are what was said there.

create table system (
  only_row boolean primary key default true check (only_row),
  -- Names this history of the change log. A restore begins a new one, so that every index built from the old one is thrown away.
  epoch uuid not null default gen_random_uuid()
);
comment on table system is 'One row: what concerns the whole installation.';
insert into system default values;

create table concept_schemes (
  id text primary key check (id ~ '^[a-z][a-z0-9-]*$'),
  pref_label jsonb not null,
  multiple boolean not null,
  hierarchical boolean not null,
  note_de text,
  position integer not null
);
comment on table concept_schemes is 'Vocabularies (SKOS concept schemes). Data: editors change them without a release.';

create table concepts (
  scheme text not null references concept_schemes (id),
  notation text not null,
  pref_label jsonb not null,
  alt_label jsonb not null,
  broader text,
  definition_de text,
  definition_en text,
  source text,
  evidence text,
  position integer not null,
  retired_at timestamptz,
  replaced_by text,
  primary key (scheme, notation),
  foreign key (scheme, broader) references concepts (scheme, notation) deferrable initially deferred,
  foreign key (scheme, replaced_by) references concepts (scheme, notation) deferrable initially deferred,
  check (broader is distinct from notation)
);
comment on table concepts is 'SKOS concepts. A retired concept stays, so that old revisions keep their meaning.';

create table entries (
  id text primary key,
  kind text not null,
  owner text references entries (id) deferrable initially deferred,
  -- TLP 2.0: clear is public, green for the network, amber for named organisations. Red is never stored.
  visibility text not null default 'clear' check (visibility in ('clear', 'green', 'amber')),
  published_revision integer,
  withdrawn_at timestamptz,
  created_at timestamptz not null default now()
);
create index entries_by_owner on entries (owner);
comment on table entries is 'The permanent address of something published. A withdrawn entry keeps its row: the id is never given away again.';

create table revisions (
  entry_id text not null references entries (id),
  number integer not null check (number > 0),
  payload jsonb not null,
  state text not null check (state in ('draft', 'submitted', 'published', 'rejected')),
  author text not null,
  reviewer text,
  reason text,
  created_at timestamptz not null default now(),
  published_at timestamptz,
  primary key (entry_id, number),
  check ((state = 'published') = (published_at is not null)),
  check (state <> 'rejected' or reason is not null)
);
comment on table revisions is 'What was said at an entry, and when. A published payload is never changed; a change is a new revision.';

alter table entries add foreign key (id, published_revision) references revisions (entry_id, number) deferrable initially deferred;

create function refuse_change_of_published_payload() returns trigger language plpgsql as $$
begin
  raise exception 'revision % of % is published and stays as it is', old.number, old.entry_id using errcode = 'integrity_constraint_violation';
end $$;
create trigger published_payloads_stay before update of payload, entry_id, number on revisions
  for each row when (old.state = 'published') execute function refuse_change_of_published_payload();

create table entry_concepts (
  entry_id text not null,
  scheme text not null,
  notation text not null,
  primary key (entry_id, scheme, notation)
);
comment on table entry_concepts is 'Derived from the published payload, in the same transaction; for joins and integrity.';

-- What a foreign key would say, asked once a statement instead of once a row: that made an import half as fast.
create function refuse_unknown_concepts() returns trigger language plpgsql as $$
declare unknown text;
begin
  select used.scheme || '/' || used.notation into unknown
    from (select distinct scheme, notation from added) used left join concepts c on (c.scheme, c.notation) = (used.scheme, used.notation)
   where c.notation is null limit 1;
  if unknown is not null then
    raise exception 'concept does not exist: %', unknown using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger concepts_exist after insert on entry_concepts
  referencing new table as added for each statement execute function refuse_unknown_concepts();
create function refuse_loss_of_used_concepts() returns trigger language plpgsql as $$
begin
  if exists (select from entry_concepts where (scheme, notation) = (old.scheme, old.notation)) then
    raise exception 'concept %/% is in use: retire it instead', old.scheme, old.notation using errcode = 'foreign_key_violation';
  end if;
  return old;
end $$;
create trigger used_concepts_stay before delete on concepts
  for each row execute function refuse_loss_of_used_concepts();

create table entry_relations (
  from_id text not null references entries (id),
  kind text not null check (kind in ('member-of', 'part-of', 'partner-in', 'hosts', 'succeeds', 'adopts')),
  -- No reference: a network may be entered after its members.
  to_id text not null,
  since date,
  until date,
  primary key (from_id, kind, to_id)
);
comment on table entry_relations is 'Derived from the published payload, in the same transaction.';
create index entry_relations_by_target on entry_relations (to_id, kind);

create table confirmations (
  entry_id text not null references entries (id),
  confirmed_on date not null,
  confirmed_by text not null,
  created_at timestamptz not null default now(),
  primary key (entry_id, confirmed_on, confirmed_by)
);
comment on table confirmations is 'Somebody responsible said: still true. The latest day is shown with every entry.';

create table changes (
  seq bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  -- null: the vocabularies changed.
  entry_id text
);
comment on table changes is 'The log that keeps every search index in step. Read up to the oldest running transaction only: numbers are drawn before they are committed.';
create index changes_in_order on changes (xid, seq);
