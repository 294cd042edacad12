-- What owners of lessons were told about a deadline: before it and when it is reached, each once. A new deadline is told anew.
create table lesson_reminders (
  lesson text not null references entries (id) on delete cascade,
  deadline date not null,
  moment text not null check (moment in ('soon', 'due')),
  told_at timestamptz not null,
  primary key (lesson, deadline, moment)
);
comment on table lesson_reminders is 'Which deadline of which lesson its owner was reminded of.';
