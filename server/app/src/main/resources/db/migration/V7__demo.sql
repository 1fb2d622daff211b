-- How far the invented past of each hub has been told. Empty unless the installation is a demo.
CREATE TABLE demo_day (
  hub_id      ${id} NOT NULL,
  business_on DATE NOT NULL,
  -- the hours before this one have been told; 24 when the day is over
  told_until  INTEGER NOT NULL,
  -- how many tickets the hub's past has, this day's among them
  tickets     BIGINT NOT NULL,
  PRIMARY KEY (hub_id, business_on)
);
