-- Whether two sales name one documento commerciale.
CREATE INDEX sale_document_named ON sale_document (serial, z, number);
