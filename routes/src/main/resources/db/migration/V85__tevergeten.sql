-- Dossierdelen that were destroyed and that the graph, which is no part of the transaction, has yet to forget.
create table tevergeten (
    kenmerk uuid primary key,
    persoon uuid not null,
    kring_sleutel varchar(200) not null,
    kring_soort varchar(20) not null,
    bron varchar(60) not null,
    wet varchar(20) not null,
    verantwoordelijke varchar(60) not null,
    categorieen varchar(40) not null
);
