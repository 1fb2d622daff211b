package it.sporta.till.selling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.hardware.scale.Reading;
import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.journal.Hub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever is done in whatever order: the lines add up to what is due and to what is paid, a paid
 * ticket is in the journal once, and nothing that lay on the plate is sold twice.
 */
class CounterLawsTest {

    private static Path home;
    private static Shop shop;
    private static int loads;
    private static long loadedGrams;

    /** All that lay on the counter after the last press of money, also one that paid. */
    private static Money handedOver = Money.ZERO;

    private static int drawerOpenings;

    /** What a hand can do; each on its own is innocent. */
    private enum Deed {
        SCAN,
        COUNT,
        BAG,
        TASTE,
        WEIGH,
        OTHER_GOODS,
        SAME_WEIGHT,
        ADDED_GOODS,
        EMPTY_PLATE,
        MORE,
        LESS,
        QUANTITY,
        REMOVE,
        UNDO,
        LATE_PRESS,
        SOME_MONEY,
        PAY
    }

    @BeforeContainer
    static void open() throws Exception {
        home = Files.createTempDirectory("counter-laws");
        shop = Shop.ready(home, new Hub(), Hub.goodsAndTrifles());
    }

    @AfterContainer
    static void close() throws Exception {
        requireEverySaleOnceUnderItsNumber();
        shop.awaitPapers();
        assertThat(shop.pulses).isEqualTo(drawerOpenings);
        shop.close();
    }

    @Provide
    static Arbitrary<List<Deed>> deeds() {
        return Arbitraries.of(Deed.class).list().ofMinSize(5).ofMaxSize(40);
    }

    @Property(tries = 100)
    void holdWhateverIsDone(@ForAll("deeds") List<Deed> deeds, @ForAll int seed) {
        List<Line> sold = new ArrayList<>();
        Set<TicketId> tickets = new HashSet<>();
        Seen late = shop.seen();
        load(500);
        for (int i = 0; i < deeds.size(); i++) {
            Seen before = shop.seen();
            TicketId ticket = shop.ticket();
            Money laid = received();
            try {
                act(deeds.get(i), Math.floorMod(seed + i * 31, 1_000), late);
            } catch (Refused refused) {
                assertThat(shop.seen()).as("%s %s", deeds.get(i), refused).isEqualTo(before);
            }
            if (!shop.ticket().equals(ticket)) {
                assertThat(tickets.add(ticket)).isTrue();
                sold.addAll(requirePaid(ticket));
            }
            requireMoneyNotForgotten(ticket, laid);
            late = before;
            requireLaws(sold);
        }
        finish();
    }

    private static void act(Deed deed, int chance, Seen late) {
        CashDesk desk = shop.desk;
        switch (deed) {
            case SCAN -> desk.scan(Hub.HONEY_CODE);
            case COUNT -> desk.tap(Hub.HONEY, Integer.toString(chance % 5 + 1));
            case BAG -> desk.tap(Hub.BAG, "");
            case TASTE -> desk.tap(Hub.TASTE, "");
            case WEIGH -> desk.tap(Hub.APPLES, "");
            case OTHER_GOODS -> load(300 + chance);
            case SAME_WEIGHT -> load(500);
            case ADDED_GOODS -> lay(loadedGrams + 120 + chance);
            case EMPTY_PLATE -> empty();
            case MORE -> desk.change(shop.seen(), goods -> goods.more(some(chance)));
            case LESS -> desk.change(shop.seen(), goods -> goods.less(some(chance)));
            case QUANTITY -> desk.change(shop.seen(), goods -> goods.quantity(some(chance), "2"));
            case REMOVE -> desk.change(shop.seen(), goods -> goods.remove(some(chance)));
            case UNDO -> desk.undo(shop.seen());
            case LATE_PRESS -> latePress(chance, late);
            case SOME_MONEY -> hand(shop.ticket(), Money.cents(chance + 1));
            case PAY -> payTwice(chance);
        }
    }

    /** Goods are changed for others; what the scale says names them. */
    private static void load(long grams) {
        empty();
        assertThatThrownBy(() -> shop.desk.tap(Hub.APPLES, "")).isInstanceOf(Refused.class);
        lay(grams);
    }

    /** Whatever is laid on a bare plate is another load. */
    private static void empty() {
        loads++;
        shop.onTheScale = new Reading.Unusable(Reading.State.EMPTY, "");
    }

