-- What tills of the pickup points told of the group: bookings for members, and what was weighed.

-- A wish that could not be booked as it came waits for a person.
CREATE TABLE group_till_booking (
  id          ${id} NOT NULL PRIMARY KEY,
  cycle_id    ${id} NOT NULL REFERENCES group_cycle (id),
  member_id   ${id} NOT NULL,
  till_id     ${id} NOT NULL,
  booked_by   ${id} NOT NULL,
  booked_at   BIGINT NOT NULL,
  came_at     BIGINT NOT NULL,
  state       VARCHAR(8) NOT NULL,
  hurdle      VARCHAR(9),
  decided_by  ${id},
  decided_at  BIGINT
);
CREATE INDEX group_till_booking_cycle ON group_till_booking (cycle_id);

CREATE TABLE group_till_wish (
  booking_id  ${id} NOT NULL REFERENCES group_till_booking (id),
  offer_id    ${id} NOT NULL REFERENCES group_offer (id),
  thousandths BIGINT NOT NULL,
  PRIMARY KEY (booking_id, offer_id),
  CHECK (thousandths >= 0)
);

-- Those that count are in the arrival of their article and in its lot.
CREATE TABLE group_weighing (
  id          ${id} NOT NULL PRIMARY KEY,
  offer_id    ${id} NOT NULL REFERENCES group_offer (id),
  till_id     ${id} NOT NULL,
  thousandths BIGINT NOT NULL,
  tare_grams  BIGINT NOT NULL,
  keyed       BOOLEAN NOT NULL,
  expires_on  DATE,
  business_on DATE NOT NULL,
  weighed_by  ${id} NOT NULL,
  weighed_at  BIGINT NOT NULL,
  epoch       INTEGER NOT NULL,
  sequence    BIGINT NOT NULL,
  state       VARCHAR(9) NOT NULL,
  decided_by  ${id},
  decided_at  BIGINT,
  CHECK (thousandths > 0)
);
CREATE INDEX group_weighing_offer ON group_weighing (offer_id);
