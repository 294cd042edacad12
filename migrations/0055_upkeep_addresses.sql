-- The desk for upkeep asks which entries name one of a few addresses that do not answer: a look for each instead of reading all.
create index upkeep_by_url on upkeep using gin (urls);
