-- How a hub reads the codes of its own label scale: from a day on; until_on is the first day on
-- which it is not so any more.
CREATE TABLE shop_code (
  hub_id         ${id} NOT NULL,
  prefix         VARCHAR(3) NOT NULL,
  from_on        DATE NOT NULL,
  until_on       DATE,
  figure         VARCHAR(8) NOT NULL,
  article_digits INTEGER NOT NULL,
  decimals       INTEGER NOT NULL,
  verified       BOOLEAN NOT NULL,
  PRIMARY KEY (hub_id, prefix, from_on)
);

-- Goods of variable weight have numbers of fourteen digits.
ALTER TABLE product_barcode ALTER COLUMN digits SET DATA TYPE VARCHAR(14);
