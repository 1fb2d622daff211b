package it.sporta.till.selling;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.money.Money;
import it.sporta.till.journal.Hub;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money a customer has laid down is paid with, or given back; it is never just forgotten. */
class MoneyOnTheCounterTest extends ShopCase {

    @BeforeEach
    void layFiveEuroForOneJarOfHoney() {
        shop.desk.scan(Hub.HONEY_CODE);
        shop.desk.receive(shop.ticket(), Money.euro(5));
    }

    private TicketView.Received received() {
        return TicketView.of(shop.desk.state()).received().orElseThrow();
    }

    private String said() {
        return said("do");
    }

    private String said(String part) {
        return TicketView.of(shop.desk.state())
                .message()
                .orElseThrow()
                .sentence(part, "it")
                .replace('\u00a0', ' ');
    }

    /** What a cut of the power in this moment would leave. */
    private Kept onDisk() throws Exception {
        try (Draft draft = new Draft(home)) {
            return draft.read().orElseThrow();
        }
    }

    @Test
    void isOnTheDiskBeforeTheScreenShowsIt() throws Exception {
        assertThat(onDisk().received()).isEqualTo(Money.euro(5));
        shop.undo();
        assertThat(onDisk().received()).isEqualTo(Money.ZERO);
    }

    @Test
    void isThereAfterARestartAndSaid() throws Exception {
        reopen();
        assertThat(received().open().replace('\u00a0', ' ')).isEqualTo("2,50 €");
        assertThat(said("what")).isEqualTo("Questo conto è rimasto aperto: non è venduto.");
        assertThat(said("means")).isEqualTo("Il cliente ha già dato 5,00 €.");
        shop.desk.receive(shop.ticket(), Money.euro(5));
        assertThat(shop.sales().get(0).ticket().change()).isEqualTo(Money.cents(250));
    }

    @Test
    void thatCannotBeReadAfterARestartIsNotPassedOverInSilence() throws Exception {
        close();
        Files.write(home.resolve("cache").resolve("draft"), new byte[100]);
        open();
        assertThat(shop.desk.state().basket().isEmpty()).isTrue();
        assertThat(said("what")).isEqualTo("Se un conto era rimasto aperto, non si legge più.");
        assertThat(said("do"))
                .isEqualTo("Se un cliente stava pagando, rendi ciò che ha dato e rifai il conto.");
    }

    @Test
    void isGivenBackAfterARestartBeforeTheGoodsGo() throws Exception {
        reopen();
        shop.undo();
        assertThat(said()).isEqualTo("Rendi 5,00 €.");
        assertThat(shop.desk.state().basket().isEmpty()).isFalse();
        shop.undo();
        assertThat(shop.desk.state().basket().isEmpty()).isTrue();
    }

    @Test
    void thatWasPaidWithIsNotThereAfterARestart() throws Exception {
        shop.desk.payExactly(shop.ticket());
        reopen();
        assertThat(shop.desk.state().received()).isEqualTo(Money.ZERO);
        assertThat(shop.desk.state().basket().isEmpty()).isTrue();
    }

    @Test
    void staysWhenAnotherArticleIsScanned() {
        shop.desk.scan(Hub.HONEY_CODE);
        assertThat(shop.desk.state().received()).isEqualTo(Money.euro(5));
        assertThat(received().open().replace('\u00a0', ' ')).isEqualTo("10,00 €");
        assertThat(received().enough()).isFalse();
        shop.desk.receive(shop.ticket(), Money.euro(20));
        assertThat(shop.sales().get(0).ticket().change()).isEqualTo(Money.euro(10));
    }

    @Test
    void staysWhenGoodsAreTakenAwayAndWhatIsTooMuchIsChange() {
        shop.desk.tap(Hub.APPLES, "1");
        shop.desk.change(shop.seen(), goods -> goods.remove(shop.line(0)));
        Money due = shop.desk.state().due();
        assertThat(due).isLessThan(Money.euro(5));
        assertThat(received().enough()).isTrue();
        shop.desk.payExactly(shop.ticket());
        assertThat(shop.sales().get(0).ticket().change()).isEqualTo(Money.euro(5).minus(due));
    }

    @Test
    void isGivenBackAloudWhenTheLastArticleGoes() {
        shop.desk.change(shop.seen(), goods -> goods.less(shop.line(0)));
        assertThat(shop.desk.state().received()).isEqualTo(Money.ZERO);
        assertThat(said()).isEqualTo("Rendi 5,00 €.");
    }

    @Test
    void isGivenBackAloudByAnUndo() {
        shop.undo();
        assertThat(shop.desk.state().received()).isEqualTo(Money.ZERO);
        assertThat(shop.desk.state().basket().isEmpty()).isFalse();
        assertThat(said()).isEqualTo("Rendi 5,00 €.");
    }

    @Test
    void ofOneCustomerIsNotTheNextOnes() {
        shop.desk.payExactly(shop.ticket());
        shop.desk.scan(Hub.HONEY_CODE);
        assertThat(shop.desk.state().received()).isEqualTo(Money.ZERO);
        assertThat(shop.desk.state().notice()).isEmpty();
    }
}
