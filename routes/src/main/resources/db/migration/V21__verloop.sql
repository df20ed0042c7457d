-- What answers, starts and stops say of how long a relation goes on, and the end that follows from it.
create table verloop (
    object bytea not null,
    soort varchar(20) not null,
    traject varchar(20) not null,
    stand varchar(400) not null,
    vervallen boolean not null,
    tot date,
    primary key (object, soort, traject)
);
alter table feitenstand add column vernieuwd boolean default false not null;
alter table relatiefeit add column einde date;
