-- The second look at a practice: does it hold, in the eyes of somebody who knows the field?

create table appraisals (
  entry text not null references entries (id),
  number integer not null check (number > 0),
  -- The published revision that was looked at; where the grade was changed, the one that says so.
  revision integer not null,
  evidence_before text not null,
  evidence text not null,
  note text not null check (note <> ''),
  -- As which function, never who; the account is forgotten when it is deleted.
  function text not null,
  account text references accounts (id) on delete set null,
  at timestamptz not null,
  primary key (entry, number),
  foreign key (entry, revision) references revisions (entry_id, number)
);
create index appraisals_by_account on appraisals (account);
comment on table appraisals is 'Made by somebody who neither wrote nor released the entry; the latest holds, earlier ones stay.';
