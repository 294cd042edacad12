-- Papers that organisations write together, from the first paragraph to the text that is handed in as an entry.

create table manuscripts (
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  -- The organisation that leads: holders of its functions write.
  lead text not null references entries (id),
  title text not null check (length(title) between 1 and 300),
  purpose text not null check (length(purpose) between 1 and 1000),
  state text not null check (state in ('draft', 'consultation', 'revising', 'signing', 'adopted', 'published', 'withdrawn')),
  begun_at timestamptz not null,
  begun_by text not null,
  -- Title and purpose are saved beside others too.
  edition integer not null default 1,
  -- How it was dealt with that somebody did not agree.
  adopted_at timestamptz,
  adopted_by text,
  adoption_note text check (length(adoption_note) <= 2000),
  -- What was handed in to the reviewers, and the entry it became.
  draft text references drafts (key),
  entry text references entries (id)
);
create index manuscripts_by_lead on manuscripts (lead);

-- The text as it stands now. What was taken out stays and can be put back.
create table manuscript_paragraphs (
  manuscript text not null references manuscripts (key) on delete cascade,
  -- The same paragraph through all versions, whatever its number.
  id text not null check (id ~ '^[0-9a-f]{8}$'),
  position integer not null,
  kind text not null check (kind in ('heading', 'text', 'demand')),
  text text not null check (length(text) between 1 and 8000),
  -- To whom a demand is addressed.
  addressee text check (length(addressee) between 1 and 200),
  edition integer not null,
  changed_by text not null,
  changed_at timestamptz not null,
  removed_at timestamptz,
  primary key (manuscript, id)
);

-- Every edition of a paragraph: whoever began with an older one is merged with what came after.
create table manuscript_saves (
  manuscript text not null,
  paragraph text not null,
  edition integer not null,
  kind text not null,
  text text not null,
  addressee text,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (manuscript, paragraph, edition),
  foreign key (manuscript, paragraph) references manuscript_paragraphs (manuscript, id) on delete cascade
);

-- A version is the text as it stood when it was frozen. Signatures are given to its hash: it never changes.
create table manuscript_versions (
  manuscript text not null references manuscripts (key) on delete cascade,
  number integer not null check (number > 0),
  title text not null,
  purpose text not null,
  -- In order: id, kind, number, text, addressee.
  paragraphs jsonb not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  frozen_at timestamptz not null,
  frozen_by text not null,
  primary key (manuscript, number)
);

create function guard_manuscript_versions() returns trigger language plpgsql as $$
begin
  if current_setting('resilienznetz.restoring', true) = 'on' then return new; end if;
  raise exception 'a version of a manuscript never changes';
end $$;

create trigger manuscript_versions_are_kept before update on manuscript_versions
  for each row execute function guard_manuscript_versions();
