-- What was handed over before it is paid is taxed as of that day.
ALTER TABLE prepared ADD COLUMN delivered_on DATE;

-- What is out already and not served there: a transport document has the id of its occasion.
UPDATE prepared SET delivered_on = (
    SELECT d.issued_on FROM occasion_payment p JOIN transport_document d ON d.id = p.occasion_id
    WHERE p.id = prepared.id)
  WHERE state = 'OPEN' AND supply <> 'SERVED';
