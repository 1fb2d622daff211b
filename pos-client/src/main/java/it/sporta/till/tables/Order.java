package it.sporta.till.tables;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Shortened;
import it.sporta.kernel.journal.TableFact;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Ordered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All that one table wants, and how much of it the kitchen knows. It never changes: each step gives
 * another.
 *
 * @param last the highest number a line of this table ever had
 * @param rounds how often the kitchen was told
 */
record Order(List<OrderLine> lines, long last, int rounds) {

    static final Order NONE = new Order(List.of(), 0, 0);

    private static final int MOST_LINES = 200;

    Order {
        lines = List.copyOf(lines);
    }

    /**
     * One piece more of what is on the menu.
     *
     * @throws Refused {@code order.full}, {@code quantity.absurd}
     */
    Order with(ProductId product, String name, UnitPrice price, VatRate vat) {
        OrderLine fresh = new OrderLine(last + 1, product, name, price, vat, 1, 0, "", "");
        Optional<OrderLine> same =
                lines.stream()
                        .filter(line -> line.isMoreOf(fresh) && !line.isNothing())
                        .findFirst();
        if (same.isPresent()) {
            return more(same.get().number());
        }
        if (lines.size() >= MOST_LINES) {
            throw new Refused("order.full");
        }
        List<OrderLine> more = new ArrayList<>(lines);
        more.add(fresh);
        return new Order(more, last + 1, rounds);
    }

    Order more(long number) {
        long wanted = line(number).wanted();
        if (wanted >= OrderLine.MOST) {
            throw new Refused("quantity.absurd");
        }
        return changed(number, line -> line.wanting(wanted + 1));
    }

    /** One piece less; fewer than none there is not. */
    Order less(long number) {
        return changed(number, line -> line.wanting(Math.max(0, line.wanted() - 1)));
    }

    /**
     * @param note what the kitchen must know besides; only its first {@value OrderLine#LONGEST}
     *     characters are kept
     */
    Order noted(long number, String note) {
        String plain = note.replaceAll("\\p{Cntrl}", " ").strip();
        String kept = Shortened.to(OrderLine.LONGEST, plain);
        return changed(number, line -> line.noting(kept));
    }

    private Order changed(long number, UnaryOperator<OrderLine> how) {
        line(number);
        return having(line -> line.number() == number ? how.apply(line) : line);
    }

    private Order having(UnaryOperator<OrderLine> how) {
        return new Order(
                lines.stream().map(how).filter(line -> !line.isNothing()).toList(), last, rounds);
    }

    /**
     * @throws Refused {@code line.gone}
     */
    OrderLine line(long number) {
        return lines.stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused("line.gone"));
    }

    /** What the kitchen must hear: lines whose pieces or whose note it does not know. */
    List<OrderLine> news() {
        return lines.stream().filter(OrderLine::isNews).toList();
    }

    /** Of the news, what the journal keeps. */
    List<Ordered> differences() {
        return lines.stream().flatMap(line -> line.difference().stream()).toList();
    }

    /** The kitchen has heard it all. */
    Order told() {
        return new Order(having(OrderLine::nowTold).lines, last, rounds + 1);
    }

    /** Of what is wanted, only what the kitchen knows, as if it were news. */
    Order asSent() {
        return new Order(
                lines.stream()
                        .map(
                                line ->
                                        line.wanting(Math.min(line.wanted(), line.sent()))
                                                .having(0, ""))
                        .filter(line -> !line.isNothing())
                        .toList(),
                last,
                rounds);
    }

    /** The same, of which the kitchen was told so often. */
    Order toldIn(int times) {
        return new Order(lines, last, times);
    }

    /** The same as the journal tells it, which knows of nothing that was not sent. */
    Order after(TableFact.OrderSent sent) {
        List<OrderLine> known = new ArrayList<>(lines);
        long highest = last;
        for (Ordered line : sent.lines()) {
            OrderLine before =
                    known.stream()
                            .filter(one -> one.number() == line.line())
                            .findFirst()
                            .orElseGet(() -> OrderLine.of(line));
            known.remove(before);
            long now = Math.max(0, before.sent() + line.pieces());
            known.add(before.wanting(now).having(now, before.told()));
            highest = Math.max(highest, line.line());
        }
        return new Order(
                known.stream().filter(line -> !line.isNothing()).toList(), highest, sent.round());
    }

    /**
     * What this, told by the journal, and a draft say together. A draft from before the last
     * sending is believed only in its notes: what was sent then was all that was wanted.
     */
    Order over(Order draft) {
        boolean older = draft.rounds < rounds;
        List<OrderLine> merged = new ArrayList<>();
        for (OrderLine line : draft.lines) {
            long sent = sentOf(line.number());
            long wanted = older ? sent : line.wanted();
            String told = older ? line.note() : line.told();
            merged.add(line.wanting(wanted).having(sent, told));
        }
        lines.stream().filter(line -> !draft.has(line.number())).forEach(merged::add);
        return new Order(
                merged.stream().filter(line -> !line.isNothing()).toList(),
                Math.max(last, draft.last),
                rounds);
    }

    private long sentOf(long number) {
        return lines.stream()
                .filter(line -> line.number() == number)
                .mapToLong(OrderLine::sent)
                .findFirst()
                .orElse(0);
    }

    private boolean has(long number) {
        return lines.stream().anyMatch(line -> line.number() == number);
    }

    /** What is paid. */
    List<Line> billed() {
        return lines.stream().filter(line -> line.wanted() > 0).map(OrderLine::billed).toList();
    }

    Money total() {
        return Money.sum(billed().stream().map(Line::amount).toList());
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }
}
