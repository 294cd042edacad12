-- Who took a practice over, what they changed, and how it went.

create table adoptions (
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  practice text not null references entries (id),
  -- The organisation that takes it over.
  adopter text not null references entries (id),
  -- From whom they have it, where not from the practice itself: another adopter.
  source text references adoptions (key) deferrable initially deferred,
  visibility text not null check (visibility in ('clear', 'green', 'amber')),
  -- Whom to ask there: a function and its mailbox, never a person.
  contact_function text,
  contact_email text,
  -- The practice of their own that was begun of it.
  draft text references drafts (key) on delete set null,
  began_at timestamptz not null,
  withdrawn_at timestamptz,
  check (source <> key)
);
create unique index one_adoption_each on adoptions (practice, adopter) where withdrawn_at is null;
create index adoptions_by_adopter on adoptions (adopter) where withdrawn_at is null;
comment on table adoptions is 'A practice and an organisation that takes it over. What happens is in its steps.';

create table adoption_steps (
  adoption text not null references adoptions (key),
  number integer not null check (number > 0),
  step text not null check (step in ('noticed', 'asked', 'adapted', 'tried', 'kept', 'dropped')),
  on_day date not null,
  changed text,
  result text,
  reason text,
  -- Question → 0 (does not fit us) to 3 (fits well), as far as answered.
  fit jsonb not null default '{}' check (jsonb_typeof(fit) = 'object'),
  -- As which function it was recorded, never by whom.
  function text not null,
  recorded_at timestamptz not null,
  primary key (adoption, number),
  check (step <> 'dropped' or reason is not null)
);
comment on table adoption_steps is 'Append-only: a step that was recorded stays, a later one says what holds now. Steps come in any order, none is forced.';

create function keep_adoption_steps() returns trigger language plpgsql as $$
begin
  if current_setting('resilienznetz.restoring', true) = 'on' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  raise exception 'adoption_steps is append-only: % is refused', lower(tg_op);
end $$;
create trigger adoption_steps_are_kept before update or delete on adoption_steps
  for each row execute function keep_adoption_steps();
