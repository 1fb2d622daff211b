-- Numbered papers: transport documents and invoices.

-- One row a series and year, changed in the transaction of the document that takes the number:
-- who is undone gives it back, so there is never a gap.
CREATE TABLE document_series (
  organisation_id ${id} NOT NULL,
  kind            VARCHAR(16) NOT NULL,
  series          VARCHAR(6) NOT NULL,
  series_year     INTEGER NOT NULL,
  last_number     BIGINT NOT NULL,
  PRIMARY KEY (organisation_id, kind, series, series_year)
);

-- Insert only. Names and addresses as they were on the day.
CREATE TABLE transport_document (
  id              ${id} NOT NULL PRIMARY KEY,
  organisation_id ${id} NOT NULL,
  series          VARCHAR(6) NOT NULL,
  series_year     INTEGER NOT NULL,
  series_number   BIGINT NOT NULL,
  issued_on       DATE NOT NULL,
  departed_at     BIGINT NOT NULL,
  cause           VARCHAR(16) NOT NULL,
  sender          VARCHAR(120) NOT NULL,
  sender_address  VARCHAR(200) NOT NULL,
  receiver        VARCHAR(120) NOT NULL,
  receiver_address VARCHAR(200) NOT NULL,
  carrier         VARCHAR(120) NOT NULL
);
ALTER TABLE transport_document
  ADD CONSTRAINT transport_number UNIQUE (organisation_id, series, series_year, series_number);

CREATE TABLE transport_item (
  document_id     ${id} NOT NULL REFERENCES transport_document (id),
  line            INTEGER NOT NULL,
  name            VARCHAR(120) NOT NULL,
  thousandths     BIGINT NOT NULL,
  unit            VARCHAR(8) NOT NULL,
  lot             VARCHAR(40) NOT NULL,
  PRIMARY KEY (document_id, line)
);

-- Insert only. The file as it was written, and what lists show of it.
CREATE TABLE invoice (
  id              ${id} NOT NULL PRIMARY KEY,
  organisation_id ${id} NOT NULL,
  series          VARCHAR(6) NOT NULL,
  series_year     INTEGER NOT NULL,
  series_number   BIGINT NOT NULL,
  kind            VARCHAR(4) NOT NULL,
  issued_on       DATE NOT NULL,
  buyer           VARCHAR(120) NOT NULL,
  total_cents     BIGINT NOT NULL,
  file_name       VARCHAR(40) NOT NULL,
  file_bytes      ${bytes} NOT NULL
);
ALTER TABLE invoice
  ADD CONSTRAINT invoice_number UNIQUE (organisation_id, series, series_year, series_number);
ALTER TABLE invoice ADD CONSTRAINT invoice_file UNIQUE (organisation_id, file_name);
