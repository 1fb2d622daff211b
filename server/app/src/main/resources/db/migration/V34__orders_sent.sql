-- Orders that somebody sent to their producer. Of group_order itself, sent_at and sent_by say when
-- and by whom it was written; until now writing one was taken for sending it.
CREATE TABLE group_order_sent (
  order_id ${id} NOT NULL PRIMARY KEY REFERENCES group_order (id),
  sent_at  BIGINT NOT NULL,
  sent_by  ${id} NOT NULL
);
INSERT INTO group_order_sent (order_id, sent_at, sent_by)
  SELECT id, sent_at, sent_by FROM group_order;
UPDATE group_cycle SET step = 'ORDERED' WHERE step = 'SENT';
