/**
 * Papers the law asks for: electronic invoices and transport documents, and the numbers they carry.
 *
 * <p>It promises that a number is given once, in order and without a gap, to a document that
 * exists; and that an invoice that leaves here is one the exchange system takes: valid by the
 * schema of the Agenzia delle Entrate and by its published checks.
 *
 * <ul>
 *   <li>Invoices are written by the platform's own XML writer and never by joining text; the
 *       libraries that exist stop at schema 1.2.2 and would add a generated class for each of three
 *       hundred elements of which we write forty.
 *   <li>Prices are agreed VAT included, so the row without VAT has eight decimals and the sums per
 *       rate are exact to the cent.
 * </ul>
 */
package it.sporta.server.fiscal;
