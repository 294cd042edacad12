-- Letters an account holder no longer wants, beside those that have a setting of their own (requests, alerts, networks, reminders).
create table letter_stops (
  account text not null references accounts (id) on delete cascade,
  letters text not null check (letters in ('questions', 'appraisals')),
  stopped_at timestamptz not null,
  primary key (account, letters)
);
comment on table letter_stops is 'Which letters about entries an account holder has ended.';
