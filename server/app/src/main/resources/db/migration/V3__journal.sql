-- Tills, and the journal each of them sends.

CREATE TABLE till (
  id          ${id} NOT NULL PRIMARY KEY,
  hub_id      ${id} NOT NULL,
  place_id    ${id},
  name        VARCHAR(40) NOT NULL UNIQUE,
  -- the end of the chain as the server holds it
  epoch       INTEGER NOT NULL,
  sequence    BIGINT NOT NULL,
  hash        ${hash} NOT NULL,
  -- how many entries ahead of the head were signed and seen: while there are any, each is compared
  held        INTEGER NOT NULL,
  -- changed to take the row's lock, on both databases the same way
  locked      BIGINT NOT NULL,
  revoked_at  BIGINT
);

-- What was granted: an epoch's key, and the hash its chain grows from.
CREATE TABLE till_epoch (
  till_id     ${id} NOT NULL,
  epoch       INTEGER NOT NULL,
  public_key  VARCHAR(100) NOT NULL,
  root        ${hash} NOT NULL,
  begun_at    BIGINT NOT NULL,
  PRIMARY KEY (till_id, epoch)
);

-- Apart from the till, so that a heartbeat never waits for an upload.
CREATE TABLE till_heard (
  till_id     ${id} NOT NULL PRIMARY KEY,
  heard_at    BIGINT NOT NULL,
  epoch       INTEGER NOT NULL,
  sequence    BIGINT NOT NULL,
  hash        ${hash} NOT NULL,
  state       VARCHAR(16) NOT NULL
);

-- Insert only. The bytes are those that came.
CREATE TABLE journal_entry (
  till_id     ${id} NOT NULL,
  epoch       INTEGER NOT NULL,
  sequence    BIGINT NOT NULL,
  hash        ${hash} NOT NULL,
  received_at BIGINT NOT NULL,
  bytes       ${bytes} NOT NULL,
  PRIMARY KEY (till_id, epoch, sequence)
);

-- How far a till's entries have been interpreted, and how far its chain was checked again.
CREATE TABLE journal_position (
  till_id     ${id} NOT NULL PRIMARY KEY,
  epoch       INTEGER NOT NULL,
  sequence    BIGINT NOT NULL,
  claimed     BIGINT NOT NULL,
  checked_at  BIGINT,
  chain_whole BOOLEAN
);

-- Entries that were stored and not understood, or could not be posted: a person looks.
CREATE TABLE entry_aside (
  till_id     ${id} NOT NULL,
  epoch       INTEGER NOT NULL,
  sequence    BIGINT NOT NULL,
  type        INTEGER NOT NULL,
  reason      VARCHAR(40) NOT NULL,
  detail      VARCHAR(200) NOT NULL,
  aside_at    BIGINT NOT NULL,
  settled_at  BIGINT,
  settled_by  ${id},
  PRIMARY KEY (till_id, epoch, sequence)
);

-- What the server did not take. Kept as it came, once however often it is sent.
CREATE TABLE refused_entry (
  digest      ${hash} NOT NULL PRIMARY KEY,
  till_id     ${id} NOT NULL,
  epoch       INTEGER NOT NULL,
  sequence    BIGINT NOT NULL,
  verdict     VARCHAR(16) NOT NULL,
  reason      VARCHAR(40) NOT NULL,
  refused_at  BIGINT NOT NULL,
  times       INTEGER NOT NULL,
  seen_at     BIGINT,
  bytes       ${bytes} NOT NULL
);
CREATE INDEX refused_entry_till ON refused_entry (till_id);

-- Signed entries ahead of the head, by their hash: two for one place are a fork.
CREATE TABLE entry_held (
  till_id     ${id} NOT NULL,
  epoch       INTEGER NOT NULL,
  sequence    BIGINT NOT NULL,
  hash        ${hash} NOT NULL,
  PRIMARY KEY (till_id, epoch, sequence)
);

-- One-time codes, hashed.
CREATE TABLE join_code (
  code        ${hash} NOT NULL PRIMARY KEY,
  till_id     ${id} NOT NULL,
  hub_id      ${id} NOT NULL,
  place_id    ${id},
  till_name   VARCHAR(40) NOT NULL,
  expires_at  BIGINT NOT NULL,
  used_at     BIGINT
);

-- Wrong codes a minute.
CREATE TABLE join_failure (
  minute_no   BIGINT NOT NULL PRIMARY KEY,
  times       INTEGER NOT NULL
);

-- The server's own key: tills hold on to its public half.
CREATE TABLE server_key (
  id          INTEGER NOT NULL PRIMARY KEY,
  public_key  VARCHAR(100) NOT NULL,
  secret_key  VARCHAR(200) NOT NULL
);
