-- What was handed over before it is paid is taxed as of that day.
ALTER TABLE prepared ADD COLUMN delivered_on DATE;
