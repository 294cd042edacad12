-- What administrators set in the browser: names, legal texts, colour, logo, the words of letters.

create table site_settings (
  -- What is set: a group of fields such as `imprint`, or a letter such as `letter-sign-in`.
  name text not null check (name ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
  number integer not null check (number > 0),
  -- Field → text. Empty: what the environment says holds again, or what comes with the program.
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  -- As which function it was changed, never by whom.
  function text not null check (function <> ''),
  at timestamptz not null,
  -- The version whose words were taken back.
  restored integer,
  primary key (name, number)
);
comment on table site_settings is 'Every change of a setting is a row; the last of each name holds.';

create function keep_site_settings() returns trigger language plpgsql as $$
begin
  if current_setting('resilienznetz.restoring', true) = 'on' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  raise exception 'site_settings is append-only: % is refused', lower(tg_op);
end $$;
create trigger site_settings_are_kept before update or delete on site_settings
  for each row execute function keep_site_settings();

create table site_pictures (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  type text not null check (type in ('image/png', 'image/webp')),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  bytes bytea not null,
  created_at timestamptz not null
);
comment on table site_pictures is 'Logos of the site, drawn anew from what was uploaded. Earlier ones stay, so that they can be taken back.';
