package it.sporta.server.bar;

import static it.sporta.kernel.quantity.Quantity.grams;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.sporta.kernel.Rome;
import it.sporta.kernel.Samples;
import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.TableFact;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Ordered;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.server.Days;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.Origin;
import it.sporta.server.persistence.AtOnce;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.recipes.Draft;
import it.sporta.server.recipes.Ingredient;
import it.sporta.server.recipes.Makes;
import it.sporta.server.recipes.Recipes;
import it.sporta.server.stock.Move;
import it.sporta.server.stock.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class BarTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, Rome.ZONE);
    private static final UUID HUB = UUID.randomUUID();
    private static final UUID TILL = UUID.randomUUID();
    private static final UUID PERSON = new UUID(5, 5);
    private static final ProductId RISOTTO = new ProductId(UUID.randomUUID());
    private static final ProductId RICE = new ProductId(UUID.randomUUID());
    private static final ProductId PUMPKIN = new ProductId(UUID.randomUUID());

    private static Fact.TicketPaid risotti(UUID ticket, long plates) {
        Line line =
                Line.of(
                        RISOTTO,
                        "Risotto alla zucca",
                        Quantity.pieces(plates),
                        new UnitPrice(800, Unit.PIECE),
                        VatRate.percent(10));
        Fact.TicketPaid paid = Samples.paid(Samples.aTicket(ticket, line), 7);
        return new Fact.TicketPaid(
                paid.ticket(),
                7,
                paid.shift(),
                paid.organisation(),
                HUB,
                Channel.BAR,
                SupplyMode.SERVED,
                "public",
                Samples.TODAY,
                paid.operator());
    }

    private static Draft recipe() {
        return new Draft(
                UUID.randomUUID(),
                RISOTTO,
                Samples.TODAY,
                new Makes(Quantity.pieces(4), 300),
                false,
                "",
                List.of(
                        new Ingredient(RICE, grams(320), 320, 0, ""),
                        new Ingredient(PUMPKIN, grams(1_000), 1_000, 2_500, "")));
    }

    @OnEveryDatabase
    void aDishThatManySayIsMadeToOrderAtOnceIs(TestDatabase db) throws Exception {
        MadeToOrder made = new MadeToOrder(db.database(), new Recipes(db.database(), CLOCK), CLOCK);
        AtOnce.press(
                db,
                () -> {
                    made.say(HUB, RISOTTO, true);
                    return true;
                });
        assertThat(db.<Set<ProductId>>inTransaction(e -> made.today(HUB))).containsExactly(RISOTTO);
    }

    @OnEveryDatabase
    void aDishMadeToOrderTakesItsIngredientsByTheRecipeOfTheDay(TestDatabase db) {
        Recipes recipes = new Recipes(db.database(), CLOCK);
        MadeToOrder made = new MadeToOrder(db.database(), recipes, CLOCK);
        Fact.TicketPaid paid = risotti(UUID.randomUUID(), 3);
        db.doInTransaction(
                e -> {
                    assertThat(made.of(paid, 0)).isEmpty();
                    made.say(HUB, RISOTTO, true);
                    assertThat(made.of(paid, 0)).as("without a recipe").isEmpty();
                    recipes.write(recipe(), PERSON);
                    List<Move> moves = made.of(paid, 0).orElseThrow();
                    assertThat(moves)
                            .extracting(Move::product, Move::quantity)
                            .containsExactly(tuple(RICE, grams(240)), tuple(PUMPKIN, grams(750)));
                    assertThat(moves).extracting(Move::reason).containsOnly(Reason.INGREDIENT);
                    made.say(HUB, RISOTTO, false);
                    assertThat(made.of(paid, 0)).as("sold before it ended").contains(moves);
                    assertThat(made.today(HUB)).containsExactly(RISOTTO);
                });
    }

    @OnEveryDatabase
    void tablesGoDownToTheTillsInTheOrderOfTheRoom(TestDatabase db) {
        DiningTables tables = new DiningTables(db.database(), CLOCK);
        UUID hub = UUID.randomUUID();
        db.doInTransaction(
                e -> {
                    tables.add(hub, " Tavolo 2 ");
                    Feed.Table counter = tables.add(hub, "Banco");
                    assertThat(tables.tables(hub))
                            .extracting(Feed.Table::name)
                            .containsExactly("Tavolo 2", "Banco");
                    assertThatThrownBy(() -> tables.add(hub, "banco"))
                            .hasMessage("table.name.taken");
                    assertThatThrownBy(() -> tables.add(hub, " ")).hasMessage("table.name.missing");
                    tables.takeAway(counter.id());
                    assertThat(tables.tables(hub)).hasSize(1);
                    assertThat(tables.tables(UUID.randomUUID())).isEmpty();
                });
    }

    @OnEveryDatabase
    void theDaysOrdersAreWhatTheTillTold(TestDatabase db) {
        Orders orders = new Orders(db.database());
        UUID hub = UUID.randomUUID();
        TicketId ticket = new TicketId(UUID.randomUUID());
        TicketId stranger = new TicketId(UUID.randomUUID());
        db.doInTransaction(
                e -> {
                    orders.on(
                            arrivals(
                                    new TableFact.TableOpened(
                                            ticket,
                                            UUID.randomUUID(),
                                            "Tavolo 3",
                                            hub,
                                            Samples.TODAY,
                                            PERSON),
                                    sent(ticket, 1, Samples.ordered(1, 3)),
                                    sent(ticket, 2, Samples.ordered(1, -1)),
                                    sent(stranger, 1, Samples.ordered(1, 9))));
                    Guests seated = orders.of(hub, Samples.TODAY).get(0);
                    assertThat(seated.state()).isEqualTo(Guests.State.OPEN);
                    assertThat(seated.dishes()).containsExactly(new Guests.Dish("Miele tiglio", 2));
                    assertThat(orders.of(hub, Samples.TODAY.plusDays(1))).hasSize(1);
                    Days week = Days.weekOf(Samples.TODAY);
                    assertThat(orders.served(hub, week)).as("not paid").isEmpty();
                    assertThat(orders.forgotten(hub, Samples.TODAY)).isZero();
                    assertThat(orders.forgotten(hub, Samples.TODAY.plusDays(1))).isOne();
                    orders.on(arrivals(risotti(ticket.value(), 2)));
                    assertThat(orders.served(hub, week)).hasSize(1);
                    assertThat(orders.served(hub, Days.weekOf(Samples.TODAY.plusDays(7))))
                            .isEmpty();
                    assertThat(orders.forgotten(hub, Samples.TODAY.plusDays(1))).isZero();
                    Guests gone = orders.of(hub, Samples.TODAY).get(0);
                    assertThat(gone.state()).isEqualTo(Guests.State.PAID);
                    assertThat(gone.paid().orElseThrow().cents()).isEqualTo(1_600);
                    assertThat(orders.of(hub, Samples.TODAY.plusDays(1))).isEmpty();
                });
    }

    private static Fact sent(TicketId ticket, int round, Ordered line) {
        return new TableFact.OrderSent(ticket, round, List.of(line), PERSON);
    }

    private static Arrivals arrivals(Fact... facts) {
        List<Arrived<?>> all = new ArrayList<>();
        for (Fact fact : facts) {
            all.add(
                    new Arrived<>(
                            fact, new Origin(TILL, 1, all.size() + 1L, NOW, Optional.empty())));
        }
        return new Arrivals(all);
    }
}
