package it.sporta.server.week;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.server.bar.MadeToOrder;
import it.sporta.server.bar.Orders;
import it.sporta.server.catalogue.Revisions;
import it.sporta.server.catalogue.VatAtHub;
import it.sporta.server.catering.Paid;
import it.sporta.server.insight.DayTotals;
import it.sporta.server.lab.Trade;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.recipes.Recipes;
import it.sporta.server.selling.PreparedPayments;
import it.sporta.server.selling.PreparedRows;
import it.sporta.server.selling.PreparedTickets;
import it.sporta.server.selling.Receipts;
import it.sporta.server.selling.SaleRecorder;
import it.sporta.server.stock.GoodsOfLine;
import it.sporta.server.stock.SoldGoods;
import it.sporta.server.sync.PostedTill;
import it.sporta.server.waste.WastedGoods;
import it.sporta.server.waste.Weighings;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Seven days in which chance decides who does the next step, and what the line does to it. */
final class Week {

    private static final Duration LENGTH = Duration.ofDays(7);
    private static final int EVENINGS = 7;

    private final Quarter quarter;
    private final Laws laws;
    private final PreparedPayments payments;
    private final VanTrade vans;
    private final GroupTrade group;
    private final BinTrade bins;
    private final CateringTrade catering;
    private final List<it.sporta.server.week.Trade> trades;

    Week(TestDatabase db, Random chance) {
        quarter = new Quarter(db, chance);
        laws = new Laws(quarter);
        Recipes recipes = new Recipes(quarter.database, quarter.clock);
        MadeToOrder made = new MadeToOrder(quarter.database, recipes, quarter.clock);
        Weighings weighings = new Weighings(quarter.database);
        PreparedTickets tickets =
                new PreparedTickets(
                        new PreparedRows(quarter.database),
                        new Revisions(quarter.entities),
                        new VatAtHub(quarter.entities, quarter.clock),
                        quarter.clock);
        CateringDesk caterings = new CateringDesk(quarter, tickets);
        Paid paid = new Paid(caterings.payments, new Receipts(quarter.database));
        payments = new PreparedPayments(quarter.database, tickets, paid::on, quarter.clock);
        GroupDesk desk = new GroupDesk(quarter, tickets);
        listen(List.of(paid, made, desk.pickedUp()), weighings);
        LabDesk lab = new LabDesk(quarter, recipes);
        PotTrade kitchen =
                new PotTrade(
                        quarter,
                        lab,
                        Quarter.CAPUANA,
                        Trade.KITCHEN,
                        List.of(Article.PUMPKIN, Article.CHEESE, Article.EGGS),
                        Article.QUICHE);
        PotTrade laboratory =
                new PotTrade(
                        quarter,
                        lab,
                        Quarter.PALMANOVA,
                        Trade.LABORATORY,
                        List.of(Article.TOMATOES, Article.APPLES),
                        Article.PASSATA);
        vans = new VanTrade(quarter);
        group = new GroupTrade(quarter, desk);
        bins = new BinTrade(quarter, weighings);
        catering = new CateringTrade(quarter, caterings);
        trades =
                List.of(
                        new DeliveryTrade(quarter),
                        new ShopTrade(quarter),
                        new TableTrade(quarter, recipes, made),
                        kitchen,
                        laboratory,
                        vans,
                        catering,
                        group,
                        bins,
                        new CountTrade(quarter));
    }

    /** In the order in which the server tells them. */
    private void listen(List<GoodsOfLine> whoKnowsBetter, Weighings weighings) {
        SoldGoods sold =
                new SoldGoods(quarter.database, quarter.ledger, quarter.places, whoKnowsBetter);
        quarter.post.addListener(new SaleRecorder(quarter.database)::on);
        quarter.post.addListener(sold::on);
        quarter.post.addListener(
                new WastedGoods(weighings, quarter.goods, quarter.ledger, quarter.hubs)::on);
        quarter.post.addListener(new DayTotals(quarter.database)::on);
        quarter.post.addListener(payments::on);
        quarter.post.addListener(new Orders(quarter.database)::on);
    }

    /** So many steps, the laws looked at each evening. */
    void play(int steps) {
        for (int i = 1; i <= steps; i++) {
            quarter.post.pass(LENGTH.dividedBy(steps));
            step();
            if (i % (steps / EVENINGS) == 0) {
                laws.hold();
            }
        }
        trades.forEach(this::ply);
        trades.forEach(it.sporta.server.week.Trade::end);
        quarter.tills().forEach(PostedTill::settle);
        laws.hold();
        new Pages(quarter).agree();
        laws.moneyIsAsTheTillsSay();
        laws.papersAre(vans.sent() + bins.given() + catering.left(), group.passed());
        assertThat(quarter.office.read(payments::odd)).hasSize(group.odd());
        assertThat(quarter.post.aside())
                .isEqualTo(quarter.tills().stream().mapToInt(PostedTill::refused).sum());
        everythingIsInTheBooks();
    }

    /** A week in which a trade lay still would prove nothing of it: then it lasts longer. */
    private void ply(it.sporta.server.week.Trade trade) {
        for (int i = 0; !trade.isPlied(); i++) {
            assertThat(i).as("steps until %s was plied", trade.getClass()).isLessThan(10_000);
            quarter.post.pass(Duration.ofMinutes(10));
            trade.step();
            step();
        }
    }

    private void step() {
        switch (quarter.chance.nextInt(8)) {
            case 0, 1, 2, 3 -> quarter.any(trades).step();
            case 4 -> quarter.office.pressAnOldOne();
            default -> quarter.any(quarter.tills()).step();
        }
    }

    private void everythingIsInTheBooks() {
        for (String reason :
                List.of(
                        "DELIVERY",
                        "SALE",
                        "INGREDIENT",
                        "PRODUCTION",
                        "TRANSFER",
                        "RESERVATION",
                        "PICKUP",
                        "HANDOVER",
                        "DONATION",
                        "COUNT",
                        "ASSIGNMENT")) {
            assertThat(laws.sum("SELECT COUNT(*) FROM movement WHERE reason = '" + reason + "'"))
                    .as(reason)
                    .isPositive();
        }
    }
}
