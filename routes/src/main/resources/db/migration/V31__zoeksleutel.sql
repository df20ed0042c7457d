-- Which versions of the key persons are found by are in use: one, and two while it is replaced. The highest is current.
create table zoeksleutel (
    versie smallint primary key
);
insert into zoeksleutel (versie) values (1);
-- Until now the version of the master key stood there, although the hashes did not depend on it.
update persoonsleutel set versie = 1;
