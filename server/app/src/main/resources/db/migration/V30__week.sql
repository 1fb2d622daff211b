-- What a week was is read by its days, however much came before. Days only grow, so writing at the
-- end of these indexes costs the hot path little.
CREATE INDEX movement_day ON movement (business_on);
CREATE INDEX sale_day ON sale (business_on);
