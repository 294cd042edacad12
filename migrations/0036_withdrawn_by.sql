-- Who withdrew an entry is part of its history: a function, never a person.
alter table entries add column withdrawn_by text;
