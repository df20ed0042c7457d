-- Messages that somebody passes on by hand when no partner takes them: what an inwoner says is wrong. Noted before the
-- message comes in, under what its sender calls it.
create table handwerk (
    partner varchar(40) not null,
    soort varchar(60) not null,
    identificatie varchar(200) not null,
    gedaan timestamp with time zone,
    door varchar(200),
    primary key (partner, soort, identificatie)
);
