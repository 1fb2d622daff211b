package it.sporta.server.buyinggroup;

import java.time.Instant;
import java.util.UUID;

/**
 * What came of an offer.
 *
 * @param lot of the goods; named, but never born, where nothing came
 * @param thousandths of the offer's unit, 0 where nothing came
 */
public record Arrival(UUID offer, UUID lot, long thousandths, UUID by, Instant at) {}
