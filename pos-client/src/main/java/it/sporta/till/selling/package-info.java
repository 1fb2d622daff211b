/**
 * Selling: articles become lines, lines a ticket, a ticket money and paper.
 *
 * <p>Promise: a press counts once, and only for what was on the page when it was made; what the
 * cashier is told is sold is on disk, and stays sold whatever fails behind it; what lies on the
 * plate is sold once. Nothing is ever printed a second time by itself: a receipt that is not surely
 * out stays on a list, over restarts, until it is printed or a person says that it is there. A
 * purchase that was not paid comes back as not sold. A card is never charged twice by itself: what
 * nobody knows holds the counter, over a restart too, until the terminal or a person has said it.
 *
 * <p>Decisions: {@link it.sporta.till.selling.Checkout} is the only place where order is delicate.
 * The ticket's identity is made when the purchase before it ends, or the till starts, and serves as
 * the proof that a payment is not a second press. What was handed over is on the ticket also where
 * nothing is due in coins, so that the change is told, printed and known after a cut. Lines have
 * numbers that are never given twice, and a key names ticket, version and line. The answer to the
 * cashier waits for the disk and not for the paper: the drawer is ordered first, because the change
 * is counted while the paper is coming; the paper has a thread of its own, {@link
 * it.sporta.till.selling.Papers}. The list of papers owed is reckoned from the journal and put on
 * disk beside it at each start, so that it outlives the shift, and when a first paper is tried
 * again, because the journal's format has no word for an attempt.
 *
 * <p>What a card pays is on disk with its goods before the first byte leaves for the terminal, and
 * leaves the disk when it is a sale in the journal or surely none; {@link
 * it.sporta.till.selling.CardDesk} does that. A card pays a whole ticket, to the cent. What a
 * person decided in doubt is in the log of this till; the journal has the sale, if it became one.
 *
 * <p>A line's lot stays empty for now: goods come without a label or with an EAN, which names no
 * lot. It will come from labels that carry one (GS1 application identifier 10), as the laboratory's
 * own will; the format keeps its place.
 */
package it.sporta.till.selling;