    /** Goods laid to a load do not make another of it. */
    private static void lay(long grams) {
        loadedGrams = grams;
        shop.onTheScale = new Reading.Weighed(grams, 5, "load " + loads);
    }

    /** A line's number, or one that was never given. */
    private static long some(int chance) {
        List<Item> items = shop.desk.state().basket().items();
        return items.isEmpty() ? 1 : items.get(chance % items.size()).number();
    }

    private static Money received() {
        return shop.desk.state().received();
    }

    /** The page of one deed ago: obeyed only when that deed did nothing. */
    private static void latePress(int chance, Seen late) {
        if (late.equals(shop.seen())) {
            return;
        }
        shop.desk.change(late, goods -> goods.remove(some(chance)));
        throw new AssertionError("a late press was obeyed");
    }

    private static void hand(TicketId ticket, Money more) {
        if (shop.ticket().equals(ticket)) {
            handedOver = received().plus(more);
        }
        shop.desk.receive(ticket, more);
    }

    private static void payExactly() {
        Money due = shop.desk.state().due();
        handedOver = received().compareTo(due) > 0 ? received() : due;
        shop.desk.payExactly(shop.ticket());
    }

    private static void payTwice(int chance) {
        TicketId ticket = shop.ticket();
        if (chance % 2 == 0) {
            payExactly();
            shop.desk.payExactly(ticket);
        } else {
            hand(ticket, Money.euro(50));
            hand(ticket, Money.euro(50));
        }
    }

    /** What was laid down stays, is paid with, or is said to go back. */
    private static void requireMoneyNotForgotten(TicketId ticket, Money laid) {
        boolean less = shop.ticket().equals(ticket) && received().compareTo(laid) < 0;
        if (less) {
            Notice said = shop.desk.state().notice().orElseThrow();
            assertThat(said.key()).isEqualTo("cash.back");
            assertThat(received()).isEqualTo(Money.ZERO);
        }
    }

    private static List<Line> requirePaid(TicketId ticket) {
        Sale sale = shop.desk.state().sold().orElseThrow();
        assertThat(sale.ticket().id()).isEqualTo(ticket);
        Money due = sale.ticket().total().roundedToFiveCents();
        assertThat(sale.ticket().total()).isEqualTo(sum(sale.ticket().lines()));
        assertThat(sale.ticket().cash()).isEqualTo(due);
        assertThat(sale.ticket().change()).isEqualTo(handedOver.minus(due));
        drawerOpenings += handedOver.isPositive() ? 1 : 0;
        assertThat(sale.ticket().cashRounding()).isEqualTo(due.minus(sale.ticket().total()));
        assertThat(shop.checkout.lastSale().map(Sale::ticket)).contains(sale.ticket());
        return sale.ticket().lines();
    }

    private static Money sum(List<Line> lines) {
        return Money.sum(lines.stream().map(Line::amount).toList());
    }

    private static void requireLaws(List<Line> sold) {
        DeskState state = shop.desk.state();
        List<Line> lines = state.basket().lines();
        assertThat(state.basket().total()).isEqualTo(sum(lines));
        assertThat(state.due()).isEqualTo(sum(lines).roundedToFiveCents());
        assertThat(lines.isEmpty() && state.received().isPositive()).isFalse();
        List<String> weighings = new ArrayList<>();
        sold.forEach(line -> line.weighing().ifPresent(how -> weighings.add(how.frame())));
        lines.forEach(line -> line.weighing().ifPresent(how -> weighings.add(how.frame())));
        assertThat(weighings).doesNotHaveDuplicates();
        assertThat(state.basket().items().stream().map(Item::number)).doesNotHaveDuplicates();
    }

    /** The next try begins with an empty basket; all sales so far are in the journal once. */
    private static void finish() {
        if (!shop.desk.state().basket().isEmpty()) {
            if (received().isPositive()) {
                shop.undo();
            }
            TicketId ticket = shop.ticket();
            payExactly();
            requirePaid(ticket);
        }
        shop.onTheScale = new Reading.Unusable(Reading.State.EMPTY, "");
    }

    private static void requireEverySaleOnceUnderItsNumber() {
        List<Fact.TicketPaid> sales = shop.sales();
        assertThat(sales).isNotEmpty();
        assertThat(sales.stream().map(paid -> paid.ticket().id())).doesNotHaveDuplicates();
        for (int i = 0; i < sales.size(); i++) {
            assertThat(sales.get(i).number()).isEqualTo(i + 1L);
        }
    }
}
