package it.sporta.server.lab;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Reason;

/** A part of an ingredient leaves the batch: into what is made, or lost. */
record Leaving(
        Input input, PlaceKind to, Reason reason, Quantity quantity, long grams, Money cost) {}
