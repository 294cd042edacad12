-- Lists of members that a network brings as a file: what stands there, whom each row means, and what came of it. Left and taken up at any time.

create table member_lists (
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  network text not null references entries (id),
  file_name text not null,
  -- The function that brought it, never a person.
  author text not null,
  -- Headers, and which column means what (empty: left out).
  header jsonb not null,
  columns jsonb not null,
  -- The type of organisations the list makes new, where it names none.
  new_type text,
  -- While rows are being taken.
  taking_at timestamptz,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index member_lists_by_network on member_lists (network, created_at);
comment on table member_lists is 'Lists of members a network brought as a file; forgotten after a while.';

create table member_list_rows (
  list_key text not null references member_lists (key) on delete cascade,
  -- The row of the file, counted as spreadsheets do.
  number integer not null,
  cells jsonb not null,
  -- The row could not be read as it stands.
  is_broken boolean not null,
  -- Values set by hand, by the name of the field.
  edited jsonb not null default '{}',
  -- Entries that may be meant, the likeliest first.
  candidates jsonb not null default '[]',
  choice text check (choice in ('member', 'new', 'skip')),
  chosen text references entries (id),
  -- What was typed as another entry and is none.
  wanted text check (length(wanted) <= 300),
  outcome text check (outcome in ('confirmed', 'published', 'waits', 'same', 'changed', 'stuck', 'drafted', 'left_out')),
  member text references entries (id),
  draft text references drafts (key),
  primary key (list_key, number),
  check (choice is distinct from 'member' or chosen is not null)
);
comment on table member_list_rows is 'The rows of such a list.';
