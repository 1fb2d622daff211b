-- An epoch that began after a loss: when a coordinator looked at what is missing before it, and who.
ALTER TABLE till_epoch ADD COLUMN loss_seen_at BIGINT;
ALTER TABLE till_epoch ADD COLUMN loss_seen_by ${id};
