-- Sales as they were made at the tills, and the totals that screens read.

CREATE TABLE sale (
  id              ${id} NOT NULL PRIMARY KEY,
  till_id         ${id} NOT NULL,
  epoch           INTEGER NOT NULL,
  sequence        BIGINT NOT NULL,
  number_at_till  BIGINT NOT NULL,
  shift_id        ${id} NOT NULL,
  organisation_id ${id} NOT NULL,
  hub_id          ${id} NOT NULL,
  channel         VARCHAR(16) NOT NULL,
  supply          VARCHAR(16) NOT NULL,
  price_list      VARCHAR(40) NOT NULL,
  business_on     DATE NOT NULL,
  sold_at         BIGINT NOT NULL,
  operator_id     ${id} NOT NULL,
  total_cents     BIGINT NOT NULL,
  rounding_cents  BIGINT NOT NULL
);

CREATE TABLE sale_line (
  sale_id     ${id} NOT NULL,
  line        INTEGER NOT NULL,
  product_id  ${id} NOT NULL,
  name        VARCHAR(200) NOT NULL,
  thousandths BIGINT NOT NULL,
  unit        VARCHAR(8) NOT NULL,
  price_cents BIGINT NOT NULL,
  cents       BIGINT NOT NULL,
  vat_code    VARCHAR(8) NOT NULL,
  vat_rate    INTEGER NOT NULL,
  PRIMARY KEY (sale_id, line)
);

CREATE TABLE sale_payment (
  sale_id        ${id} NOT NULL,
  line           INTEGER NOT NULL,
  kind           VARCHAR(16) NOT NULL,
  cents          BIGINT NOT NULL,
  tendered_cents BIGINT NOT NULL,
  PRIMARY KEY (sale_id, line)
);

CREATE TABLE hour_total (
  hub_id         ${id} NOT NULL,
  business_on    DATE NOT NULL,
  hour_of_day    INTEGER NOT NULL,
  tickets        BIGINT NOT NULL,
  cents          BIGINT NOT NULL,
  rounding_cents BIGINT NOT NULL,
  grams          BIGINT NOT NULL,
  PRIMARY KEY (hub_id, business_on, hour_of_day)
);

CREATE TABLE product_total (
  hub_id      ${id} NOT NULL,
  business_on DATE NOT NULL,
  product_id  ${id} NOT NULL,
  thousandths BIGINT NOT NULL,
  cents       BIGINT NOT NULL,
  grams       BIGINT NOT NULL,
  PRIMARY KEY (hub_id, business_on, product_id)
);
