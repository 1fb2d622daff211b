-- What is sold, from whom, at which price and rate.
create table producer (
    id ${id} not null primary key,
    name varchar(80) not null,
    place varchar(80) not null,
    province varchar(2) not null,
    km integer not null,
    intermediaries integer not null,
    social_farm boolean not null
);

create table family (
    family varchar(24) not null primary key,
    name varchar(40) not null,
    sort_order integer not null,
    needs_origin boolean not null
);

create table vat_class (
    vat_class varchar(24) not null primary key,
    name varchar(80) not null,
    sort_order integer not null
);

create table product (
    id ${id} not null primary key,
    name varchar(80) not null,
    short_name varchar(24) not null,
    family varchar(24) not null references family (family),
    unit varchar(16) not null,
    vat_class varchar(24) not null references vat_class (vat_class),
    allergens varchar(40) not null,
    tare_grams bigint not null,
    producer_id ${id} references producer (id),
    origin varchar(60) not null,
    category varchar(40) not null,
    variety varchar(60) not null,
    date_kind varchar(16) not null,
    shelf_life_days integer not null,
    picture varchar(60) not null,
    look_alikes varchar(40) not null,
    withdrawn boolean not null,
    revision bigint not null
);
create index product_revision on product (revision);

-- A code leads to one article or it is useless at the till.
create table product_barcode (
    digits varchar(13) not null primary key,
    product_id ${id} not null references product (id)
);

create table product_hub (
    product_id ${id} not null references product (id),
    hub_id ${id} not null references hub (id),
    primary key (product_id, hub_id)
);

-- Insert only: a price is corrected by another row of the same day, with the person who did it.
create table product_price (
    id ${id} not null primary key,
    product_id ${id} not null references product (id),
    price_list varchar(16) not null,
    valid_from date not null,
    cents bigint not null,
    entered_at bigint not null,
    entered_by ${id} not null,
    ordinal integer not null
);
create unique index product_price_day
    on product_price (product_id, price_list, valid_from, ordinal);

-- Numbers the changes of everything that goes down to the tills.
create table feed_revision (
    id integer not null primary key,
    latest bigint not null,
    rates_of date not null
);
insert into feed_revision (id, latest, rates_of) values (1, 0, date('1970-01-01'));

insert into family (family, name, sort_order, needs_origin) values
    ('frutta', 'Frutta', 1, true),
    ('verdura', 'Verdura', 2, true),
    ('pane', 'Pane e forno', 3, false),
    ('latticini', 'Latticini e uova', 4, false),
    ('dispensa', 'Dispensa', 5, false),
    ('trasformati', 'Trasformati', 6, false),
    ('bevande', 'Bevande', 7, false),
    ('piatti', 'Piatti e bar', 8, false),
    ('altro', 'Altro', 9, false);

insert into vat_class (vat_class, name, sort_order) values
    ('ORTOFRUTTA', 'Frutta, ortaggi, frutta secca', 1),
    ('AROMI', 'Basilico, rosmarino e salvia freschi', 2),
    ('PANE', 'Pane e panetteria comune', 3),
    ('DOLCI', 'Pasticceria, biscotti, pizza', 4),
    ('LATTE', 'Latte, burro e formaggi', 5),
    ('YOGURT', 'Yogurt e latti fermentati', 6),
    ('UOVA_MIELE', 'Uova e miele', 7),
    ('PASTA_RISO', 'Pasta, riso, farine e cereali', 8),
    ('LEGUMI', 'Legumi secchi', 9),
    ('OLIO', 'Olio d''oliva', 10),
    ('POMODORO', 'Pelati e conserve di pomodoro', 11),
    ('CONSERVE', 'Confetture, salse, sottaceti, sottoli, zucchero, aceto', 12),
    ('CARNI', 'Carni e salumi', 13),
    ('CIOCCOLATO', 'Cioccolato in confezione ordinaria', 14),
    ('PIATTI', 'Piatti pronti e gastronomia', 15),
    ('BEVANDE', 'Bibite, succhi e acqua in bottiglia', 16),
    ('ALCOLICI', 'Vino e birra', 17),
    ('CAFFE', 'Caffè confezionato', 18),
    ('BAR', 'Bevande servite al banco e al tavolo', 19),
    ('MENSA', 'Pasti in mensa', 20),
    ('CAUZIONE', 'Cauzione di contenitore a rendere', 21),
    ('SERVIZI', 'Sale, coworking, corsi ed eventi', 22),
    ('ALTRO', 'Altre merci, aliquota ordinaria', 23);

