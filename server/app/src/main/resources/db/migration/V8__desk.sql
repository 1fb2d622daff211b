-- What people decided about entries that nobody could take: who, when, how and why, for ever.
ALTER TABLE entry_aside ADD COLUMN settled_how VARCHAR(16);
ALTER TABLE entry_aside ADD COLUMN note VARCHAR(400);
ALTER TABLE entry_aside ADD COLUMN tries INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE entry_aside ADD COLUMN tried_at BIGINT;
UPDATE entry_aside SET settled_how = 'CLOSED', note = '' WHERE settled_at IS NOT NULL;

ALTER TABLE refused_entry ADD COLUMN length_bytes BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE refused_entry ADD COLUMN seen_by ${id};
ALTER TABLE refused_entry ADD COLUMN seen_how VARCHAR(16);
ALTER TABLE refused_entry ADD COLUMN note VARCHAR(400);
UPDATE refused_entry SET length_bytes = LENGTH(bytes);
UPDATE refused_entry SET seen_how = 'SEEN', note = '' WHERE seen_at IS NOT NULL;

-- Bytes that no till of the house signed: anybody can send them, so only their measure is kept.
CREATE TABLE refused_unsigned (
  digest       ${hash} NOT NULL PRIMARY KEY,
  till_id      ${id} NOT NULL,
  reason       VARCHAR(40) NOT NULL,
  length_bytes BIGINT NOT NULL,
  first_at     BIGINT NOT NULL,
  last_at      BIGINT NOT NULL,
  times        BIGINT NOT NULL,
  seen_at      BIGINT,
  seen_by      ${id}
);
INSERT INTO refused_unsigned (digest, till_id, reason, length_bytes, first_at, last_at, times,
                              seen_at)
  SELECT digest, till_id, reason, length_bytes, refused_at, refused_at, times, seen_at
    FROM refused_entry
   WHERE reason IN ('malformed', 'other-place', 'batch-size', 'unknown-till', 'hash', 'signature');
DELETE FROM refused_entry
 WHERE reason IN ('malformed', 'other-place', 'batch-size', 'unknown-till', 'hash', 'signature');
