-- Tables of a hub, dishes that are made when somebody orders them, and what guests ordered.

CREATE TABLE bar_table (
  id          ${id} NOT NULL PRIMARY KEY,
  hub_id      ${id} NOT NULL,
  name        VARCHAR(24) NOT NULL,
  turn        INTEGER NOT NULL,
  gone_at     BIGINT
);
CREATE INDEX bar_table_hub ON bar_table (hub_id, turn);

-- From a day on; until_on is the first day on which it is not so any more.
CREATE TABLE bar_dish (
  hub_id      ${id} NOT NULL,
  product_id  ${id} NOT NULL,
  from_on     DATE NOT NULL,
  until_on    DATE,
  PRIMARY KEY (hub_id, product_id, from_on)
);

CREATE TABLE bar_sitting (
  ticket_id   ${id} NOT NULL PRIMARY KEY,
  hub_id      ${id} NOT NULL,
  till_id     ${id} NOT NULL,
  name        VARCHAR(200) NOT NULL,
  business_on DATE NOT NULL,
  opened_at   BIGINT NOT NULL,
  state       VARCHAR(8) NOT NULL,
  cents       BIGINT
);
CREATE INDEX bar_sitting_day ON bar_sitting (hub_id, business_on);

-- Insert only: what the kitchen was told, round after round.
CREATE TABLE bar_order (
  ticket_id   ${id} NOT NULL REFERENCES bar_sitting (ticket_id),
  round       INTEGER NOT NULL,
  line        BIGINT NOT NULL,
  product_id  ${id} NOT NULL,
  name        VARCHAR(200) NOT NULL,
  pieces      BIGINT NOT NULL,
  sent_at     BIGINT NOT NULL,
  PRIMARY KEY (ticket_id, round, line)
);