-- Rates are data with a first day, never code. A missing row means: not supplied that way.
create table vat_rate (
    vat_class varchar(24) not null references vat_class (vat_class),
    supply_mode varchar(16) not null,
    valid_from date not null,
    code varchar(8) not null,
    hundredths integer not null,
    law varchar(80) not null,
    primary key (vat_class, supply_mode, valid_from)
);
insert into vat_rate (vat_class, supply_mode, valid_from, code, hundredths, law) values
    ('ORTOFRUTTA', 'HANDED_OVER', date('2021-01-01'), '4', 400, 'Tab. A, parte II, DPR 633/72'),
    ('ORTOFRUTTA', 'TAKEN_AWAY', date('2021-01-01'), '4', 400, 'Tab. A, parte II, DPR 633/72'),
    ('ORTOFRUTTA', 'SERVED', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, n. 121, DPR 633/72'),
    ('AROMI', 'HANDED_OVER', date('2021-01-01'), '5', 500, 'Tab. A, parte II-bis, DPR 633/72'),
    ('AROMI', 'TAKEN_AWAY', date('2021-01-01'), '5', 500, 'Tab. A, parte II-bis, DPR 633/72'),
    ('AROMI', 'SERVED', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, n. 121, DPR 633/72'),
    ('PANE', 'HANDED_OVER', date('2021-01-01'), '4', 400, 'Tab. A, parte II, DPR 633/72, n. 15'),
    ('PANE', 'TAKEN_AWAY', date('2021-01-01'), '4', 400, 'Tab. A, parte II, DPR 633/72, n. 15'),
    ('PANE', 'SERVED', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, n. 121, DPR 633/72'),
    ('DOLCI', 'HANDED_OVER', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, DPR 633/72, n. 68'),
    ('DOLCI', 'TAKEN_AWAY', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, DPR 633/72, n. 68'),
    ('DOLCI', 'SERVED', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, n. 121, DPR 633/72'),
    ('LATTE', 'HANDED_OVER', date('2021-01-01'), '4', 400, 'Tab. A, parte II, DPR 633/72'),
    ('LATTE', 'TAKEN_AWAY', date('2021-01-01'), '4', 400, 'Tab. A, parte II, DPR 633/72'),
    ('LATTE', 'SERVED', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, n. 121, DPR 633/72'),
    ('YOGURT', 'HANDED_OVER', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, DPR 633/72, n. 11'),
    ('YOGURT', 'TAKEN_AWAY', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, DPR 633/72, n. 11'),
    ('YOGURT', 'SERVED', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, n. 121, DPR 633/72'),
    ('UOVA_MIELE', 'HANDED_OVER', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, DPR 633/72'),
    ('UOVA_MIELE', 'TAKEN_AWAY', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, DPR 633/72'),
    ('UOVA_MIELE', 'SERVED', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, n. 121, DPR 633/72'),
    ('PASTA_RISO', 'HANDED_OVER', date('2021-01-01'), '4', 400, 'Tab. A, parte II, DPR 633/72'),
    ('PASTA_RISO', 'TAKEN_AWAY', date('2021-01-01'), '4', 400, 'Tab. A, parte II, DPR 633/72'),
    ('PASTA_RISO', 'SERVED', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, n. 121, DPR 633/72'),
    ('LEGUMI', 'HANDED_OVER', date('2021-01-01'), '4', 400, 'Tab. A, parte II, DPR 633/72'),
    ('LEGUMI', 'TAKEN_AWAY', date('2021-01-01'), '4', 400, 'Tab. A, parte II, DPR 633/72'),
    ('LEGUMI', 'SERVED', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, n. 121, DPR 633/72'),
    ('OLIO', 'HANDED_OVER', date('2021-01-01'), '4', 400, 'Tab. A, parte II, DPR 633/72'),
    ('OLIO', 'TAKEN_AWAY', date('2021-01-01'), '4', 400, 'Tab. A, parte II, DPR 633/72'),
    ('OLIO', 'SERVED', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, n. 121, DPR 633/72'),
    ('POMODORO', 'HANDED_OVER', date('2021-01-01'), '4', 400, 'Tab. A, parte II, DPR 633/72'),
    ('POMODORO', 'TAKEN_AWAY', date('2021-01-01'), '4', 400, 'Tab. A, parte II, DPR 633/72'),
    ('POMODORO', 'SERVED', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, n. 121, DPR 633/72'),
    ('CONSERVE', 'HANDED_OVER', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, DPR 633/72'),
    ('CONSERVE', 'TAKEN_AWAY', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, DPR 633/72'),
    ('CONSERVE', 'SERVED', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, n. 121, DPR 633/72'),
    ('CARNI', 'HANDED_OVER', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, DPR 633/72'),
    ('CARNI', 'TAKEN_AWAY', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, DPR 633/72'),
    ('CARNI', 'SERVED', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, n. 121, DPR 633/72'),
    ('CIOCCOLATO', 'HANDED_OVER', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, DPR 633/72, n. 64'),
    ('CIOCCOLATO', 'TAKEN_AWAY', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, DPR 633/72, n. 64'),
    ('CIOCCOLATO', 'SERVED', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, n. 121, DPR 633/72'),
    ('PIATTI', 'HANDED_OVER', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, DPR 633/72, n. 80'),
    ('PIATTI', 'TAKEN_AWAY', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, DPR 633/72, n. 80'),
    ('PIATTI', 'SERVED', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, n. 121, DPR 633/72'),
    ('BEVANDE', 'HANDED_OVER', date('2021-01-01'), '22', 2200, 'Art. 16, DPR 633/72'),
    ('BEVANDE', 'TAKEN_AWAY', date('2021-01-01'), '22', 2200, 'Art. 16, DPR 633/72'),
    ('BEVANDE', 'SERVED', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, n. 121, DPR 633/72'),
    ('ALCOLICI', 'HANDED_OVER', date('2021-01-01'), '22', 2200, 'Art. 16, DPR 633/72'),
    ('ALCOLICI', 'TAKEN_AWAY', date('2021-01-01'), '22', 2200, 'Art. 16, DPR 633/72'),
    ('ALCOLICI', 'SERVED', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, n. 121, DPR 633/72'),
    ('CAFFE', 'HANDED_OVER', date('2021-01-01'), '22', 2200, 'Art. 16, DPR 633/72'),
    ('CAFFE', 'TAKEN_AWAY', date('2021-01-01'), '22', 2200, 'Art. 16, DPR 633/72'),
    ('CAFFE', 'SERVED', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, n. 121, DPR 633/72'),
    ('BAR', 'SERVED', date('2021-01-01'), '10', 1000, 'Tab. A, parte III, n. 121, DPR 633/72'),
    ('MENSA', 'SERVED', date('2021-01-01'), '4', 400, 'Tab. A, parte II, DPR 633/72, n. 37'),
    ('CAUZIONE', 'HANDED_OVER', date('2021-01-01'), 'N1', 0, 'Art. 15, DPR 633/72'),
    ('CAUZIONE', 'TAKEN_AWAY', date('2021-01-01'), 'N1', 0, 'Art. 15, DPR 633/72'),
    ('CAUZIONE', 'SERVED', date('2021-01-01'), 'N1', 0, 'Art. 15, DPR 633/72'),
    ('SERVIZI', 'HANDED_OVER', date('2021-01-01'), '22', 2200, 'Art. 16, DPR 633/72'),
    ('ORTOFRUTTA', 'HANDED_OVER', date('2027-01-01'), '4', 400, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('ORTOFRUTTA', 'TAKEN_AWAY', date('2027-01-01'), '4', 400, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('ORTOFRUTTA', 'SERVED', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('AROMI', 'HANDED_OVER', date('2027-01-01'), '5', 500, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('AROMI', 'TAKEN_AWAY', date('2027-01-01'), '5', 500, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('AROMI', 'SERVED', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('PANE', 'HANDED_OVER', date('2027-01-01'), '4', 400, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('PANE', 'TAKEN_AWAY', date('2027-01-01'), '4', 400, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('PANE', 'SERVED', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('DOLCI', 'HANDED_OVER', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('DOLCI', 'TAKEN_AWAY', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('DOLCI', 'SERVED', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('LATTE', 'HANDED_OVER', date('2027-01-01'), '4', 400, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('LATTE', 'TAKEN_AWAY', date('2027-01-01'), '4', 400, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('LATTE', 'SERVED', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('YOGURT', 'HANDED_OVER', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('YOGURT', 'TAKEN_AWAY', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('YOGURT', 'SERVED', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('UOVA_MIELE', 'HANDED_OVER', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('UOVA_MIELE', 'TAKEN_AWAY', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('UOVA_MIELE', 'SERVED', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('PASTA_RISO', 'HANDED_OVER', date('2027-01-01'), '4', 400, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('PASTA_RISO', 'TAKEN_AWAY', date('2027-01-01'), '4', 400, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('PASTA_RISO', 'SERVED', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('LEGUMI', 'HANDED_OVER', date('2027-01-01'), '4', 400, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('LEGUMI', 'TAKEN_AWAY', date('2027-01-01'), '4', 400, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('LEGUMI', 'SERVED', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('OLIO', 'HANDED_OVER', date('2027-01-01'), '4', 400, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('OLIO', 'TAKEN_AWAY', date('2027-01-01'), '4', 400, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('OLIO', 'SERVED', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('POMODORO', 'HANDED_OVER', date('2027-01-01'), '4', 400, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('POMODORO', 'TAKEN_AWAY', date('2027-01-01'), '4', 400, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('POMODORO', 'SERVED', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('CONSERVE', 'HANDED_OVER', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('CONSERVE', 'TAKEN_AWAY', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('CONSERVE', 'SERVED', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('CARNI', 'HANDED_OVER', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('CARNI', 'TAKEN_AWAY', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('CARNI', 'SERVED', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('CIOCCOLATO', 'HANDED_OVER', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('CIOCCOLATO', 'TAKEN_AWAY', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('CIOCCOLATO', 'SERVED', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('PIATTI', 'HANDED_OVER', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('PIATTI', 'TAKEN_AWAY', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('PIATTI', 'SERVED', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('BEVANDE', 'HANDED_OVER', date('2027-01-01'), '22', 2200, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('BEVANDE', 'TAKEN_AWAY', date('2027-01-01'), '22', 2200, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('BEVANDE', 'SERVED', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('ALCOLICI', 'HANDED_OVER', date('2027-01-01'), '22', 2200, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('ALCOLICI', 'TAKEN_AWAY', date('2027-01-01'), '22', 2200, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('ALCOLICI', 'SERVED', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('CAFFE', 'HANDED_OVER', date('2027-01-01'), '22', 2200, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('CAFFE', 'TAKEN_AWAY', date('2027-01-01'), '22', 2200, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('CAFFE', 'SERVED', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('BAR', 'SERVED', date('2027-01-01'), '10', 1000, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('MENSA', 'SERVED', date('2027-01-01'), '4', 400, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('CAUZIONE', 'HANDED_OVER', date('2027-01-01'), 'N1', 0, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('CAUZIONE', 'TAKEN_AWAY', date('2027-01-01'), 'N1', 0, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('CAUZIONE', 'SERVED', date('2027-01-01'), 'N1', 0, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('SERVIZI', 'HANDED_OVER', date('2027-01-01'), '22', 2200, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('ALTRO', 'HANDED_OVER', date('2021-01-01'), '22', 2200, 'Art. 16, DPR 633/72'),
    ('ALTRO', 'TAKEN_AWAY', date('2021-01-01'), '22', 2200, 'Art. 16, DPR 633/72'),
    ('ALTRO', 'SERVED', date('2021-01-01'), '22', 2200, 'Art. 16, DPR 633/72'),
    ('ALTRO', 'HANDED_OVER', date('2027-01-01'), '22', 2200, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('ALTRO', 'TAKEN_AWAY', date('2027-01-01'), '22', 2200, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)'),
    ('ALTRO', 'SERVED', date('2027-01-01'), '22', 2200, 'D.Lgs. 19/1/2026 n. 10 (Testo unico IVA)');
