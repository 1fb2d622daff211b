-- Unsold food: what was weighed, who is given what, and how much went where.

-- Insert only. As the station told it; without an article it is not in the ledger.
CREATE TABLE waste_weighing (
  id              ${id} NOT NULL PRIMARY KEY,
  till_id         ${id} NOT NULL,
  organisation_id ${id} NOT NULL,
  hub_id          ${id} NOT NULL,
  product_id      ${id},
  family          VARCHAR(40) NOT NULL,
  name            VARCHAR(120) NOT NULL,
  thousandths     BIGINT NOT NULL,
  unit            VARCHAR(8) NOT NULL,
  grams           BIGINT NOT NULL,
  tare_grams      BIGINT NOT NULL,
  keyed           BOOLEAN NOT NULL,
  reason          VARCHAR(16) NOT NULL,
  destination     VARCHAR(16) NOT NULL,
  business_on     DATE NOT NULL,
  weighed_at      BIGINT NOT NULL,
  operator_id     ${id} NOT NULL,
  CHECK (thousandths > 0)
);
CREATE INDEX waste_day ON waste_weighing (business_on);

-- Insert only. A weighing that was a mistake, and one that went another way than was said.
CREATE TABLE waste_withdrawal (
  weighing_id     ${id} NOT NULL PRIMARY KEY REFERENCES waste_weighing (id),
  withdrawn_at    BIGINT NOT NULL,
  operator_id     ${id} NOT NULL
);
CREATE TABLE waste_redirection (
  weighing_id     ${id} NOT NULL PRIMARY KEY REFERENCES waste_weighing (id),
  destination     VARCHAR(16) NOT NULL,
  redirected_at   BIGINT NOT NULL,
  person_id       ${id} NOT NULL
);

CREATE TABLE waste_bin (
  hub_id          ${id} NOT NULL,
  name            VARCHAR(40) NOT NULL,
  tare_grams      BIGINT NOT NULL,
  PRIMARY KEY (hub_id, name),
  CHECK (tare_grams > 0)
);

-- Who is given food.
CREATE TABLE donee (
  id              ${id} NOT NULL PRIMARY KEY,
  name            VARCHAR(80) NOT NULL,
  vat_number      VARCHAR(11),
  tax_code        VARCHAR(16),
  street          VARCHAR(60) NOT NULL,
  postal_code     VARCHAR(5) NOT NULL,
  town            VARCHAR(60) NOT NULL,
  province        VARCHAR(2) NOT NULL
);

-- Insert only. The paper has the same id.
CREATE TABLE donation (
  id              ${id} NOT NULL PRIMARY KEY,
  hub_id          ${id} NOT NULL,
  donee_id        ${id} NOT NULL REFERENCES donee (id),
  given_on        DATE NOT NULL,
  given_at        BIGINT NOT NULL,
  given_by        ${id} NOT NULL,
  value_cents     BIGINT NOT NULL
);
CREATE INDEX donation_day ON donation (given_on);
CREATE TABLE donation_part (
  weighing_id     ${id} NOT NULL PRIMARY KEY REFERENCES waste_weighing (id),
  donation_id     ${id} NOT NULL REFERENCES donation (id)
);

-- Kept with each posting, for the ends of unsold food only; the ledger can prove it.
CREATE TABLE end_total (
  hub_id          ${id} NOT NULL,
  business_on     DATE NOT NULL,
  kind            VARCHAR(16) NOT NULL,
  grams           BIGINT NOT NULL,
  PRIMARY KEY (hub_id, business_on, kind)
);
INSERT INTO end_total (hub_id, business_on, kind, grams)
  SELECT p.hub_id, m.business_on, p.kind, SUM(m.grams)
    FROM movement m JOIN place p ON p.id = m.to_place
    WHERE p.kind IN ('COMPOST', 'DONATED')
    GROUP BY p.hub_id, m.business_on, p.kind;

-- The balance of one article reads its movements, and leads to each of them.
CREATE INDEX movement_product ON movement (product_id, business_on);
