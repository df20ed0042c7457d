-- Facts that access rests on, beside the relations that messages about help state. What is about a person is sealed with
-- that person's key. Append-only: what a later statement of
-- the same source under the same number took the place of keeps its row, with the moment until which it counted.
create table toegangsfeit (
    volgnummer bigint generated always as identity primary key,
    bron varchar(60) not null,
    nummer varchar(100) not null,
    persoon uuid,
    organisatie varchar(60),
    houder varchar(60),
    account varchar(200),
    soort varchar(40) not null,
    feit bytea not null,
    door varchar(200) not null,
    vastgelegd timestamp with time zone not null,
    vervallen timestamp with time zone
);
create index toegangsfeit_nummer on toegangsfeit (bron, nummer);
create index toegangsfeit_persoon on toegangsfeit (persoon);
create index toegangsfeit_organisatie on toegangsfeit (organisatie);
create index toegangsfeit_houder on toegangsfeit (houder);
create index toegangsfeit_account on toegangsfeit (account);

-- What was granted of a mandate. The mandate is named by what it says, so that a renewed statement of it keeps its use.
create table mandaatreservering (
    id uuid primary key,
    gemeente varchar(60) not null,
    medewerker varchar(200) not null,
    dienst varchar(100) not null,
    mandaat varchar(300) not null,
    kenmerk varchar(100) not null,
    centen bigint not null,
    op timestamp with time zone not null,
    constraint mandaatreservering_kenmerk unique (gemeente, medewerker, kenmerk)
);
create index mandaatreservering_mandaat on mandaatreservering (mandaat);
