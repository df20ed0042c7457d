-- Deliveries that do not tell what an event says: the answer to a sender, written when its message was settled and sealed
-- as its body is, and the end of an organisation's part in a casus.
alter table levering alter column positie drop not null;
alter table levering add column antwoord bytea;
alter table levering add column afscheid varchar(1000);

-- Who is told of a casus, by its last message: who is not told any more must hear so once.
create table casusontvanger (
    object bytea not null,
    ontvanger varchar(40) not null,
    formaat varchar(40) not null,
    groep varchar(200) not null,
    deelname varchar(1000) not null,
    primary key (object, ontvanger)
);
