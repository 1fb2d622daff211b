package it.sporta.server.week;

import it.sporta.kernel.journal.TableFact;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Ordered;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.server.bar.MadeToOrder;
import it.sporta.server.recipes.Draft;
import it.sporta.server.recipes.Ingredient;
import it.sporta.server.recipes.Makes;
import it.sporta.server.recipes.Recipes;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.sync.Meaning;
import it.sporta.server.sync.PostedTill;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Guests sit down, order in rounds, and pay; what is made to order takes from the larder. */
final class TableTrade implements Trade {

    private static final List<Article> MENU = List.of(Article.RISOTTO, Article.QUICHE);

    /** What four portions of risotto take, in grams. */
    private static final Map<Article, Long> FOUR =
            Map.of(Article.RICE, 330L, Article.PUMPKIN, 1_000L, Article.CHEESE, 55L);

    private final Quarter quarter;
    private final PostedTill till;
    private final List<Sitting> open = new ArrayList<>();
    private boolean made;

    private static final class Sitting {

        private final TicketId ticket;
        private final Map<Article, Long> pieces = new EnumMap<>(Article.class);
        private int rounds;

        private Sitting(TicketId ticket) {
            this.ticket = ticket;
        }
    }

    TableTrade(Quarter quarter, Recipes recipes, MadeToOrder made) {
        this.quarter = quarter;
        this.till = quarter.barTill;
        Draft draft =
                new Draft(
                        quarter.id(),
                        Article.RISOTTO.product(),
                        quarter.today(),
                        new Makes(Quantity.pieces(4), 300),
                        false,
                        "",
                        FOUR.entrySet().stream()
                                .map(one -> ingredient(one.getKey(), one.getValue()))
                                .toList());
        quarter.db.doInTransaction(
                e -> {
                    recipes.write(draft, Quarter.PERSON);
                    made.say(Quarter.MONTI, Article.RISOTTO.product(), true);
                });
    }

    private static Ingredient ingredient(Article article, long grams) {
        return new Ingredient(article.product(), Quantity.grams(grams), grams, 0, "");
    }

    @Override
    public boolean isPlied() {
        return made;
    }

    @Override
    public void step() {
        if (open.size() < 3 && quarter.oneIn(3) || open.isEmpty()) {
            sit();
            return;
        }
        Sitting sitting = quarter.any(open);
        if (sitting.rounds == 0 || quarter.oneIn(2)) {
            order(sitting);
        } else {
            pay(sitting);
        }
    }

    private void sit() {
        Sitting sitting = new Sitting(new TicketId(quarter.id()));
        till.tell(
                new TableFact.TableOpened(
                        sitting.ticket,
                        quarter.id(),
                        "Tavolo",
                        till.hub(),
                        quarter.today(),
                        Quarter.PERSON),
                Meaning.NOTHING);
        open.add(sitting);
    }

    private void order(Sitting sitting) {
        Article dish = quarter.any(MENU);
        long pieces = 1 + quarter.chance.nextInt(4);
        sitting.pieces.merge(dish, pieces, Long::sum);
        sitting.rounds++;
        Ordered line =
                new Ordered(
                        1 + dish.ordinal(),
                        dish.product(),
                        dish.name(),
                        pieces,
                        dish.price(),
                        VatRate.percent(10));
        till.tell(
                new TableFact.OrderSent(
                        sitting.ticket, sitting.rounds, List.of(line), Quarter.PERSON),
                Meaning.NOTHING);
    }

    private void pay(Sitting sitting) {
        open.remove(sitting);
        made |= sitting.pieces.containsKey(Article.RISOTTO);
        List<Line> lines = new ArrayList<>();
        sitting.pieces.forEach((dish, pieces) -> lines.add(quarter.line(dish, pieces * 1_000)));
        LocalDate day = quarter.today();
        till.tell(
                quarter.paid(
                        till,
                        sitting.ticket,
                        lines,
                        Channel.BAR,
                        SupplyMode.SERVED,
                        Optional.empty()),
                () -> sitting.pieces.forEach((dish, pieces) -> served(dish, pieces, day)));
    }

    private void served(Article dish, long pieces, LocalDate day) {
        if (dish == Article.RISOTTO) {
            FOUR.forEach((article, grams) -> leave(article, share(grams, pieces), day));
        } else {
            leave(dish, pieces * 1_000, day);
        }
    }

    private static long share(long ofFour, long pieces) {
        return BigDecimal.valueOf(ofFour * pieces)
                .divide(BigDecimal.valueOf(4), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private void leave(Article article, long thousandths, LocalDate day) {
        quarter.books.take(
                Wish.of(till.hub(), article, thousandths, day).ownedBy(till.organisation()),
                PlaceKind.CUSTOMER);
    }

    @Override
    public void end() {
        for (Sitting sitting : List.copyOf(open)) {
            if (sitting.rounds > 0) {
                pay(sitting);
            } else {
                till.tell(new TableFact.TableLeft(sitting.ticket, Quarter.PERSON), Meaning.NOTHING);
            }
        }
    }
}
