-- Which messages have a code that nothing maps, and by which vocabulary release that was looked up last.
create table onbekend (
    lijst varchar(300) not null,
    code varchar(200) not null,
    bericht bigint not null,
    publicatie varchar(200) not null,
    primary key (lijst, code, bericht)
);
create index onbekend_bericht on onbekend (bericht);
create index onbekend_publicatie on onbekend (publicatie);
