-- What every trade of the house needs of stock.

-- Net grams of one piece, 0 where nobody knows: a jar is sold by the piece and weighed all the same.
ALTER TABLE lot ADD COLUMN piece_grams BIGINT DEFAULT 0 NOT NULL;

-- Lines of tickets whose goods another context named: what left is not what the line says.
CREATE TABLE line_told (
  sale_id ${id} NOT NULL,
  line    INTEGER NOT NULL,
  PRIMARY KEY (sale_id, line)
);
