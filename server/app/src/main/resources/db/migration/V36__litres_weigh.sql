-- Net milligrams of one litre, 0 where nobody knows: litres that were made were put on a scale, and
-- leave with as many grams as they came with.
ALTER TABLE lot ADD COLUMN litre_milligrams BIGINT DEFAULT 0 NOT NULL;
