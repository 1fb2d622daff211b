-- Places, lots, and the ledger of what moved.

CREATE TABLE place (
  id          ${id} NOT NULL PRIMARY KEY,
  hub_id      ${id} NOT NULL,
  kind        VARCHAR(16) NOT NULL,
  name        VARCHAR(60) NOT NULL,
  -- goods are taken from the places of a hub in this order
  turn        INTEGER NOT NULL
);
CREATE INDEX place_hub ON place (hub_id);

-- One row a hub, changed by whoever posts there: postings of one hub follow each other, so what
-- was read of its stock is true until it is written. Hubs do not wait for hubs.
CREATE TABLE stock_gate (
  hub_id      ${id} NOT NULL PRIMARY KEY,
  passed      BIGINT NOT NULL
);

CREATE TABLE lot (
  id          ${id} NOT NULL PRIMARY KEY,
  product_id  ${id} NOT NULL,
  owner_id    ${id} NOT NULL,
  producer_id ${id},
  label       VARCHAR(40) NOT NULL,
  origin      VARCHAR(60) NOT NULL,
  unit        VARCHAR(8) NOT NULL,
  date_kind   VARCHAR(16) NOT NULL,
  expires_on  DATE,
  received_on DATE NOT NULL,
  cost_cents  BIGINT NOT NULL,
  born_at     BIGINT NOT NULL
);
CREATE INDEX lot_expiry ON lot (expires_on);

-- Insert only. A quantity of a lot from a place to a place; without a lot it is goods that no lot
-- covered. The key is where it came from: the same document cannot move the same goods twice.
-- Places have no foreign key: Derby would keep an index for each, on the longest table.
CREATE TABLE movement (
  source_id   ${id} NOT NULL,
  line        INTEGER NOT NULL,
  part        INTEGER NOT NULL,
  hub_id      ${id} NOT NULL,
  product_id  ${id} NOT NULL,
  lot_id      ${id} REFERENCES lot (id),
  from_place  ${id} NOT NULL,
  to_place    ${id} NOT NULL,
  thousandths BIGINT NOT NULL,
  unit        VARCHAR(8) NOT NULL,
  grams       BIGINT NOT NULL,
  cost_cents  BIGINT NOT NULL,
  reason      VARCHAR(16) NOT NULL,
  stage       VARCHAR(16) NOT NULL,
  business_on DATE NOT NULL,
  moved_at    BIGINT NOT NULL,
  posted_at   BIGINT NOT NULL,
  till_id     ${id},
  epoch       INTEGER,
  sequence    BIGINT,
  PRIMARY KEY (source_id, line, part),
  CHECK (thousandths > 0)
);

-- What is where, of what is really there. Kept with each posting, gone when nothing is left;
-- the ledger can prove it. No index on what changes.
CREATE TABLE balance (
  lot_id      ${id} NOT NULL,
  place_id    ${id} NOT NULL,
  hub_id      ${id} NOT NULL,
  product_id  ${id} NOT NULL,
  thousandths BIGINT NOT NULL,
  PRIMARY KEY (lot_id, place_id)
);
CREATE INDEX balance_product ON balance (hub_id, product_id);

-- Sold, and no lot was there to take it from: a task for the hub's coordinator.
CREATE TABLE shortage (
  hub_id      ${id} NOT NULL,
  product_id  ${id} NOT NULL,
  thousandths BIGINT NOT NULL,
  times       BIGINT NOT NULL,
  PRIMARY KEY (hub_id, product_id)
);
