/**
 * Sales as they were made at the tills: what was on the paper, kept to be looked up and proved. A
 * sale is written once, from the fact that a customer paid, and never changed.
 *
 * <p><b>Decision.</b> The ticket's own identity is the key, so the same sale told twice, even in
 * two entries, is refused the second time and goes to a person.
 */
package it.sporta.server.selling;
