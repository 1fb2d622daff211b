-- Goods on their way between two hubs of one organisation.

-- Received once: who, when. The goods themselves are in the ledger, under the same id.
CREATE TABLE transfer (
  id          ${id} NOT NULL PRIMARY KEY,
  from_hub    ${id} NOT NULL,
  to_hub      ${id} NOT NULL,
  sent_at     BIGINT NOT NULL,
  sent_by     ${id} NOT NULL,
  received_at BIGINT,
  received_by ${id}
);

CREATE TABLE transfer_load (
  transfer_id ${id} NOT NULL REFERENCES transfer (id),
  line        INTEGER NOT NULL,
  lot_id      ${id} NOT NULL,
  product_id  ${id} NOT NULL,
  unit        VARCHAR(8) NOT NULL,
  sent        BIGINT NOT NULL,
  arrived     BIGINT,
  PRIMARY KEY (transfer_id, line),
  CHECK (sent > 0)
);
