-- What one context prepared to be paid at a till, and each payment that names it.

CREATE TABLE prepared (
  id          ${id} NOT NULL PRIMARY KEY,
  hub_id      ${id} NOT NULL,
  code        VARCHAR(16) NOT NULL,
  title       VARCHAR(80) NOT NULL,
  who         VARCHAR(80) NOT NULL,
  channel     VARCHAR(16) NOT NULL,
  supply      VARCHAR(16) NOT NULL,
  state       VARCHAR(16) NOT NULL,
  prepared_at BIGINT NOT NULL,
  -- the ticket that paid it; of several, the one that arrived first
  ticket_id   ${id},
  settled_at  BIGINT,
  -- of the feed: tills ask for what came after the number they know
  revision    BIGINT NOT NULL
);
CREATE INDEX prepared_hub ON prepared (hub_id, revision);

CREATE TABLE prepared_line (
  prepared_id ${id} NOT NULL REFERENCES prepared (id),
  line        INTEGER NOT NULL,
  product_id  ${id} NOT NULL,
  name        VARCHAR(200) NOT NULL,
  thousandths BIGINT NOT NULL,
  unit        VARCHAR(8) NOT NULL,
  price_cents BIGINT NOT NULL,
  vat_class   VARCHAR(30) NOT NULL,
  PRIMARY KEY (prepared_id, line)
);

-- Insert only but for what a person said of those that are not as they should be.
CREATE TABLE prepared_payment (
  ticket_id      ${id} NOT NULL PRIMARY KEY,
  prepared_id    ${id} NOT NULL,
  hub_id         ${id} NOT NULL,
  till_id        ${id} NOT NULL,
  number_at_till BIGINT NOT NULL,
  cents          BIGINT NOT NULL,
  business_on    DATE NOT NULL,
  paid_at        BIGINT NOT NULL,
  standing       VARCHAR(16) NOT NULL,
  seen_at        BIGINT,
  seen_by        ${id},
  note           VARCHAR(400)
);
CREATE INDEX prepared_payment_of ON prepared_payment (prepared_id);

-- The number under which tills heard of the rates in force: what is prepared is taxed by them.
ALTER TABLE feed_revision ADD COLUMN rates_at BIGINT DEFAULT 0 NOT NULL;
