package it.sporta.till.selling;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.scanner.Scan;
import it.sporta.kernel.money.Money;
import it.sporta.till.journal.Hub;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a screen that does not show the counter says of a scan. */
class AsideTest extends ShopCase {

    private void scan() {
        shop.desk.scanned(new Scan(Hub.HONEY_CODE, Optional.empty()));
    }

    private AsideView aside(long known) {
        boolean somebody = shop.people.current().isPresent();
        return AsideView.of(shop.desk.state(), somebody, known);
    }

    private String said(long known) {
        return aside(known)
                .notice()
                .map(notice -> notice.message().sentence("what", "it"))
                .orElse("");
    }

    @Test
    void aScanWhileNobodyIsThereIsToldThereAndNoMoreOnceSomebodyIs() {
        shop.people.logOut();
        scan();
        assertThat(said(0)).isEqualTo("Nessuno è alla cassa: l'articolo non è stato preso.");
        shop.people.logIn(Hub.PIN);
        assertThat(said(0)).isEmpty();
        assertThat(shop.desk.state().basket().isEmpty()).isTrue();
    }

    @Test
    void aScanBeforeTheDrawerIsCountedIsToldThere() {
        shop.shifts.close(Money.euro(50), Hub.ANNA);
        scan();
        assertThat(said(0)).isEqualTo("La cassa è chiusa: nulla è stato preso.");
        shop.begin();
        assertThat(said(0)).isEmpty();
    }

    @Test
    void anArticleThatWasRungUpMeanwhileIsTold() {
        scan();
        long known = aside(0).version();
        assertThat(said(0)).as("a page just opened knows").isEmpty();
        assertThat(said(known)).isEmpty();
        scan();
        assertThat(said(known)).isEqualTo("L'articolo è sul conto.");
    }

    @Test
    void nothingOfASaleIsToldToNobody() throws Exception {
        shop.desk.scan(Hub.HONEY_CODE);
        shop.desk.receive(shop.ticket(), Money.euro(5));
        shop.undo();
        assertThat(said(0)).contains("5,00");
        shop.people.logOut();
        assertThat(said(0)).isEmpty();
    }
}
