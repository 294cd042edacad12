-- Who changed which concept in the browser, when, and what.

create table concept_versions (
  scheme text not null,
  notation text not null,
  number integer not null check (number > 0),
  action text not null check (action in ('created', 'changed', 'moved', 'retired', 'merged', 'revived')),
  -- As it was; null where it is new.
  before jsonb,
  after jsonb not null,
  -- As which function it was changed, never by whom.
  function text not null check (function <> ''),
  at timestamptz not null,
  primary key (scheme, notation, number),
  foreign key (scheme, notation) references concepts (scheme, notation) deferrable initially deferred
);
comment on table concept_versions is 'The history of a concept, as it was changed in the browser. Files that are imported leave no trace here.';
