-- Releases say the same again and again; those from now on are kept without their repetitions.
alter table publicatie add column ingepakt boolean not null default false;
