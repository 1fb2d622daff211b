package it.sporta.server.week;

import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.sync.PostedTill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goods and dishes over the counter: weighed, counted, with a scanned lot, more than there is. */
final class ShopTrade implements Trade {

    private static final List<Article> SOLD =
            List.of(
                    Article.APPLES,
                    Article.TOMATOES,
                    Article.CHEESE,
                    Article.EGGS,
                    Article.ORANGES,
                    Article.HONEY,
                    Article.QUICHE,
                    Article.PASSATA);

    private final Quarter quarter;
    private final List<PostedTill> tills;

    ShopTrade(Quarter quarter) {
        this.quarter = quarter;
        this.tills =
                List.of(
                        quarter.shopTills.get(0),
                        quarter.shopTills.get(1),
                        quarter.kitchenTill,
                        quarter.barTill);
    }

    /** What a line takes: of the scanned lot first, where one was scanned. */
    private record Sold(Article article, long thousandths, String label) {}

    @Override
    public void step() {
        PostedTill till = quarter.any(tills);
        List<Sold> basket = new ArrayList<>();
        for (int i = quarter.chance.nextInt(3); i >= 0; i--) {
            Article article = quarter.any(SOLD);
            basket.add(new Sold(article, quarter.some(article, 2_500), label(article)));
        }
        LocalDate day = quarter.today();
        boolean away = till == quarter.kitchenTill && quarter.oneIn(2);
        till.tell(
                quarter.paid(
                        till,
                        new TicketId(quarter.id()),
                        basket.stream().map(this::line).toList(),
                        Channel.SHOP,
                        away ? SupplyMode.TAKEN_AWAY : SupplyMode.HANDED_OVER,
                        Optional.empty()),
                () -> basket.forEach(one -> leave(till, one, day)));
    }

    private String label(Article article) {
        List<String> labels =
                quarter.books.lots().stream()
                        .filter(goods -> goods.article() == article && !goods.label().isEmpty())
                        .map(Crate::label)
                        .toList();
        return labels.isEmpty() || !quarter.oneIn(4) ? "" : quarter.any(labels);
    }

    private Line line(Sold one) {
        Line line = quarter.line(one.article(), one.thousandths());
        return new Line(
                line.product(),
                line.name(),
                line.quantity(),
                line.price(),
                line.amount(),
                line.vat(),
                line.weighing(),
                Optional.of(one.label()).filter(label -> !label.isEmpty()));
    }

    private void leave(PostedTill till, Sold one, LocalDate day) {
        quarter.books.take(
                Wish.of(till.hub(), one.article(), one.thousandths(), day)
                        .ownedBy(till.organisation())
                        .first(one.label()),
                PlaceKind.CUSTOMER);
    }
}
