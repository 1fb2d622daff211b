-- Who changed what about people, hubs and organisations. Insert only.
create table office_change (
    id ${id} not null primary key,
    subject_id ${id} not null,
    deed varchar(24) not null,
    done_by ${id} not null,
    done_at bigint not null
);
create index office_change_subject on office_change (subject_id);

-- The one-time code with which a coordinator sets a password. Only its hash is kept.
create table password_code (
    person_id ${id} not null primary key references person (id),
    code_hash char(64) not null,
    valid_until bigint not null
);

-- Whose account wrong tries were for, so that a colleague can open the lock.
alter table login_tries add column account_hash char(64);
