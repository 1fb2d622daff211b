-- The end of the chain when an epoch began: what is missing there later was taken away. Empty for
-- the first, and while it has not begun.
ALTER TABLE till_epoch ADD COLUMN grew_epoch INTEGER;
ALTER TABLE till_epoch ADD COLUMN grew_sequence BIGINT;
UPDATE till_epoch SET grew_epoch =
  (SELECT MAX(e.epoch) FROM journal_entry e
    WHERE e.till_id = till_epoch.till_id AND e.epoch < till_epoch.epoch)
 WHERE EXISTS (SELECT 1 FROM journal_entry b
    WHERE b.till_id = till_epoch.till_id AND b.epoch = till_epoch.epoch);
UPDATE till_epoch SET grew_sequence =
  (SELECT MAX(e.sequence) FROM journal_entry e
    WHERE e.till_id = till_epoch.till_id AND e.epoch = till_epoch.grew_epoch)
 WHERE grew_epoch IS NOT NULL;
