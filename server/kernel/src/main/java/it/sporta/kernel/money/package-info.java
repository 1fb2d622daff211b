/**
 * Amounts in whole cents, and the one place where they are rounded.
 *
 * <p>Every amount is rounded exactly once, from exact inputs, half away from zero ({@link
 * it.sporta.kernel.money.Rounding}). What is shown, printed, journaled and stored is the same
 * integer. Shelf prices include VAT and are never changed to make VAT fit.
 */
package it.sporta.kernel.money;
