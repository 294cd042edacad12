-- Imports: what came in as a file, how it was understood, and which entry came of which row, so that it can be taken back as a whole.

create table imports (
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  kind text not null,
  file_name text not null,
  origin text not null check (origin in ('browser', 'command')),
  -- A function, never the name of a person; the account beside it is forgotten when it is deleted.
  author text not null,
  author_account text,
  -- The network whose coordinators brought it; none: the office of the whole site.
  network text references entries (id),
  state text not null check (state in ('open', 'checking', 'taking', 'aborting', 'taken', 'aborted', 'undoing', 'undone')),
  -- What the file is: format, encoding, delimiter, sheets, the row of the headers.
  reading jsonb not null,
  -- Which column means what, fixed values, words that stand for a concept.
  mapping jsonb not null,
  -- The file itself (base64), as long as another of its sheets may be chosen.
  content text,
  mode text check (mode in ('drafts', 'publish')),
  total integer not null default 0,
  done integer not null default 0,
  -- What came of it; stays when the rows are deleted.
  counts jsonb not null default '{}',
  checked_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  undone_at timestamptz,
  undone_by text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- From then on the rows are gone, and with them the way back.
  expires_at timestamptz not null,
  check (state not in ('taking', 'aborting', 'taken', 'aborted') or origin = 'command' or mode is not null)
);
create index imports_latest on imports (created_at desc);
comment on table imports is 'Files that were brought in, in the browser or by the command, with what came of them.';

create table import_rows (
  import_key text not null references imports (key) on delete cascade,
  -- The row of the file, counted as spreadsheets do.
  number integer not null,
  cells jsonb not null,
  -- What is wrong with the row as a whole: quotes, number of fields.
  fault jsonb,
  -- Values set by hand, by the name of the field.
  edited jsonb not null default '{}',
  choice text check (choice in ('update', 'new', 'skip')),
  stand text not null default 'unread' check (stand in ('unread', 'head', 'problem', 'undecided', 'new', 'update', 'unchanged', 'left_out')),
  problems jsonb not null default '[]',
  warnings jsonb not null default '[]',
  -- The address it asks for.
  wanted_id text,
  -- The entry that may be the same, and by what it was recognised.
  match_id text,
  match_by text,
  outcome text check (outcome in ('created', 'changed', 'unchanged', 'drafted', 'rejected')),
  entry_id text references entries (id),
  revision integer,
  draft_key text references drafts (key),
  undone text check (undone in ('withdrawn', 'restored', 'discarded', 'kept')),
  primary key (import_key, number)
);
create index import_rows_by_stand on import_rows (import_key, stand, number);
create index import_rows_by_wish on import_rows (import_key, wanted_id);
comment on table import_rows is 'The rows of an import: what stands there, what was found and corrected, and which entry came of it.';
