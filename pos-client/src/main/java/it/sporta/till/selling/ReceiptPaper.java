package it.sporta.till.selling;

import it.sporta.hardware.slip.Slip;
import it.sporta.hardware.slip.Style;
import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.journal.Grant;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.VatBreakdown;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Payment;
import it.sporta.kernel.ticket.PaymentKind;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.Weighing;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.ui.Format;
import it.sporta.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The paper of a sale, for any width. It is no fiscal document and says so. Papers are in Italian
 * whatever language the screen speaks.
 */
public final class ReceiptPaper {

    private static final Format FORMAT = Format.ITALIAN;
    private static final Style HEAD = Style.CENTRED.withBold();
    private static final Style TOTAL = Style.BOLD.withTall();
    private static final int HUMAN_LINES = 2;

    private final Grant grant;
    private final LocalCatalogue catalogue;
    private final Supplier<Optional<String>> certificate;
    private final Words words = Words.of(ReceiptPaper.class, Locale.ITALIAN);

    /**
     * @param certificate under which this till computes prices from weights, if it does
     */
    public ReceiptPaper(
            Grant grant, LocalCatalogue catalogue, Supplier<Optional<String>> certificate) {
        this.grant = grant;
        this.catalogue = catalogue;
        this.certificate = certificate;
    }

    /**
     * @param copy says COPIA: a paper for this sale may exist already
     */
    public Slip of(Sale sale, boolean copy) {
        Slip.Builder paper = Slip.builder();
        head(paper, copy);
        if (sale.paid().supply() != SupplyMode.HANDED_OVER) {
            paper.line(words.text("paper.supply." + sale.paid().supply()), Style.BOLD);
        }
        sale.ticket().lines().forEach(line -> line(paper, line));
        paper.rule();
        money(paper, sale.ticket());
        paper.blank();
        vat(paper, sale.ticket().vat());
        paper.blank();
        foot(paper, sale);
        return paper.cut().build();
    }

    private void head(Slip.Builder paper, boolean copy) {
        paper.line(grant.organisationName(), HEAD);
        Feed.Place place = catalogue.place(grant);
        paper.centred(place.name());
        paper.centred(place.address());
        if (!grant.vatNumber().isBlank()) {
            paper.centred(words.text("paper.vatNumber", "number", grant.vatNumber()));
        }
        if (demo()) {
            paper.line(words.text("paper.demo"), HEAD);
        }
        if (copy) {
            paper.line(words.text("paper.copy"), HEAD);
        }
        paper.rule();
    }

    private boolean demo() {
        return catalogue.settings().filter(settings -> settings.demo()).isPresent();
    }

    private void line(Slip.Builder paper, Line line) {
        paper.line(line.name());
        String amount = FORMAT.amount(line.amount().cents());
        paper.columns("  " + how(line), amount + " " + line.vat().code());
        line.weighing().ifPresent(weighing -> weighing(paper, weighing));
    }

    private String how(Line line) {
        String price = FORMAT.amount(line.price().cents());
        String key = "paper.how." + line.price().per().name();
        return words.text(key, "quantity", quantity(line), "price", price);
    }

    private static String quantity(Line line) {
        long thousandths = line.quantity().thousandths();
        String written =
                line.quantity().unit() == Unit.PIECE
                        ? FORMAT.pieces(thousandths)
                        : FORMAT.weight(thousandths);
        return written.substring(0, written.indexOf('\u00a0'));
    }

    private void weighing(Slip.Builder paper, Weighing weighing) {
        if (weighing.tareGrams() > 0) {
            paper.line(
                    "  " + words.text("paper.tare", "weight", FORMAT.weight(weighing.tareGrams())));
        }
        if (weighing.isKeyed()) {
            paper.line("  " + words.text("paper.keyed"));
        }
        if (weighing.isLabelled()) {
            paper.line("  " + words.text("paper.labelled"));
        }
    }

    private void money(Slip.Builder paper, Ticket ticket) {
        paper.columns(words.text("paper.total"), FORMAT.amount(ticket.total().cents()), TOTAL);
        if (!ticket.cashRounding().isZero()) {
            paper.columns(words.text("paper.rounding"), amount(ticket.cashRounding()));
        }
        for (Payment payment : ticket.payments()) {
            String key = payment.kind() == PaymentKind.CASH ? "paper.cash" : "paper.card";
            paper.columns(words.text(key), amount(payment.tendered()));
        }
        if (!ticket.change().isZero()) {
            paper.columns(words.text("paper.change"), amount(ticket.change()), Style.BOLD);
        }
    }

    private static String amount(Money money) {
        return FORMAT.amount(money.cents());
    }

    private void vat(Slip.Builder paper, VatBreakdown vat) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        words.text("paper.vat"),
                        words.text("paper.taxable"),
                        words.text("paper.tax"),
                        words.text("paper.gross")));
        vat.rows().forEach(row -> rows.add(figures(row)));
        paper.table(rows);
    }

    private static List<String> figures(VatBreakdown.Row row) {
        return List.of(rate(row), amount(row.taxable()), amount(row.vat()), amount(row.gross()));
    }

    private static String rate(VatBreakdown.Row row) {
        String percent = FORMAT.percent(row.rate().hundredths());
        return row.rate().hundredths() > 0 ? percent : row.rate().code();
    }

    private void foot(Slip.Builder paper, Sale sale) {
        paper.line(words.text("paper.notFiscal"), HEAD);
        certificate
                .get()
                .filter(number -> hasWeight(sale.ticket()))
                .ifPresent(n -> paper.centred(words.text("paper.certificate", "number", n)));
        paper.columns(
                words.text("paper.sale", "number", sale.number()), FORMAT.dateTime(sale.at()));
        paper.qr(sale.witness(grant.tillName()));
        human(sale.ticket()).forEach(paper::centred);
    }

    private static boolean hasWeight(Ticket ticket) {
        return ticket.lines().stream()
                .flatMap(line -> line.weighing().stream())
                .anyMatch(how -> how.origin() == Weighing.Origin.WEIGHED_BY_SCALE);
    }

    /** Who made it: the first names in the basket. */
    private List<String> human(Ticket ticket) {
        return ticket.lines().stream()
                .flatMap(line -> catalogue.find(line.product()).stream())
                .filter(product -> !product.producer().isBlank())
                .map(this::madeBy)
                .distinct()
                .limit(HUMAN_LINES)
                .toList();
    }

    private String madeBy(PricedProduct product) {
        return words.text(
                "paper.producer", "article", product.shortName(), "producer", product.producer());
    }
}
