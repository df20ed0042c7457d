-- For which organisation somebody proposes, and what an architect found of it.
alter table voorstel add column organisatie varchar(200);
alter table voorstel add column toets_door varchar(200);
alter table voorstel add column toets_op timestamp with time zone;
alter table voorstel add column advies varchar(4000);
create index voorstel_door on voorstel (door);

-- What was worked out about a proposal, and for which state of it and of the vocabulary.
create table voorstelweging (
    nummer bigint primary key,
    sleutel varchar(200) not null,
    vervolgen smallint not null,
    inhoud bytea not null
);
