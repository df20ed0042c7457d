-- Who proposed to destroy a person's data because nobody may keep it any longer, and who of another name decided so.
create table vernietigingsvoorstel (
    persoon uuid primary key,
    voorgesteld_door varchar(200) not null,
    voorgesteld timestamp with time zone not null,
    vastgesteld_door varchar(200),
    vastgesteld timestamp with time zone
);
