-- Catering: what was offered to whom, what was agreed, paid, taken out and brought back.

-- The seat of a legal person, as electronic invoices name it.
CREATE TABLE seat (
  organisation_id ${id} NOT NULL PRIMARY KEY,
  street          VARCHAR(60) NOT NULL,
  postal_code     VARCHAR(5) NOT NULL,
  town            VARCHAR(60) NOT NULL,
  province        VARCHAR(2) NOT NULL
);

-- One row a year, changed in the transaction of the quote that takes the number.
CREATE TABLE occasion_series (
  organisation_id ${id} NOT NULL,
  series_year     INTEGER NOT NULL,
  last_number     BIGINT NOT NULL,
  PRIMARY KEY (organisation_id, series_year)
);

-- Whoever changes an occasion passes here first and holds the row until the end.
CREATE TABLE occasion (
  id              ${id} NOT NULL PRIMARY KEY,
  organisation_id ${id} NOT NULL,
  hub_id          ${id} NOT NULL,
  series_year     INTEGER NOT NULL,
  series_number   BIGINT NOT NULL,
  step            VARCHAR(8) NOT NULL,
  passed          BIGINT NOT NULL,
  -- the version that was accepted last: who said yes, when, and who wrote it down
  agreed_version  INTEGER,
  agreed_who      VARCHAR(80),
  agreed_at       BIGINT,
  agreed_by       ${id}
);
ALTER TABLE occasion
  ADD CONSTRAINT occasion_number UNIQUE (organisation_id, series_year, series_number);

-- Insert only: a change is another version.
CREATE TABLE occasion_offer (
  occasion_id    ${id} NOT NULL REFERENCES occasion (id),
  version        INTEGER NOT NULL,
  name           VARCHAR(80) NOT NULL,
  vat_number     VARCHAR(11),
  tax_code       VARCHAR(16),
  street         VARCHAR(60) NOT NULL,
  postal_code    VARCHAR(5) NOT NULL,
  town           VARCHAR(60) NOT NULL,
  province       VARCHAR(2) NOT NULL,
  recipient_code VARCHAR(7) NOT NULL,
  recipient_mail VARCHAR(120),
  held_on        DATE NOT NULL,
  held_minute    INTEGER NOT NULL,
  place          VARCHAR(120) NOT NULL,
  covers         INTEGER NOT NULL,
  supply         VARCHAR(16) NOT NULL,
  deposit_cents  BIGINT NOT NULL,
  valid_until    DATE NOT NULL,
  written_at     BIGINT NOT NULL,
  written_by     ${id} NOT NULL,
  PRIMARY KEY (occasion_id, version),
  CHECK (covers > 0),
  CHECK (deposit_cents >= 0)
);

-- Prices include VAT; the rate is that of the day on which it was written.
CREATE TABLE occasion_dish (
  occasion_id    ${id} NOT NULL,
  version        INTEGER NOT NULL,
  line           INTEGER NOT NULL,
  product_id     ${id} NOT NULL,
  name           VARCHAR(80) NOT NULL,
  thousandths    BIGINT NOT NULL,
  unit           VARCHAR(8) NOT NULL,
  price_cents    BIGINT NOT NULL,
  vat_class      VARCHAR(30) NOT NULL,
  vat_code       VARCHAR(8) NOT NULL,
  vat_hundredths INTEGER NOT NULL,
  PRIMARY KEY (occasion_id, version, line),
  FOREIGN KEY (occasion_id, version) REFERENCES occasion_offer (occasion_id, version),
  CHECK (thousandths > 0)
);

-- Prepared for the tills under the same id; how it was settled once it was.
CREATE TABLE occasion_payment (
  id          ${id} NOT NULL PRIMARY KEY,
  occasion_id ${id} NOT NULL REFERENCES occasion (id),
  kind        VARCHAR(8) NOT NULL,
  asked_at    BIGINT NOT NULL,
  settled_on  DATE,
  means       VARCHAR(8),
  receipt     VARCHAR(60)
);
CREATE INDEX occasion_payment_of ON occasion_payment (occasion_id);
