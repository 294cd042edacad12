-- The desk keeps its standing in memory; what was read since the last look is found by its transaction, as in the log of changes.

alter table upkeep add column xid xid8 not null default pg_current_xact_id();
create index upkeep_in_order on upkeep (xid);
