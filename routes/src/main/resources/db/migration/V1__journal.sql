-- The journal: the truth about every message. One set of statements for H2 (MODE=PostgreSQL) and PostgreSQL 15 and newer.
-- Bytes longer than 1,000,000 continue in vervolg, because H2 keeps at most 1,048,576 in a row.

-- The one row that is locked while positions are given out, so that they are gapless and in commit order.
create table journaalstand (
    id smallint primary key,
    positie bigint not null
);
insert into journaalstand (id, positie) values (1, 0);

-- A person, or a message that no person could be found for. Without sleutel the person was destroyed: a tombstone.
create table persoon (
    id uuid primary key,
    sleutelversie smallint not null,
    sleutel bytea,
    vindsleutel bytea,
    aangemaakt timestamp with time zone not null,
    vernietigd timestamp with time zone
);

-- By what a person is found: keyed hashes only.
create table persoonsleutel (
    hash bytea primary key,
    versie smallint not null,
    persoon uuid not null
);

-- Keys of messages that turned out to be about a person; they are destroyed with that person.
create table berichtpersoon (
    persoon uuid not null,
    berichtsleutel uuid not null,
    primary key (persoon, berichtsleutel)
);

-- A message: who sent it, what became of it. Its body is apart, so that a change of status does not rewrite it.
create table bericht (
    volgnummer bigint primary key,
    id uuid not null,
    partner varchar(40) not null,
    soort varchar(60) not null,
    identificatie varchar(200) not null,
    hash bytea not null,
    formaat varchar(40) not null,
    inhoudstype varchar(200) not null,
    persoon uuid not null,
    ontvangen timestamp with time zone not null,
    status varchar(10) not null,
    positie bigint,
    gerelayed timestamp with time zone,
    gelezen timestamp with time zone,
    vertaald timestamp with time zone,
    vastgelegd timestamp with time zone,
    problemen varchar,
    constraint bericht_uniek unique (partner, soort, identificatie),
    constraint bericht_id unique (id)
);
create index bericht_status on bericht (status, partner, positie);
create index bericht_persoon on bericht (persoon);

create table berichtinhoud (
    volgnummer bigint primary key,
    vervolgen smallint not null,
    inhoud bytea not null
);

create table gebeurtenis (
    positie bigint primary key,
    bericht bigint not null,
    persoon uuid not null,
    vervolgen smallint not null,
    inhoud bytea not null
);

create table vervolg (
    soort varchar(20) not null,
    nummer bigint not null,
    deel smallint not null,
    inhoud bytea not null,
    primary key (soort, nummer, deel)
);

-- How far the graph was, and when: one row per batch of the projector.
create table projectie (
    positie bigint primary key,
    op timestamp with time zone not null
);
insert into projectie (positie, op) values (0, current_timestamp);

create table levering (
    volgnummer bigint primary key,
    id uuid not null,
    bericht bigint not null,
    positie bigint not null,
    ontvanger varchar(40) not null,
    formaat varchar(40) not null,
    groep varchar(200) not null,
    status varchar(10) not null,
    pogingen int not null,
    gepland timestamp with time zone not null,
    volgende timestamp with time zone,
    afgerond timestamp with time zone,
    soort varchar(60),
    onthouden varchar,
    problemen varchar,
    constraint levering_id unique (id)
);
create index levering_bericht on levering (bericht);
create index levering_status on levering (status, ontvanger);

-- What later messages may refer to, and which messages wait for what. Keyed hashes.
create table referentie (
    sleutel bytea primary key,
    bericht bigint not null
);
create table wacht (
    sleutel bytea not null,
    bericht bigint not null,
    primary key (sleutel, bericht)
);
create index wacht_bericht on wacht (bericht);

-- Codes of translated lists that nothing maps, for the architect.
create table onbekende_code (
    lijst varchar(300) not null,
    code varchar(200) not null,
    berichten bigint not null,
    eerst timestamp with time zone not null,
    laatst timestamp with time zone not null,
    primary key (lijst, code)
);

-- What decisions on access rest on.
create table dossierdeel (
    persoon uuid not null,
    kring_sleutel varchar(200) not null,
    kring_soort varchar(20) not null,
    bron varchar(60) not null,
    wet varchar(20) not null,
    verantwoordelijke varchar(60) not null,
    categorieen varchar(1000) not null,
    constraint dossierdeel_uniek unique (persoon, kring_sleutel, kring_soort, bron, wet, verantwoordelijke)
);
create table feitenstand (
    object bytea primary key,
    stand varchar(400) not null
);
create table relatiefeit (
    object bytea not null,
    soort varchar(20) not null,
    persoon uuid not null,
    kring_soort varchar(20) not null,
    kring_sleutel varchar(200) not null,
    organisatie varchar(60) not null,
    medewerker varchar(200),
    rol varchar(200),
    van date,
    tot date
);
create index relatiefeit_object on relatiefeit (object);
create index relatiefeit_persoon on relatiefeit (persoon);
create index relatiefeit_organisatie on relatiefeit (organisatie);
create index relatiefeit_kring on relatiefeit (kring_sleutel);

-- By what persons can be found: keyed hashes. An address is a statement of one source on one day; an empty hash says
-- that the person has no address that may count (shielded, a stay, not full).
create table naamvindplaats (
    hash bytea not null,
    persoon uuid not null,
    primary key (hash, persoon)
);
create table adresvindplaats (
    persoon uuid not null,
    bron varchar(60) not null,
    sinds date not null,
    hash bytea not null,
    primary key (persoon, bron, sinds, hash)
);
create index adresvindplaats_hash on adresvindplaats (hash);

create table huishouden (
    id uuid primary key,
    van timestamp with time zone not null,
    grond varchar(200) not null
);
create table huishoudlid (
    persoon uuid not null,
    huishouden uuid not null,
    primary key (persoon, huishouden)
);
create index huishoudlid_huishouden on huishoudlid (huishouden);

create table publicatie (
    id varchar(200) primary key,
    nummer bigint not null,
    op timestamp with time zone not null,
    door varchar(200) not null,
    vervolgen smallint not null,
    inhoud bytea not null
);
-- Which release was put in force when: the last one counts.
create table publicatiekeuze (
    nummer bigint primary key,
    publicatie varchar(200) not null,
    op timestamp with time zone not null,
    door varchar(200) not null
);

-- The audit trail. Each hash is SHA-256 over the hash before it and the line.
create table auditregel (
    nummer bigint primary key,
    regel varchar not null,
    hash bytea not null
);
