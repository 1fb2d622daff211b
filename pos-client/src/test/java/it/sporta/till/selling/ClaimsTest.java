package it.sporta.till.selling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.feed.Due;
import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Line;
import it.sporta.till.journal.Hub;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsTest {

    private static final Due ADA = due("G-7", "Ada e Pino", 1_031);
    private static final Due LEO = due("C-1", "Leo Bianchi", 20_000);

    @TempDir Path home;
    private final Hub hub = new Hub();
    private Shop shop;
    private long version = 1;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.ready(home, hub);
        tell(List.of(ADA, LEO), List.of());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static Due due(String code, String who, long cents) {
        Line share =
                Line.of(
                        Hub.HONEY,
                        "Quota di " + who,
                        Quantity.pieces(1),
                        new UnitPrice(cents, Unit.PIECE),
                        VatRate.percent(10));
        return new Due(
                UUID.nameUUIDFromBytes(code.getBytes()),
                code,
                "Ritiro del gruppo",
                who,
                Channel.GROUP,
                SupplyMode.TAKEN_AWAY,
                List.of(share),
                Optional.empty());
    }

    /** The hub serves, too; and this is what the server says of the dues. */
    private void tell(List<Due> dues, List<UUID> settled) throws IOException {
        Feed feed = hub.feed(++version, List.of());
        Feed.Settings usual = feed.settings();
        shop.catalogue.receive(
                new Feed(
                        version,
                        feed.place(),
                        new Feed.Settings(
                                usual.regime(),
                                Channel.BAR,
                                SupplyMode.HANDED_OVER,
                                Set.of(SupplyMode.HANDED_OVER, SupplyMode.SERVED),
                                usual.priceList(),
                                usual.cashRounding(),
                                usual.demo(),
                                Map.of()),
                        List.of(),
                        List.of(),
                        feed.people(),
                        feed.stock(),
                        dues,
                        settled,
                        feed.larder(),
                        feed.buying(),
                        feed.labels(),
                        feed.acknowledged()));
    }

    private void claim(Due due) {
        shop.desk.prepared().claim(due.id());
    }

    private void pay() {
        shop.desk.payExactly(shop.ticket());
    }

    private static void refused(String reason, ThrowingCallable act) {
        assertThatThrownBy(act).hasMessage(reason);
    }

    @Test
    void isPaidAsItStandsAndTheTicketSaysWhatItPays() {
        claim(ADA);
        claim(ADA);
        pay();
        Fact.TicketPaid paid = shop.sales().get(0);
        assertThat(paid.prepared()).contains(ADA.id());
        assertThat(paid.channel()).isEqualTo(Channel.GROUP);
        assertThat(paid.supply()).isEqualTo(SupplyMode.TAKEN_AWAY);
        assertThat(paid.ticket().total()).isEqualTo(Money.cents(1_031));
        assertThat(shop.desk.prepared().open("")).containsExactly(LEO);
    }

    @Test
    void takesTheLastCustomersChangeOffTheScreen() {
        shop.desk.scan(Hub.HONEY_CODE);
        shop.desk.receive(shop.ticket(), Money.cents(5_000));
        assertThat(shop.desk.state().sold()).isPresent();
        claim(ADA);
        assertThat(shop.desk.state().basket().items()).hasSize(1);
        assertThat(shop.desk.state().sold()).isEmpty();
        assertThat(shop.desk.state().leaving()).isEmpty();
    }

    @Test
    void isFoundByNameTitleOrCode() {
        assertThat(shop.desk.prepared().open("pino GRUPPO")).containsExactly(ADA);
        assertThat(shop.desk.prepared().open("c-1")).containsExactly(LEO);
        assertThat(shop.desk.prepared().open("zoe")).isEmpty();
    }

    @Test
    void cannotBePaidTwiceHereAlsoAfterARestartWithoutTheServer() throws Exception {
        claim(ADA);
        pay();
        refused("due.paid", () -> claim(ADA));
        shop.close();
        shop = Shop.open(home, hub, Hub.goods(), Probe.NONE);
        shop.people.logIn(Hub.PIN);
        refused("due.paid", () -> claim(ADA));
        assertThat(shop.desk.prepared().open("")).containsExactly(LEO);
    }

    @Test
    void staysAloneAndUnchangedUntilItIsPutBack() {
        shop.desk.scan(Hub.HONEY_CODE);
        refused("due.busy", () -> claim(ADA));
        shop.undo();
        claim(ADA);
        refused("due.fixed", () -> shop.desk.tap(Hub.HONEY, ""));
        refused("due.fixed", () -> shop.desk.change(shop.seen(), now -> now.less(shop.line(0))));
        refused(
                "due.fixed",
                () -> shop.desk.change(shop.seen(), now -> now.quantity(shop.line(0), "2")));
        refused("due.fixed", () -> shop.desk.leave(shop.seen(), SupplyMode.SERVED));
        shop.undo();
        assertThat(shop.desk.state().basket().isEmpty()).isTrue();
        assertThat(shop.desk.prepared().open("")).containsExactly(ADA, LEO);
        shop.desk.scan(Hub.HONEY_CODE);
        pay();
        assertThat(shop.sales().get(0).prepared()).isEmpty();
        assertThat(shop.sales().get(0).channel()).isEqualTo(Channel.BAR);
    }

    @Test
    void whatIsPaidElsewhereMeanwhileIsNotPaidHere() throws Exception {
        claim(ADA);
        tell(List.of(), List.of(ADA.id()));
        refused("due.gone", this::pay);
        shop.undo();
        refused("due.gone", () -> claim(ADA));
        assertThat(shop.desk.prepared().open("")).containsExactly(LEO);
        assertThat(shop.sales()).isEmpty();
    }

    @Test
    void isTakenUpAgainAfterTheTillStopped() throws Exception {
        claim(ADA);
        shop.close();
        shop = Shop.open(home, hub, Hub.goods(), Probe.NONE);
        shop.people.logIn(Hub.PIN);
        assertThat(shop.desk.state().basket().manner()).isEqualTo(Manner.paying(ADA));
        pay();
        assertThat(shop.sales().get(0).prepared()).contains(ADA.id());
    }

    @Test
    void theWayTheGoodsLeaveDecidesTheirVatAndIsTheUsualOneForTheNextCustomer() {
        shop.desk.scan(Hub.HONEY_CODE);
        shop.desk.leave(shop.seen(), SupplyMode.SERVED);
        pay();
        shop.desk.scan(Hub.HONEY_CODE);
        pay();
        assertThat(shop.sales())
                .extracting(Fact.TicketPaid::supply)
                .containsExactly(SupplyMode.SERVED, SupplyMode.HANDED_OVER);
        assertThat(shop.sales().get(0).ticket().lines().get(0).vat()).isEqualTo(Hub.SERVED);
        assertThat(Shop.text(shop.papers.get(0))).contains("Consumato sul posto");
    }

    @Test
    void goodsWithoutARateOfThatWayDoNotLeaveThatWay() {
        shop.desk.tap(Hub.APPLES, "1,000");
        refused("product.no-vat", () -> shop.desk.leave(shop.seen(), SupplyMode.SERVED));
        refused("supply.none", () -> shop.desk.leave(shop.seen(), SupplyMode.TAKEN_AWAY));
        assertThat(shop.desk.state().supply()).contains(SupplyMode.HANDED_OVER);
    }
}
