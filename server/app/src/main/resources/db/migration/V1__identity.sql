-- Who sells and who works. Instants are microseconds since 1970; ids are made by the application.
create table organisation (
    id ${id} not null primary key,
    name varchar(120) not null,
    vat_number char(11) not null
);

create table fiscal_regime (
    organisation_id ${id} not null references organisation (id),
    channel varchar(16) not null,
    scheme varchar(16) not null,
    natura varchar(8) not null,
    valid_from date not null,
    primary key (organisation_id, channel, valid_from)
);

create table hub (
    id ${id} not null primary key,
    organisation_id ${id} not null references organisation (id),
    kind varchar(16) not null,
    name varchar(40) not null,
    address varchar(120) not null,
    province char(2) not null,
    supply_mode varchar(16) not null,
    channel varchar(16) not null,
    pin_salt char(32) not null
);

-- The id is random: the only thing of a person that enters the journal.
create table person (
    id ${id} not null primary key,
    name varchar(60) not null,
    person_role varchar(16) not null,
    account varchar(60),
    password_hash varchar(200),
    active boolean not null
);
-- A constraint, not an index: to an index of Derby two cashiers without an account are twins.
alter table person add constraint person_account unique (account);

-- A PIN identifies by itself, so no two people of a hub may have the same.
create table hub_pin (
    person_id ${id} not null references person (id),
    hub_id ${id} not null references hub (id),
    pin_hash char(64) not null,
    primary key (person_id, hub_id)
);
create unique index hub_pin_unique on hub_pin (hub_id, pin_hash);

-- Only the hash of a session's token is kept: who reads this table cannot enter with it.
create table login_session (
    token_hash char(64) not null primary key,
    person_id ${id} not null references person (id),
    begun_at bigint not null,
    seen_at bigint not null
);

create table login_tries (
    subject char(64) not null primary key,
    wrong integer not null,
    last_wrong_at bigint not null,
    blocked_until bigint not null
);

-- One row for the whole installation.
create table installation (
    id integer not null primary key,
    demo boolean not null,
    code_hash char(64),
    code_until bigint not null
);
insert into installation (id, demo, code_hash, code_until) values (1, false, null, 0);
