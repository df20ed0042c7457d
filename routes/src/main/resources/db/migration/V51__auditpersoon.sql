-- Which lines of the audit trail are about whom. It follows from the lines; verify-audit compares the two.
create table auditpersoon (
    persoon uuid not null,
    nummer bigint not null,
    constraint auditpersoon_sleutel primary key (persoon, nummer)
);

-- Where the trail that is at hand begins: the head of what was put away.
create table auditbegin (
    id int primary key,
    nummer bigint not null,
    hash bytea not null
);
