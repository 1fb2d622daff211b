/**
 * Selling: articles become lines, lines a ticket, a ticket money and paper.
 *
 * <p>Promise: a press counts once; what the cashier is told is sold is on disk; nothing is ever
 * printed a second time by itself; after a restart the last sale whose paper is not known is named,
 * and one press prints a copy that says so. A purchase that was not paid comes back as not sold.
 *
 * <p>Decisions: {@link it.sporta.till.selling.Checkout} is the only place where order is delicate.
 * The ticket's identity is made with its first line and serves as the proof that a payment is not a
 * second press. The answer to the cashier waits for the disk and not for the paper: the drawer is
 * ordered first, because the change is counted while the paper is coming; the paper has a thread of
 * its own.
 */
package it.sporta.till.selling;
