package it.sporta.till.tables;

import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.ticket.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * An order of which a bill of before is paid as it was.
 *
 * @param paid exactly what the bill says; its news is what the journal says otherwise
 * @param rest what is wanted beyond it, under the same numbers
 */
record Split(Order paid, Order rest) {

    static Split of(Order order, List<Line> bill) {
        List<Open> open = new ArrayList<>(bill.stream().map(Open::new).toList());
        List<OrderLine> paid = new ArrayList<>();
        List<OrderLine> rest = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            long billed = open.stream().mapToLong(one -> one.take(line)).sum();
            paid.add(line.wanting(billed));
            rest.add(line.wanting(line.wanted() - billed).having(known(line, billed), line.told()));
        }
        long last = order.last();
        for (Open gone : open.stream().filter(one -> one.pieces > 0).toList()) {
            last++;
            paid.add(gone.asLine(last));
        }
        return new Split(
                new Order(something(paid), last, order.rounds()),
                new Order(wanted(rest), order.last(), 0));
    }

    /** Of what is left, as much as the kitchen has heard of. */
    private static long known(OrderLine line, long billed) {
        return Math.max(0, Math.min(line.sent(), line.wanted()) - billed);
    }

    private static List<OrderLine> something(List<OrderLine> lines) {
        return lines.stream().filter(line -> !line.isNothing()).toList();
    }

    private static List<OrderLine> wanted(List<OrderLine> lines) {
        return lines.stream().filter(line -> line.wanted() > 0).toList();
    }

    /** Pieces of a line of the bill that are not found in the order yet. */
    private static final class Open {

        private final Line line;
        private long pieces;

        Open(Line line) {
            this.line = line;
            this.pieces = line.quantity().thousandths() / Quantity.pieces(1).thousandths();
        }

        long take(OrderLine ordered) {
            boolean same =
                    ordered.product().equals(line.product())
                            && ordered.price().equals(line.price())
                            && ordered.vat().equals(line.vat());
            long taken = same ? Math.min(pieces, ordered.wanted()) : 0;
            pieces -= taken;
            return taken;
        }

        OrderLine asLine(long number) {
            return new OrderLine(
                    number,
                    line.product(),
                    line.name(),
                    line.price(),
                    line.vat(),
                    pieces,
                    0,
                    "",
                    "");
        }
    }
}
