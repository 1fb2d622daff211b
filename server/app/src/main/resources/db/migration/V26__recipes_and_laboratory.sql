-- What dishes and jars are made of, and the batches in which they are made.

CREATE TABLE recipe (
  id          ${id} NOT NULL PRIMARY KEY,
  product_id  ${id} NOT NULL
);
ALTER TABLE recipe ADD CONSTRAINT recipe_of_product UNIQUE (product_id);

-- Insert only. A recipe is never changed: from a day on another version holds.
CREATE TABLE recipe_version (
  recipe_id   ${id} NOT NULL REFERENCES recipe (id),
  version     INTEGER NOT NULL,
  valid_from  DATE NOT NULL,
  thousandths BIGINT NOT NULL,
  unit        VARCHAR(8) NOT NULL,
  piece_grams BIGINT NOT NULL,
  preserves   BOOLEAN NOT NULL,
  storage     VARCHAR(160) NOT NULL,
  written_at  BIGINT NOT NULL,
  written_by  ${id} NOT NULL,
  PRIMARY KEY (recipe_id, version),
  CHECK (thousandths > 0)
);

CREATE TABLE recipe_ingredient (
  recipe_id   ${id} NOT NULL,
  version     INTEGER NOT NULL,
  line        INTEGER NOT NULL,
  product_id  ${id} NOT NULL,
  thousandths BIGINT NOT NULL,
  unit        VARCHAR(8) NOT NULL,
  grams       BIGINT NOT NULL,
  trim_hundredths INTEGER NOT NULL,
  wording     VARCHAR(80) NOT NULL,
  PRIMARY KEY (recipe_id, version, line),
  FOREIGN KEY (recipe_id, version) REFERENCES recipe_version (recipe_id, version),
  CHECK (thousandths > 0),
  CHECK (grams > 0)
);

-- One row a day: the number of the day's last batch, part of the lot's code.
CREATE TABLE batch_day (
  opened_on   DATE NOT NULL PRIMARY KEY,
  last_number INTEGER NOT NULL
);

CREATE TABLE batch (
  id          ${id} NOT NULL PRIMARY KEY,
  code        VARCHAR(20) NOT NULL,
  hub_id      ${id} NOT NULL,
  owner_id    ${id} NOT NULL,
  trade       VARCHAR(16) NOT NULL,
  name        VARCHAR(80) NOT NULL,
  recipe_id   ${id},
  version     INTEGER,
  thousandths BIGINT,
  unit        VARCHAR(8),
  opened_at   BIGINT NOT NULL,
  opened_by   ${id} NOT NULL,
  closed_at   BIGINT,
  closed_by   ${id}
);
ALTER TABLE batch ADD CONSTRAINT batch_code UNIQUE (code);
CREATE INDEX batch_closed ON batch (closed_at);

-- What was weighed in. Its goods are in the ledger from that moment, under the batch's id and this
-- line; what was taken out again is answered there.
CREATE TABLE batch_input (
  batch_id    ${id} NOT NULL REFERENCES batch (id),
  line        INTEGER NOT NULL,
  lot_id      ${id} NOT NULL,
  product_id  ${id} NOT NULL,
  place_id    ${id} NOT NULL,
  thousandths BIGINT NOT NULL,
  unit        VARCHAR(8) NOT NULL,
  grams       BIGINT NOT NULL,
  cost_cents  BIGINT NOT NULL,
  wording     VARCHAR(80) NOT NULL,
  taken_back  BOOLEAN NOT NULL,
  PRIMARY KEY (batch_id, line),
  CHECK (thousandths > 0),
  CHECK (grams > 0)
);
CREATE INDEX batch_input_lot ON batch_input (lot_id);

-- What came out, a note until the batch is closed; from then on it names its lot.
CREATE TABLE batch_output (
  batch_id    ${id} NOT NULL REFERENCES batch (id),
  line        INTEGER NOT NULL,
  product_id  ${id} NOT NULL,
  place_id    ${id} NOT NULL,
  thousandths BIGINT NOT NULL,
  unit        VARCHAR(8) NOT NULL,
  grams       BIGINT NOT NULL,
  by_product  BOOLEAN NOT NULL,
  lot_id      ${id},
  date_kind   VARCHAR(16),
  expires_on  DATE,
  cost_cents  BIGINT,
  allergens   VARCHAR(60),
  PRIMARY KEY (batch_id, line),
  CHECK (thousandths > 0),
  CHECK (grams > 0)
);
CREATE INDEX batch_output_lot ON batch_output (lot_id);

CREATE TABLE batch_loss (
  batch_id    ${id} NOT NULL REFERENCES batch (id),
  line        INTEGER NOT NULL,
  kind        VARCHAR(16) NOT NULL,
  destination VARCHAR(16) NOT NULL,
  input_line  INTEGER,
  grams       BIGINT NOT NULL,
  PRIMARY KEY (batch_id, line),
  CHECK (grams > 0)
);
