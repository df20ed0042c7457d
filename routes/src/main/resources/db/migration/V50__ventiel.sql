-- What was done about each ventiel, in order. The first step is the request. What a step says is sealed with the key of the
-- person whom the request named; append-only, and the numbers keep two from doing the next thing at once.
create table ventielstap (
    ventiel uuid not null,
    nummer int not null,
    persoon uuid not null,
    gemeente varchar(60) not null,
    soort varchar(20) not null,
    door varchar(200) not null,
    op timestamp with time zone not null,
    stap bytea not null,
    constraint ventielstap_sleutel primary key (ventiel, nummer)
);
create index ventielstap_persoon on ventielstap (persoon);
create index ventielstap_gemeente on ventielstap (gemeente);
create index ventielstap_door on ventielstap (door);

-- For whom each ventiel was opened.
create table ventielpersoon (
    ventiel uuid not null,
    persoon uuid not null,
    constraint ventielpersoon_sleutel primary key (ventiel, persoon)
);
create index ventielpersoon_persoon on ventielpersoon (persoon);
