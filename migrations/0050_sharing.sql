-- With whom an entry is shared (TLP 2.0): clear with everybody, green with the networks of its owner, amber with named organisations.
alter table entries add column audience text[] not null default '{}';
alter table entries add check (visibility = 'amber' or audience = '{}');

-- Which kinds of entries a vocabulary belongs to; empty: to all of them.
alter table concept_schemes add column kinds text[] not null default '{}';

alter table entry_relations drop constraint entry_relations_kind_check;
alter table entry_relations add constraint entry_relations_kind_check
  check (kind in ('member-of', 'part-of', 'partner-in', 'hosts', 'succeeds', 'adopts', 'about', 'author', 'evidence-of', 'derived-from'));
