-- Orders that somebody sent to their producer. Until now writing one was taken for sending it.
CREATE TABLE group_order_sent (
  order_id ${id} NOT NULL PRIMARY KEY REFERENCES group_order (id),
  sent_at  BIGINT NOT NULL,
  sent_by  ${id} NOT NULL
);
INSERT INTO group_order_sent (order_id, sent_at, sent_by)
  SELECT id, made_at, made_by FROM group_order;
UPDATE group_cycle SET step = 'ORDERED' WHERE step = 'SENT';
