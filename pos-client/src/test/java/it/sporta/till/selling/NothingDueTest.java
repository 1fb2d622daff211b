package it.sporta.till.selling;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.ticket.Payment;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.journal.Hub;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A bag for two cents is nothing in coins: money that comes all the same goes back in full. */
class NothingDueTest extends ShopCase {

    private static final Money TEN = Money.euro(10);

    @Override
    List<PricedProduct> goods() {
        return Hub.goodsAndTrifles();
    }

    private Ticket sold() {
        return shop.sales().get(0).ticket();
    }

    private String paper() throws Exception {
        shop.awaitPapers();
        return Shop.text(shop.papers.get(0));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private void assertTenEuroGoBack() throws Exception {
        assertThat(sold().payments()).containsExactly(Payment.cash(Money.ZERO, TEN));
        assertThat(sold().change()).isEqualTo(TEN);
        assertThat(sold().cash()).isEqualTo(Money.ZERO);
        TicketView.Paid told = TicketView.of(shop.desk.state()).paid().orElseThrow();
        assertThat(plain(told.change())).isEqualTo("10,00 €");
        assertThat(plain(told.tendered())).isEqualTo("10,00 €");
        assertThat(paper()).containsPattern("Contanti +10,00\n").containsPattern("Resto +10,00\n");
        assertThat(shop.pulses).isEqualTo(1);
        assertThat(shop.shifts.current().orElseThrow().expected()).isEqualTo(Money.euro(50));
    }

    @Test
    void aNotePressedIsChangeAndTheDrawerOpens() throws Exception {
        shop.desk.tap(Hub.BAG, "");
        shop.desk.receive(shop.ticket(), TEN);
        assertTenEuroGoBack();
        assertThat(sold().cashRounding()).isEqualTo(Money.cents(-2));
    }

    @Test
    void moneyLaidForGoodsThatWereTakenAwayIsChange() throws Exception {
        shop.desk.tap(Hub.HONEY, "2");
        shop.desk.receive(shop.ticket(), TEN);
        shop.desk.tap(Hub.BAG, "");
        shop.desk.change(shop.seen(), goods -> goods.remove(shop.line(0)));
        shop.desk.payExactly(shop.ticket());
        assertTenEuroGoBack();
    }

    @Test
    void moneyLaidForAGiftIsChange() throws Exception {
        shop.desk.tap(Hub.TASTE, "");
        shop.desk.receive(shop.ticket(), TEN);
        assertTenEuroGoBack();
        assertThat(sold().cashRounding()).isEqualTo(Money.ZERO);
    }

    @Test
    void theChangeIsStillToldAfterACut() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        shop.checkout.papers().afterPapers(() -> await(slow));
        shop.desk.tap(Hub.BAG, "");
        TicketId ticket = shop.ticket();
        shop.desk.receive(ticket, TEN);
        OwedPaper cut = new OwedPapers(shop.journal).of(ticket).orElseThrow();
        slow.countDown();
        Notice said = Notices.paper(cut).orElseThrow();
        assertThat(said.key()).isEqualTo("paper.restart.change");
        assertThat(plain(said.message().sentence("what", "it"))).contains("resto 10,00 €");
    }

    @Test
    void withoutMoneyTheDrawerStaysShut() throws Exception {
        shop.desk.tap(Hub.BAG, "");
        shop.desk.payExactly(shop.ticket());
        assertThat(paper())
                .containsPattern("TOTALE € +0,02\n")
                .containsPattern("Arrotondamento +-0,02\n")
                .doesNotContain("Contanti", "Resto");
        assertThat(sold().payments()).isEmpty();
        assertThat(shop.pulses).isZero();
    }

    @Test
    void theKeyClosesThePurchaseInsteadOfAskingForZero() {
        assertThat(TicketView.of(shop.desk.state()).settled()).isFalse();
        shop.desk.tap(Hub.HONEY, "1");
        assertThat(TicketView.of(shop.desk.state()).settled()).isFalse();
        shop.desk.receive(shop.ticket(), Money.euro(5));
        shop.desk.tap(Hub.BAG, "");
        shop.desk.change(shop.seen(), goods -> goods.remove(shop.line(0)));
        assertThat(TicketView.of(shop.desk.state()).settled()).isTrue();
    }
}
