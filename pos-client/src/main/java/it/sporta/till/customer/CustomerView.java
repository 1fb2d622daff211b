package it.sporta.till.customer;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.Line;
import it.sporta.ui.Format;
import it.sporta.ui.Frame;
import it.sporta.ui.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The customer's window.
 *
 * @param version of what is shown, to ask on from
 * @param greeting where nobody buys: what the hub is called
 */
public record CustomerView(
        long version, Optional<String> greeting, Optional<Buying> buying, Optional<Paid> paid)
        implements View {

    /** More would not be read, and the page does not scroll. */
    private static final int MOST_ROWS = 5;

    private static final Format FORMAT = Format.ITALIAN;

    /**
     * A line of the ticket.
     *
     * @param how quantity and price of one
     */
    public record Row(String name, String how, Optional<String> tare, String amount) {

        static Row of(Line line) {
            return new Row(
                    line.name(),
                    FORMAT.quantity(line.quantity()) + " × " + FORMAT.price(line.price()),
                    line.weighing()
                            .filter(weighing -> weighing.tareGrams() > 0)
                            .map(weighing -> FORMAT.weight(weighing.tareGrams())),
                    FORMAT.amount(line.amount()));
        }
    }

    /** Money on the counter, and what is missing, or goes back where it is enough. */
    public record Laid(String received, String open, boolean enough) {}

    /**
     * What has been rung up.
     *
     * @param touched the line that changed last
     * @param rows the last of all others
     * @param earlier how many stand before those
     * @param rounded what it costs in cash, where that is not the total
     */
    public record Buying(
            Optional<Row> touched,
            List<Row> rows,
            int earlier,
            String total,
            Optional<String> rounded,
            Optional<Laid> laid) {}

    /** The sale just made. */
    public record Paid(
            String total,
            Optional<String> rounded,
            String tendered,
            String change,
            boolean byCard) {}

    static CustomerView of(CustomerSide.Look look) {
        Shown shown = look.shown();
        return new CustomerView(
                look.version(),
                as(Shown.Greeting.class, shown).map(Shown.Greeting::place),
                as(Shown.Buying.class, shown).map(CustomerView::buying),
                as(Shown.Paid.class, shown).map(CustomerView::paid));
    }

    private static <S extends Shown> Optional<S> as(Class<S> kind, Shown shown) {
        return Optional.of(shown).filter(kind::isInstance).map(kind::cast);
    }

    private static Buying buying(Shown.Buying now) {
        List<Line> others = new ArrayList<>(now.lines());
        now.touched().map(others::lastIndexOf).ifPresent(at -> others.remove((int) at));
        int earlier = Math.max(0, others.size() - MOST_ROWS);
        return new Buying(
                now.touched().map(Row::of),
                others.stream().skip(earlier).map(Row::of).toList(),
                earlier,
                FORMAT.money(now.total()),
                rounded(now.total(), now.due()),
                laid(now));
    }

    private static Optional<Laid> laid(Shown.Buying now) {
        long open = now.due().minus(now.received()).cents();
        return Optional.of(
                        new Laid(
                                FORMAT.money(now.received()),
                                FORMAT.money(Math.abs(open)),
                                open <= 0))
                .filter(some -> now.received().isPositive());
    }

    private static Paid paid(Shown.Paid sale) {
        return new Paid(
                FORMAT.money(sale.total()),
                rounded(sale.total(), sale.due()),
                FORMAT.money(sale.tendered()),
                FORMAT.money(sale.change()),
                sale.byCard());
    }

    private static Optional<String> rounded(Money total, Money due) {
        return Optional.of(due).filter(sum -> !sum.equals(total)).map(FORMAT::money);
    }

    @Override
    public Optional<Frame> frame() {
        return Optional.of(Frame.CUSTOMER);
    }
}
