-- What a network writes to its members: invitations to be listed, messages, and who wants no more of them.

create table network_invitations (
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  network text not null references entries (id),
  -- The entry that is to be kept; none: an organisation that is not listed yet.
  member text references entries (id),
  name text not null check (length(name) between 1 and 300),
  email text not null check (length(email) <= 200),
  inviter text not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  sent_at timestamptz,
  reminded_at timestamptz,
  accepted_at timestamptz,
  declined_at timestamptz,
  -- What the invited began to write.
  draft text references drafts (key),
  check (accepted_at is null or declined_at is null)
);
create unique index one_open_invitation on network_invitations (network, lower(email), name) where declined_at is null and accepted_at is null;
create index network_invitations_by_network on network_invitations (network, invited_at);
comment on table network_invitations is 'Organisations a network asked by mail to keep their entry or to write one.';

create table network_messages (
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  network text not null references entries (id),
  subject text not null check (length(subject) between 1 and 150),
  text text not null check (length(text) between 1 and 10000),
  -- To which members: all, those whose entry is stale, those nobody keeps, those of a Land.
  audience text not null,
  sender text not null,
  sent_at timestamptz not null,
  recipients integer not null check (recipients > 0),
  -- The day by the clock here, so that there is one message a day only.
  day date not null,
  unique (network, day)
);
comment on table network_messages is 'Messages of a network to its members, as they were sent.';

create table network_message_stops (
  network text not null references entries (id),
  email text not null,
  stopped_at timestamptz not null,
  primary key (network, email)
);
comment on table network_message_stops is 'Addresses that want no more letters from a network.';
