/**
 * The waste station: unsold food is put on the scale; what, why and where to are three touches.
 *
 * <p>Promise: a weighing is on disk before anybody is told it is done, also while the server is
 * away; the same load is not weighed twice; a figure that no scale gave is marked as typed; nothing
 * is changed afterwards, a mistake is answered by a withdrawal.
 *
 * <p>Decisions: it needs a person but no open drawer, so it is a screen of a till and, alone, a
 * station; without a shift its date is the day in Rome. The weight is taken when the article is
 * touched, as at the counter, and waits on this side of the screen for the two touches that follow:
 * a page carries no weights. Which destination is proposed is a pure function, {@link
 * it.sporta.till.waste.Cascade}; food that must not be eaten any more is refused for people here,
 * while somebody still stands there who can put it elsewhere.
 */
package it.sporta.till.waste;
