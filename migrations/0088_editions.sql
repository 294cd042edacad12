-- An edition to take along: the found actors as one file that is read without the site. Made once for the same question and the same state of the data, shared by whoever asks, let go after a week.

create table editions (
  -- Made from what was asked and from the state of the data.
  id text primary key check (id ~ '^[0-9a-f]{32}$'),
  format text not null check (format in ('zip', 'pdf')),
  language text not null check (language in ('de', 'en')),
  -- The filters of the list as its address has them, in their one order.
  parameters text not null check (length(parameters) <= 8000),
  -- The state of the data it shows, as the log of changes numbers it.
  state text not null,
  asked_at timestamptz not null,
  done integer not null default 0,
  total integer not null default 0,
  -- The run whose parts are the file; a run that was interrupted leaves parts that are nobody's.
  run text,
  size bigint,
  finished_at timestamptz,
  check ((finished_at is null) = (run is null)),
  check ((finished_at is null) = (size is null))
);
create index editions_of_question on editions (format, language, parameters, asked_at);

-- In pieces, so that neither making nor sending ever holds the whole.
create table edition_parts (
  edition text not null references editions (id) on delete cascade,
  run text not null,
  number integer not null,
  bytes bytea not null,
  primary key (edition, run, number)
);
