-- Who proposed to destroy one dossierdeel because its own term is over.
create table deelvoorstel (
    kenmerk uuid primary key,
    persoon uuid not null,
    voorgesteld_door varchar(200) not null,
    voorgesteld timestamp with time zone not null
);
create index deelvoorstel_persoon on deelvoorstel (persoon);

-- Tombstones of dossierdelen: what was received until a moment fills them no more. The names are missing of those that an
-- older backup did not know of.
create table deelsteen (
    kenmerk uuid primary key,
    persoon uuid not null,
    vernietigd timestamp with time zone not null,
    voorgesteld_door varchar(200),
    vastgesteld_door varchar(200)
);
create index deelsteen_persoon on deelsteen (persoon);
