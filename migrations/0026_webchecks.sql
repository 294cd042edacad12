-- Whether the web addresses that entries name still answer.

create table web_addresses (
  url text primary key check (length(url) <= 1000),
  checked_at timestamptz,
  last_ok_at timestamptz,
  -- The first failure since it answered last: one failure says little, two that lie a week apart say that it is broken.
  failing_since timestamptz,
  last_failure_at timestamptz,
  failure text check (failure in ('dns', 'tls', 'timeout', 'refused', 'missing', 'server', 'redirects', 'forbidden', 'unsafe')),
  status integer,
  -- Where it has moved for good, as long as that is so.
  moved_to text check (length(moved_to) <= 1000),
  moved_since timestamptz,
  check ((failing_since is null) = (failure is null)),
  check ((moved_to is null) = (moved_since is null))
);
comment on table web_addresses is 'What the weekly check of web addresses found. Only filled where the operator has switched it on.';
