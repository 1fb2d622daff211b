package it.sporta.hardware.fiscal.epson;

import it.sporta.hardware.fiscal.Closing;
import it.sporta.hardware.fiscal.DailyTotals;
import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.FiscalDocument;
import it.sporta.hardware.fiscal.FiscalPrinter;
import it.sporta.hardware.fiscal.Glance;
import it.sporta.hardware.fiscal.IssuedDocument;
import it.sporta.hardware.fiscal.MachineState;
import it.sporta.hardware.fiscal.Obeyed;
import it.sporta.hardware.fiscal.Observation;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Reason;
import it.sporta.hardware.fiscal.Refusal;
import it.sporta.hardware.fiscal.Vat;
import it.sporta.hardware.fiscal.wire.Channel;
import it.sporta.hardware.fiscal.wire.Element;
import it.sporta.hardware.fiscal.wire.PrintableText;
import it.sporta.hardware.fiscal.wire.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An Epson FP-81 II RT, FP-90 III RT or another machine that answers at {@code fpmate.cgi} (Fiscal
 * ePOS-Print XML; native commands after Epson's "Communication Protocol – Italian Fiscal Printer
 * RT", rev. 8.10).
 */
public final class EpsonPrinter implements FiscalPrinter {
    private static final int TEXT = 46;

    private final EpsonSettings settings;
    private final EpsonCommands commands;
    private final EpsonReceipt receipt;
    private final EpsonQuestions questions;

    public EpsonPrinter(EpsonSettings settings, Channel channel) {
        this.settings = settings;
        this.commands = new EpsonCommands(settings, channel);
        this.receipt = new EpsonReceipt(settings);
        this.questions = new EpsonQuestions(settings, commands);
    }

    /** The key stays with the till: these machines keep none. */
    @Override
    public Outcome<IssuedDocument> issue(DocumentKey key, FiscalDocument document) {
        Optional<Vat> unknown = document.vatOutside(settings.departments().keySet());
        if (unknown.isPresent()) {
            return Outcome.refused(Reason.DEPARTMENT_NOT_PROGRAMMED, unknown.get().toString());
        }
        Outcome<String> serial = questions.serial();
        if (serial instanceof Outcome.Unknown<String> silent) {
            return Outcome.refused(Reason.NOT_REACHABLE, silent.why());
        }
        return serial.then(
                known ->
                        explained(
                                document,
                                commands.print(receipt.of(document))
                                        .then(reply -> EpsonAnswers.issued(reply, known))));
    }

    /** One number for several reasons: the document and the day tell which. */
    private Outcome<IssuedDocument> explained(
            FiscalDocument document, Outcome<IssuedDocument> outcome) {
        if (!(outcome instanceof Outcome.Refused<IssuedDocument> refused)) {
            return outcome;
        }
        Refusal refusal = refused.refusal();
        if (refusal.detail().startsWith("status " + EpsonTrouble.NO_SUCH_DATA)
                && !(document instanceof FiscalDocument.Sale)) {
            return new Outcome.Refused<>(refusal.because(Reason.DOCUMENT_NOT_FOUND));
        }
        boolean tooLong =
                refusal.reason() == Reason.NOT_NOW
                        && questions.state() instanceof Outcome.Done<MachineState> state
                        && state.value().closingNeeded().orElse(false);
        return tooLong ? new Outcome.Refused<>(refusal.because(Reason.CLOSING_NEEDED)) : outcome;
    }

    @Override
    public Outcome<Observation> observe() {
        return questions.observation();
    }

    @Override
    public Outcome<Obeyed> cancelOpen() {
        return obeyed(commands.ask(commands.element("resetPrinter")));
    }

    @Override
    public Outcome<MachineState> state() {
        return questions.state();
    }

    @Override
    public Outcome<Glance> glance() {
        return questions.glance();
    }

    @Override
    public Outcome<Map<Integer, Vat>> vatTable() {
        return questions.vatTable();
    }

    @Override
    public Outcome<DailyTotals> totals() {
        return questions.totals();
    }

    @Override
    public Outcome<Closing> closeDay() {
        return report("printZReport").then(EpsonAnswers::closed);
    }

    @Override
    public Outcome<Obeyed> printDay() {
        return obeyed(report("printXReport"));
    }

    private Outcome<Reply> report(String name) {
        return commands.print(new Element("printerFiscalReport").with(commands.element(name)));
    }

    @Override
    public Outcome<Obeyed> printText(List<String> lines) {
        Element slip = new Element("printerNonFiscal").with(commands.element("beginNonFiscal"));
        lines.forEach(
                line ->
                        slip.with(
                                commands.element(
                                        "printNormal",
                                        "font",
                                        "1",
                                        "data",
                                        PrintableText.fit(line, TEXT))));
        return obeyed(commands.print(slip.with(commands.element("endNonFiscal"))));
    }

    @Override
    public Outcome<Obeyed> openDrawer() {
        return obeyed(commands.ask(commands.element("openDrawer")));
    }

    private static <T> Outcome<Obeyed> obeyed(Outcome<T> outcome) {
        return outcome.map(any -> new Obeyed());
    }
}
