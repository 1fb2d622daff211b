package it.sporta.hardware.fiscal.custom;

import it.sporta.hardware.fiscal.Closing;
import it.sporta.hardware.fiscal.DailyTotals;
import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.FiscalDocument;
import it.sporta.hardware.fiscal.FiscalPrinter;
import it.sporta.hardware.fiscal.Glance;
import it.sporta.hardware.fiscal.IssuedDocument;
import it.sporta.hardware.fiscal.LastDocument;
import it.sporta.hardware.fiscal.MachineState;
import it.sporta.hardware.fiscal.Obeyed;
import it.sporta.hardware.fiscal.Observation;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Payment;
import it.sporta.hardware.fiscal.PaymentForm;
import it.sporta.hardware.fiscal.Reason;
import it.sporta.hardware.fiscal.Vat;
import it.sporta.hardware.fiscal.Warning;
import it.sporta.hardware.fiscal.wire.Channel;
import it.sporta.hardware.fiscal.wire.Element;
import it.sporta.hardware.fiscal.wire.PrintableText;
import it.sporta.hardware.fiscal.wire.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A Custom Q3X-F, KUBEX-F, K3-F or another of the third generation, by its XML web services
 * (Custom's "Web services" commands manual, rev. 2.00).
 */
public final class CustomPrinter implements FiscalPrinter {
    private static final int TEXT = 42;

    private final CustomSettings settings;
    private final CustomCommands commands;
    private final CustomReceipt receipt;
    private final CustomQuestions questions;

    public CustomPrinter(CustomSettings settings, Channel channel) {
        this.settings = settings;
        this.commands = new CustomCommands(settings, channel);
        this.receipt = new CustomReceipt(settings);
        this.questions = new CustomQuestions(settings, commands);
    }

    @Override
    public Outcome<IssuedDocument> issue(DocumentKey key, FiscalDocument document) {
        Optional<Vat> unknown = document.vatOutside(settings.departments().keySet());
        if (unknown.isPresent()) {
            return Outcome.refused(Reason.DEPARTMENT_NOT_PROGRAMMED, unknown.get().toString());
        }
        Optional<PaymentForm> form =
                forms(document).filter(its -> !settings.payments().containsKey(its)).findFirst();
        if (form.isPresent()) {
            return Outcome.refused(Reason.PAYMENT_NOT_PROGRAMMED, form.get().name());
        }
        return allowed(document)
                .then(any -> commands.print(receipt.of(key, document)))
                .then(reply -> issued(reply, document));
    }

    private static Stream<PaymentForm> forms(FiscalDocument document) {
        if (document instanceof FiscalDocument.Sale sale) {
            return sale.payments().stream().map(Payment::form);
        }
        return document instanceof FiscalDocument.Return back
                ? Stream.of(back.refund())
                : Stream.empty();
    }

    /** The machine says beforehand whether a void or return is possible, and prints nothing. */
    private Outcome<Obeyed> allowed(FiscalDocument document) {
        if (document instanceof FiscalDocument.Sale) {
            return Outcome.done(new Obeyed());
        }
        Outcome<String> found = commands.buffer(commands.ask(receipt.check(document)));
        if (found instanceof Outcome.Unknown<String> silent) {
            return Outcome.refused(Reason.NOT_REACHABLE, silent.why());
        }
        return found.then(
                answer ->
                        switch (answer) {
                            case "1" -> Outcome.done(new Obeyed());
                            case "0" -> Outcome.refused(Reason.DOCUMENT_NOT_FOUND, "checkOnly");
                            default ->
                                    Outcome.refused(Reason.NOT_ALLOWED_FOR_DOCUMENT, "checkOnly");
                        });
    }

    /** The answer names the document; the total is asked for. */
    private Outcome<IssuedDocument> issued(Reply reply, FiscalDocument document) {
        OptionalInt z = reply.number("nClose");
        OptionalInt number = reply.number("fiscalDoc");
        int step = reply.number("receiptStep").orElse(0);
        if (z.isEmpty() || number.isEmpty() || step >= 1 && step <= 4) {
            return Outcome.unknown("success, but the document is not named or not ended");
        }
        Outcome<Optional<LastDocument>> asked = questions.last();
        Optional<LastDocument> seen =
                asked instanceof Outcome.Done<Optional<LastDocument>> done
                        ? done.value()
                                .filter(last -> last.number() == number.getAsInt())
                                .filter(last -> last.z() == z.getAsInt())
                        : Optional.empty();
        var at = reply.text("dateTime").flatMap(Moments::time).or(() -> seen.map(LastDocument::at));
        if (at.isEmpty()) {
            return Outcome.unknown("success, but the document has no time");
        }
        OptionalLong total = seen.map(LastDocument::totalCents).orElse(OptionalLong.empty());
        try {
            Outcome<IssuedDocument> issued =
                    Outcome.done(
                            new IssuedDocument(
                                    z.getAsInt(),
                                    number.getAsInt(),
                                    at.get(),
                                    settings.serial(),
                                    total.orElse(document.totalCents())));
            return total.isPresent() ? issued : issued.warning(Warning.TOTAL_NOT_TOLD);
        } catch (IllegalArgumentException e) {
            return Outcome.unknown("success, but " + e.getMessage());
        }
    }

    @Override
    public Outcome<Observation> observe() {
        return questions.observation();
    }

    @Override
    public Outcome<Obeyed> cancelOpen() {
        return obeyed(commands.ask("resetPrinter"));
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

    /** The answer may lack the number, and never tells the takings: both are asked for. */
    @Override
    public Outcome<Closing> closeDay() {
        Outcome<DailyTotals> before = questions.totals();
        OptionalLong taken =
                before instanceof Outcome.Done<DailyTotals> done
                        ? done.value().sales()
                        : OptionalLong.empty();
        return report("printZReport").then(reply -> closed(reply, taken));
    }

    private Outcome<Closing> closed(Reply reply, OptionalLong taken) {
        OptionalInt told = reply.number("nClose");
        Outcome<OptionalInt> z =
                told.isPresent()
                        ? Outcome.done(told)
                        : questions.info().map(info -> info.number("zSetNumber"));
        return z instanceof Outcome.Done<OptionalInt> done && done.value().orElse(0) > 0
                ? Outcome.done(new Closing(done.value().getAsInt(), taken))
                : Outcome.unknown("success, but the closing is not named");
    }

    @Override
    public Outcome<Obeyed> printDay() {
        return obeyed(report("printXReport"));
    }

    private Outcome<Reply> report(String name) {
        return commands.print(new Element("printerFiscalReport").with(new Element(name)));
    }

    @Override
    public Outcome<Obeyed> printText(List<String> lines) {
        Element slip = new Element("printerNotFiscal").with(new Element("beginNotFiscal"));
        lines.forEach(
                line ->
                        slip.with(
                                new Element(
                                        "printNormal",
                                        "font",
                                        "1",
                                        "data",
                                        PrintableText.fit(line, TEXT))));
        return obeyed(commands.print(slip.with(new Element("endNotFiscal"))));
    }

    @Override
    public Outcome<Obeyed> openDrawer() {
        return obeyed(commands.ask("openDrawer", "num", "1"));
    }

    private static <T> Outcome<Obeyed> obeyed(Outcome<T> outcome) {
        return outcome.map(any -> new Obeyed());
    }
}
