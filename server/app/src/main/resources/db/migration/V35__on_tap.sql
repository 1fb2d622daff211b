-- Water from the tap: an ingredient nobody buys and nobody keeps.
ALTER TABLE product ADD COLUMN on_tap BOOLEAN DEFAULT FALSE NOT NULL;
