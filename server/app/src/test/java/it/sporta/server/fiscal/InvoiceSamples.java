package it.sporta.server.fiscal;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.identity.VatNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Invoices that tests speak of. */
final class InvoiceSamples {

    static final Address MILAN = new Address("via Capuana 7", "20157", "Milano", "MI");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final VatRate TEN = VatRate.percent(10);

    private InvoiceSamples() {}

    static Invoice catering() {
        return invoice(
                List.of(
                        new InvoiceLine(
                                "Buffet dell’orto “caffe” a 18 €",
                                new Quantity(48_000, Unit.PIECE),
                                Money.euro(864),
                                TEN),
                        new InvoiceLine(
                                "Acconto già fatturato",
                                new Quantity(1_000, Unit.PIECE),
                                Money.euro(-200),
                                TEN)));
    }

    static InvoiceLine row(String description, long cents) {
        return new InvoiceLine(description, new Quantity(1_000, Unit.PIECE), new Money(cents), TEN);
    }

    /** As an office would draft it. */
    static Invoice right(DocumentNumber number, LocalDate date) {
        return invoice(number, date, List.of(row("Pranzo", 1_800)), "");
    }

    /** The bare natura N2 is in the schema, and yet it is refused (check 00445). */
    static Invoice wrong(DocumentNumber number, LocalDate date) {
        InvoiceLine line =
                new InvoiceLine(
                        "Pranzo",
                        new Quantity(1_000, Unit.PIECE),
                        Money.euro(18),
                        new VatRate("N2", 0));
        return invoice(number, date, List.of(line), "art. 4");
    }

    static Invoice invoice(List<InvoiceLine> lines) {
        return invoice(new DocumentNumber("", 2026, 12), DAY, lines, "");
    }

    private static Invoice invoice(
            DocumentNumber number, LocalDate date, List<InvoiceLine> lines, String law) {
        Party seller =
                new Party(
                        "Cooperativa di prova",
                        Optional.of(new VatNumber("12345678903")),
                        Optional.empty(),
                        MILAN);
        Party buyer =
                new Party(
                        "Circolo & amici",
                        Optional.of(new VatNumber("12345678903")),
                        Optional.of(new TaxCode("RSSMRA80A01F205X")),
                        MILAN);
        return new Invoice(
                Invoice.Kind.TD01,
                number,
                date,
                seller,
                "RF01",
                buyer,
                Recipient.parse("abc1234"),
                lines,
                List.of(new Invoice.Citation("3/2026", DAY.minusDays(20))),
                List.of(new Invoice.Citation("7/2026", DAY)),
                List.of(),
                law);
    }
}
