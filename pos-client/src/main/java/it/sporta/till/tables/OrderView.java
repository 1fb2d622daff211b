package it.sporta.till.tables;

import it.sporta.ui.Format;
import it.sporta.ui.View;
import java.util.List;

/**
 * What one table wants, with its keys.
 *
 * @param version of the page, told with every press
 * @param unsent whether there is something to send
 * @param money whether the bill is taken here
 */
public record OrderView(
        String ticket,
        String name,
        long version,
        List<Row> rows,
        String total,
        boolean unsent,
        boolean empty,
        boolean money)
        implements View {

    /**
     * One line.
     *
     * @param sent pieces the kitchen knows of
     * @param news whether the kitchen must still hear of it
     */
    public record Row(
            long number,
            String name,
            long pieces,
            long sent,
            String amount,
            String note,
            boolean news) {

        private static Row of(OrderLine line) {
            return new Row(
                    line.number(),
                    line.name(),
                    line.wanted(),
                    line.sent(),
                    Format.ITALIAN.amount(line.price().cents() * line.wanted()),
                    line.note(),
                    line.isNews());
        }
    }

    /** How many are wanted of all dishes. */
    public long pieces() {
        return rows.stream().mapToLong(Row::pieces).sum();
    }

    static OrderView of(Sitting sitting, boolean money) {
        Order order = sitting.order();
        return new OrderView(
                sitting.ticket().toString(),
                sitting.name(),
                sitting.version(),
                order.lines().stream().map(Row::of).toList(),
                Format.ITALIAN.money(order.total().cents()),
                !order.news().isEmpty(),
                order.isEmpty(),
                money);
    }
}
