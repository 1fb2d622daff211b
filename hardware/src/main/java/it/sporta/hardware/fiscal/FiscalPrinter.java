package it.sporta.hardware.fiscal;

import java.util.List;
import java.util.Map;

/**
 * A registratore telematico: prints, numbers, stores, signs and sends the documents of the day.
 *
 * <p>Safe for several threads: one order after the other, and who would wait longer than an order
 * lasts is told that the machine is busy. No order is ever sent twice by itself. Documents go
 * through {@link it.sporta.hardware.fiscal.recovery.Registrar}, which remembers.
 */
public interface FiscalPrinter {

    /**
     * Issues a document, once. When it is refused with {@link Refusal#reached()}, or unknown, the
     * machine may have printed: {@link #observe()} comes before anything else.
     */
    Outcome<IssuedDocument> issue(DocumentKey key, FiscalDocument document);

    /** The last document and what is open: the question of the recovery. */
    Outcome<Observation> observe();

    /** Cancels the document that is open; only after {@link #observe()} said that there is one. */
    Outcome<Obeyed> cancelOpen();

    /** How it is. */
    Outcome<MachineState> state();

    /** How it is in few words: one question, given up early: who is there answers at once. */
    Outcome<Glance> glance();

    /** The VAT programmed in the machine, by the number under which lines name it. */
    Outcome<Map<Integer, Vat>> vatTable();

    /** What the machine has counted since the last closing. */
    Outcome<DailyTotals> totals();

    /** Closes the day (Z). */
    Outcome<Closing> closeDay();

    /** Prints the day without closing it (X). */
    Outcome<Obeyed> printDay();

    /** Prints a slip that is no fiscal document. */
    Outcome<Obeyed> printText(List<String> lines);

    /** A pulse to the drawer on the machine's connector. */
    Outcome<Obeyed> openDrawer();
}
