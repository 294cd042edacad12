-- Files people bring: pictures made anew by us, documents as they came. In the database, so that every process has them and a backup holds them.

create table files (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  media_type text not null check (media_type in ('image/png', 'image/jpeg', 'application/pdf')),
  size integer not null check (size > 0),
  bytes bytea not null,
  -- Of a picture: the same for lists, as WebP.
  small bytea,
  -- Given to whoever knows its address; others are handed out by the feature that asked for them to be kept.
  open boolean not null,
  created_at timestamptz not null,
  -- The last time somebody brought it: what nobody uses is let go a month after that.
  brought_at timestamptz not null
);

-- They are compressed already.
alter table files alter column bytes set storage external;
alter table files alter column small set storage external;
