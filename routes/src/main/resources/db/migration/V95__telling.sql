-- What was told of how many persons there are, by organisation and period: once told, it stays so. A number is of ten persons
-- at least and names nobody.
create table tellingtijdvak (
    organisatie varchar(60) not null,
    tijdvak varchar(10) not null,
    vastgesteld timestamp with time zone not null,
    primary key (organisatie, tijdvak)
);
create table telling (
    organisatie varchar(60) not null,
    tijdvak varchar(10) not null,
    relatie varchar(30) not null,
    categorie varchar(30) not null,
    wet varchar(20) not null,
    indeling varchar(20) not null,
    waarde varchar(400) not null,
    personen integer not null,
    primary key (organisatie, tijdvak, relatie, categorie, wet, indeling, waarde)
);

-- Whom an organisation answers for is counted without looking at everybody else.
create index dossierdeel_verantwoordelijke on dossierdeel (verantwoordelijke);
