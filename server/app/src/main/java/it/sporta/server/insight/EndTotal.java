package it.sporta.server.insight;

import it.sporta.server.stock.PlaceKind;
import java.time.LocalDate;
import java.util.UUID;

/** Unsold food of a hub's day that went to one end. */
public record EndTotal(UUID hub, LocalDate day, PlaceKind end, long grams) {}
