-- Who belongs to whom, as far as the published payload cannot say it: with which status, since when, and that both sides say so.

create table memberships (
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  -- What the other one belongs to: the network, the whole (part-of), the undertaking (partner-in).
  network text not null references entries (id),
  -- None while the member is only being written (`draft`); then it is the entry the draft becomes.
  member text references entries (id),
  draft text references drafts (key),
  relation text not null check (relation in ('member-of', 'part-of', 'partner-in')),
  -- A word of the list in code, or the network's own words.
  status text check (length(status) between 1 and 80),
  -- What the member does in the network (chair, board): a function of an organisation, never a person.
  function text check (length(function) between 1 and 80),
  -- Year, month or day, as far as known.
  since text check (since ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  until text check (until ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  claimed_by text not null check (claimed_by in ('member', 'network')),
  claimant text not null,
  claimed_at timestamptz not null,
  -- Said by the other side, as a function.
  confirmed_at timestamptz,
  confirmer text,
  declined_at timestamptz,
  decliner text,
  reason text check (length(reason) <= 2000),
  ended_at timestamptz,
  ender text,
  check (member is not null or draft is not null),
  check (member is distinct from network),
  check ((confirmed_at is null) = (confirmer is null)),
  check ((declined_at is null) = (decliner is null)),
  check (declined_at is null or (reason is not null and confirmed_at is null and ended_at is null)),
  check ((ended_at is null) = (ender is null))
);
create unique index one_living_membership on memberships (network, member, relation) where declined_at is null and ended_at is null;
create index memberships_by_member on memberships (member);
create index memberships_by_draft on memberships (draft) where draft is not null;
comment on table memberships is 'Who belongs to whom, with status and dates, said by one side and confirmed by the other. What is public stands in the payload of the member.';
