-- Events that take the place of an earlier one of the same message, because its codes were read again.
create table vervanging (
    positie bigint primary key,
    vervangt bigint not null
);

-- What was asked for and how far it is: reading recorded messages again with a later release, from a date on.
create table herduiding (
    nummer bigint primary key,
    publicatie varchar(200) not null,
    vanaf date not null,
    op timestamp with time zone not null,
    tot bigint not null,
    gedaan bigint not null
);

-- Proposals to change the vocabulary, with the files that each changes.
create table voorstel (
    nummer bigint primary key,
    naam varchar(200) not null,
    toelichting varchar(4000) not null,
    door varchar(200) not null,
    op timestamp with time zone not null,
    basis varchar(200) not null,
    soort varchar(20) not null,
    stand varchar(20) not null,
    lijst varchar(300),
    code varchar(200),
    ingang date,
    besluit_door varchar(200),
    besluit_op timestamp with time zone,
    reden varchar(4000),
    publicatie varchar(200),
    vervolgen smallint not null,
    inhoud bytea not null
);

-- The files that a publication was made of: what the next change begins with.
create table vocabulairebestanden (
    nummer bigint primary key,
    publicatie varchar(200) not null,
    vervolgen smallint not null,
    inhoud bytea not null,
    constraint vocabulairebestanden_uniek unique (publicatie)
);
