-- Documenti commerciali of sales, as fiscal printers issued them, and closings of their days. Insert
-- only but for the list of what sales are still owed. A time is the machine's own, in Rome.
CREATE TABLE sale_document (
  till_id     ${id} NOT NULL,
  epoch       INTEGER NOT NULL,
  sequence    BIGINT NOT NULL,
  sale_id     ${id} NOT NULL,
  serial      VARCHAR(11) NOT NULL,
  z           INTEGER NOT NULL,
  number      INTEGER NOT NULL,
  issued_at   VARCHAR(19) NOT NULL,
  cents       BIGINT NOT NULL,
  refound     BOOLEAN NOT NULL,
  operator_id ${id},
  PRIMARY KEY (till_id, epoch, sequence)
);
CREATE INDEX sale_document_of ON sale_document (sale_id);

CREATE TABLE document_owed (
  sale_id ${id} NOT NULL PRIMARY KEY,
  till_id ${id} NOT NULL,
  hub_id  ${id} NOT NULL,
  serial  VARCHAR(11) NOT NULL,
  known   VARCHAR(16) NOT NULL,
  reason  VARCHAR(40) NOT NULL,
  told_at BIGINT NOT NULL
);

CREATE TABLE fiscal_closing (
  till_id        ${id} NOT NULL,
  epoch          INTEGER NOT NULL,
  sequence       BIGINT NOT NULL,
  serial         VARCHAR(11) NOT NULL,
  z              INTEGER NOT NULL,
  told_cents     BIGINT,
  reckoned_cents BIGINT NOT NULL,
  documents      BIGINT NOT NULL,
  operator_id    ${id},
  closed_at      BIGINT NOT NULL,
  PRIMARY KEY (till_id, epoch, sequence)
);
CREATE INDEX fiscal_closing_at ON fiscal_closing (closed_at);
