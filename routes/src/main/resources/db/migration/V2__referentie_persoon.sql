-- Whom a reference is about, so that nobody can start, stop or answer help for one person under the number of another.
-- Empty for a person without BSN, who may turn out to have one, and for what was recorded before this was kept.
alter table referentie add column persoon uuid;
