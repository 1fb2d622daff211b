/**
 * What happened at a till, in order, unchangeable, and provable by anyone.
 *
 * <p>A {@link it.sporta.kernel.journal.Fact} is written as canonical bytes once ({@link
 * it.sporta.kernel.journal.FactJson}); these bytes are stored, hashed, signed and sent as they are.
 * Verification never encodes again. Each {@link it.sporta.kernel.journal.Entry} carries the hash of
 * the one before it and the signature of the till's key, so a removed or changed entry shows.
 *
 * <p>Content is what a person could read on paper: names, thousandths, cents, VAT code and rate.
 * Never generated row numbers, never free text, and people only as pseudonyms.
 */
package it.sporta.kernel.journal;
