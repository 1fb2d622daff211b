/**
 * Sales as they were made at the tills: what was on the paper, kept to be looked up and proved. A
 * sale is written once, from the fact that a customer paid, and never changed. Beside it what
 * became of cards that were in doubt ({@link it.sporta.server.selling.SettledCards}), and the
 * documenti commerciali that sales have, or are owed ({@link
 * it.sporta.server.selling.SaleDocuments}). And what other contexts prepare to be paid there:
 * {@link it.sporta.server.selling.PreparedTickets}.
 *
 * <p><b>Decisions.</b> The ticket's own identity is the key, so the same sale told twice, even in
 * two entries, is refused the second time and goes to a person. What is prepared goes down to every
 * till of its hub and can be paid without the server; two tills that do not hear of each other may
 * therefore both take the money. The first to arrive pays it, and tells whoever prepared it ({@link
 * it.sporta.server.selling.PreparedPaid}); the other is a sale all the same, and a task.
 */
package it.sporta.server.selling;
