-- Payments by card that were in doubt, or charged and not sold, and how a till settled each. Insert
-- only but for what a person said who held it against the terminal.
CREATE TABLE card_settled (
  till_id     ${id} NOT NULL,
  epoch       INTEGER NOT NULL,
  sequence    BIGINT NOT NULL,
  ticket_id   ${id} NOT NULL,
  hub_id      ${id} NOT NULL,
  operator_id ${id} NOT NULL,
  cents       BIGINT NOT NULL,
  doubt       VARCHAR(24) NOT NULL,
  ending      VARCHAR(16) NOT NULL,
  word        VARCHAR(16) NOT NULL,
  business_on DATE NOT NULL,
  settled_at  BIGINT NOT NULL,
  seen_at     BIGINT,
  seen_by     ${id},
  PRIMARY KEY (till_id, epoch, sequence)
);
CREATE INDEX card_settled_of ON card_settled (ticket_id);
CREATE INDEX card_settled_seen ON card_settled (seen_at);
