-- The day on which whoever pays is expected: tills show these first.
ALTER TABLE prepared ADD COLUMN due_on DATE;
