-- A group buys together: cycles, what they offer, what members book, what came and who got it.

-- Ties lost minus ties won, and when the last was won: whose turn it is.
CREATE TABLE group_member (
  person_id       ${id} NOT NULL PRIMARY KEY,
  organisation_id ${id} NOT NULL,
  card            BIGINT NOT NULL,
  ties            BIGINT NOT NULL,
  won_at          BIGINT
);
ALTER TABLE group_member ADD CONSTRAINT group_card UNIQUE (organisation_id, card);

-- Whoever changes a cycle or its bookings passes here first and holds the row until the end.
CREATE TABLE group_cycle (
  id              ${id} NOT NULL PRIMARY KEY,
  organisation_id ${id} NOT NULL,
  hub_id          ${id} NOT NULL,
  cycle_number    BIGINT NOT NULL,
  name            VARCHAR(60) NOT NULL,
  opens_at        BIGINT NOT NULL,
  closes_at       BIGINT NOT NULL,
  delivery_on     DATE NOT NULL,
  step            VARCHAR(12) NOT NULL,
  passed          BIGINT NOT NULL
);
ALTER TABLE group_cycle ADD CONSTRAINT group_cycle_number UNIQUE (organisation_id, cycle_number);

-- In thousandths of the unit; 0 is no limit.
CREATE TABLE group_offer (
  id          ${id} NOT NULL PRIMARY KEY,
  cycle_id    ${id} NOT NULL REFERENCES group_cycle (id),
  line        INTEGER NOT NULL,
  product_id  ${id} NOT NULL,
  producer_id ${id} NOT NULL,
  name        VARCHAR(80) NOT NULL,
  unit        VARCHAR(8) NOT NULL,
  price_cents BIGINT NOT NULL,
  step        BIGINT NOT NULL,
  least       BIGINT NOT NULL,
  most        BIGINT NOT NULL,
  available   BIGINT NOT NULL,
  minimum     BIGINT NOT NULL,
  pack        BIGINT NOT NULL,
  open_case   VARCHAR(8) NOT NULL,
  CHECK (price_cents > 0),
  CHECK (step > 0)
);
ALTER TABLE group_offer ADD CONSTRAINT group_offer_once UNIQUE (cycle_id, product_id);

CREATE TABLE group_booking (
  offer_id    ${id} NOT NULL REFERENCES group_offer (id),
  member_id   ${id} NOT NULL,
  thousandths BIGINT NOT NULL,
  PRIMARY KEY (offer_id, member_id),
  CHECK (thousandths >= 0)
);

-- Insert only: who changed whose booking, from what to what.
CREATE TABLE group_change (
  id          ${id} NOT NULL PRIMARY KEY,
  cycle_id    ${id} NOT NULL,
  offer_id    ${id} NOT NULL,
  member_id   ${id} NOT NULL,
  was         BIGINT NOT NULL,
  became      BIGINT NOT NULL,
  changed_by  ${id} NOT NULL,
  changed_at  BIGINT NOT NULL
);
CREATE INDEX group_change_member ON group_change (cycle_id, member_id);

-- What the producer was asked for, as it was sent. No member is named here.
CREATE TABLE group_order (
  id          ${id} NOT NULL PRIMARY KEY,
  cycle_id    ${id} NOT NULL REFERENCES group_cycle (id),
  producer_id ${id} NOT NULL,
  ordinal     INTEGER NOT NULL,
  made_at     BIGINT NOT NULL,
  made_by     ${id} NOT NULL
);
ALTER TABLE group_order ADD CONSTRAINT group_order_once UNIQUE (cycle_id, producer_id);

CREATE TABLE group_order_line (
  order_id    ${id} NOT NULL REFERENCES group_order (id),
  offer_id    ${id} NOT NULL,
  thousandths BIGINT NOT NULL,
  PRIMARY KEY (order_id, offer_id),
  CHECK (thousandths > 0)
);

-- What came of an article: once, as one lot; without a lot where nothing came.
CREATE TABLE group_arrival (
  offer_id    ${id} NOT NULL PRIMARY KEY REFERENCES group_offer (id),
  lot_id      ${id} NOT NULL,
  thousandths BIGINT NOT NULL,
  weighed_by  ${id} NOT NULL,
  weighed_at  BIGINT NOT NULL
);

-- Up to which every booking was served: the explanation a member reads.
CREATE TABLE group_sharing (
  offer_id    ${id} NOT NULL PRIMARY KEY REFERENCES group_offer (id),
  level_at    BIGINT NOT NULL
);

-- What a member gets: as shared out, and as it was weighed in the end.
CREATE TABLE group_share (
  offer_id    ${id} NOT NULL REFERENCES group_offer (id),
  member_id   ${id} NOT NULL,
  booked      BIGINT NOT NULL,
  given       BIGINT NOT NULL,
  tie         VARCHAR(4) NOT NULL,
  weighed     BIGINT,
  PRIMARY KEY (offer_id, member_id)
);

-- What is to be paid at a till by a member: one for each cycle.
CREATE TABLE group_pickup (
  id          ${id} NOT NULL PRIMARY KEY,
  cycle_id    ${id} NOT NULL REFERENCES group_cycle (id),
  member_id   ${id} NOT NULL
);
ALTER TABLE group_pickup ADD CONSTRAINT group_pickup_once UNIQUE (cycle_id, member_id);

-- What was left, and to which hub of another owner it went; the document has the same id.
CREATE TABLE group_leftover (
  cycle_id    ${id} NOT NULL PRIMARY KEY REFERENCES group_cycle (id),
  document_id ${id} NOT NULL,
  hub_id      ${id} NOT NULL,
  cost_cents  BIGINT NOT NULL,
  passed_by   ${id} NOT NULL,
  passed_at   BIGINT NOT NULL
);
