/**
 * Payment terminals: an amount goes there, what became of it comes back.
 *
 * <p>Promise: {@code Paid} only on the terminal's own word for this very payment; {@code Refused}
 * and {@code NotDone} only when surely nothing was charged; {@code Unknown} for all else, and then
 * a person looks at the terminal. A payment or reversal that may have reached the terminal is never
 * sent again by itself. What must be known after a power cut is given to the caller's {@code
 * Memory} before the first byte leaves. The number of the card is dropped where bytes become
 * messages, and kept nowhere.
 *
 * <p>Protocol ECR17 ("Protocollo 17") as published by Nexi for traditional POS with LAN
 * integration, over a socket or a serial line. Its command {@code G} returns the last result the
 * terminal saved, with neither amount nor ticket: after a lost answer it looks like success when it
 * belongs to the customer before. So that result is read before each payment, too, and one found
 * afterwards counts only if it is another one, not older than the beginning, and the totals do not
 * speak against it.
 *
 * <p>Decisions: makers disagree on the bytes their check character covers; which of four is found
 * out from an answer to a status request and told to the caller, who keeps it. The beginning is
 * told by the terminal's clock, which also tells the time of its results; the till's may be wrong.
 */
package it.sporta.hardware.payment;
