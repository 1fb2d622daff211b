/**
 * Registratori telematici: the fiscal printers of Italian shops, which print, number, store, sign
 * and send the documenti commerciali of a day (DM 7/12/2016; D.Lgs 127/2015 art. 2).
 *
 * <p>A till says what was sold; the machine answers with number, closing, date and total, and only
 * these are ever kept. Drivers are in {@code epson} and {@code custom}; documents go through {@link
 * it.sporta.hardware.fiscal.recovery.Registrar}:
 *
 * <pre>{@code
 * var channel = new Channel("cassa 1", Patience.USUAL, exchanges, clock);
 * FiscalPrinter printer = new EpsonPrinter(EpsonSettings.usual(address, departments), channel);
 * List<Finding> findings = new StartCheck(serial, departments, false, clock).of(printer);
 *
 * var registrar = new Registrar(printer, memory);        // the memory is the till's, and durable
 * Outcome<IssuedDocument> outcome = registrar.issue(key, Sale.of(lines, payment));
 * }</pre>
 *
 * <p>Promise: <em>done</em> is the machine's own answer; <em>refused</em> is a reason in words of
 * the trade; all else is <em>unknown</em> and is resolved by asking the machine for its last
 * document, never by sending again. Amounts are whole cents, quantities whole thousandths.
 *
 * <p>Italian words without translation: <em>codice fiscale</em> and <em>partita IVA</em> name a
 * buyer; the <em>lotteria degli scontrini</em> is played with a code; a <em>sconto a pagare</em>
 * renounces part of what is to be paid and leaves the taxable base; <em>Z</em> is a daily closing.
 *
 * <p>Decision: the check digits of tax ids are here as well as on the server, because this library
 * knows nothing of the shop around it and a machine refuses a wrong one only after it has begun.
 */
package it.sporta.hardware.fiscal;
