package it.sporta.day;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.run.Hub;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The hours of one day, in their order. */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeDayIT extends TwoShops {

    private static final String AMINA = "40271";
    private static final String LUCIA = "27904";
    private static final String NOBODY = "11111";

    @Test
    @Order(2)
    void aCashierLogsInAndCountsTheFloat() throws Exception {
        till.open();
        bench.scan(bench.codes().get(0));
        till.awaitMessage("Nessuno è alla cassa");
        till.picture(TARGET.resolve("accesso.png"));
        till.enterPin(AMINA);
        till.openShift(2, 4, 4);
        till.awaitText("#sum", "100,00");
        till.picture(TARGET.resolve("apertura.png"));
        assertEverythingIsReadWhole();
        till.confirm();
        till.awaitSelling();
        customer.areGreetedBy("Orto-emporio di via Palmanova");
    }

    @Test
    @Order(3)
    void applesGoFromTheScaleToTheTicket() throws Exception {
        till.tapWeighed(0);
        till.awaitMessage("Il piatto è vuoto");
        bench.putOnThePan(1_250);
        awaitScale("1,250");
        String name = till.tapWeighed(0);
        till.awaitLines(1);
        assertThat(till.line(0)).contains(name);
        // What the article's own bag weighs is no apple.
        assertThat(till.netGrams(0) + till.tareGrams(0)).isEqualTo(1_250);
        customer.followTheArticle(till.line(0), till.total(), picture("cliente.png"));
    }

    @Test
    @Order(4)
    void aScannedArticleIsCountedAndUndone() {
        bench.scan(bench.codes().get(0));
        till.awaitLines(2);
        till.oneMore(1);
        till.awaitText(".till-line", "2 pz");
        till.oneMore(1);
        till.awaitText(".till-line", "3 pz");
        till.undo();
        till.awaitText(".till-line", "2 pz");
        bench.scan(bench.codes().get(3));
        till.awaitLines(3);
        till.picture(picture("cassa.png"));
    }

    @Test
    @Order(5)
    void everythingIsReadWholeOnEveryScreen() {
        assertEverythingIsReadWhole();
    }

    /** The choice is made with a key that is gone when the till answers: see complaints. */
    @Test
    @Order(6)
    void pressesThatCrossAllCount() {
        till.pressAtOnce(till.lineKey("more").first(), till.piece());
        till.awaitLines(4);
        till.awaitText(".till-line", "3 pz");
        till.undo();
        till.awaitLines(3);
        till.undo();
        till.awaitText(".till-line", "2 pz");
        till.pressAtOnce(till.piece(), till.lineKey("choose").first());
        till.awaitLines(4);
        till.undo();
        till.awaitLines(3);
    }

    /** Nothing but a finger: a line, the keys that stand for it, the pad for its quantity. */
    @Test
    @Order(7)
    void aLineIsPickedByTouchAndChanged() {
        till.touchLine(1);
        till.touchLineKey(1, "more");
        till.awaitText(".till-line", "3 pz");
        till.touchLineKey(1, "less");
        till.awaitText(".till-line", "2 pz");
        till.touchLineKey(1, "choose");
        till.touchPad("1", "2", "9", "back");
        assertEverythingIsReadWhole();
        till.touchPadEnter();
        till.awaitText(".till-line", "12 pz");
        till.undo();
        till.awaitText(".till-line", "2 pz");
        till.touchLine(2);
        till.touchLineKey(2, "remove");
        till.awaitLines(2);
        till.undo();
        till.awaitLines(3);
    }

    /** The pad lies over the tiles until the amount is taken; what was laid down goes back. */
    @Test
    @Order(8)
    void anAmountIsTypedByTouch() {
        till.touchField();
        till.touchPad("0", ",", "5", "0");
        till.touchPadEnter();
        till.awaitText("#ticket", "Ricevuti 0,50");
        till.piece().waitFor();
        till.undo();
        till.awaitMessage("Rendi 0,50");
    }

    @Test
    @Order(9)
    void whatCannotBeSoldIsSaidAndNotAdded() {
        bench.scan("8012345678901");
        till.awaitMessage("nulla è stato aggiunto");
        bench.scan("0400000001129");
        till.awaitMessage("non è giusto");
        till.picture(TARGET.resolve("codice-sbagliato.png"));
        till.awaitLines(3);
    }

    @Test
    @Order(10)
    void aTwentyEuroNotePaysAndTheChangeIsBig() throws Exception {
        long total = till.totalCents();
        long due = till.dueCents();
        assertThat(due % 5).isZero();
        assertThat(Math.abs(due - total)).isLessThanOrEqualTo(2);
        till.payWith(20);
        assertThat(till.changeCents()).isEqualTo(2_000 - due);
        till.picture(TARGET.resolve("resto.png"));
        customer.seeTheChange(till.change(), TARGET.resolve("cliente-resto.png"));
        sold(total);
        awaitPapers(bench, 1);
        Paper paper = bench.papers().get(0);
        assertThat(paper.text()).contains("NON FISCALE").contains("DEMO");
        assertThat(paper.totalCents()).isEqualTo(total);
        assertThat(paper.roundingCents()).isEqualTo(due - total);
        assertThat(bench.drawerIsOpen()).isTrue();
        bench.pushTheDrawerShut();
    }

    @Test
    @Order(11)
    void theKeyboardAloneSells() throws Exception {
        till.type(bench.codes().get(1));
        till.press("Enter");
        till.awaitLines(1);
        long total = till.totalCents();
        till.press("Enter");
        till.awaitText(".till-change", "0,00");
        assertThat(till.changeCents()).isZero();
        sold(total);
        awaitPapers(bench, 2);
    }

    /** On the counter, in the search and on another screen; a hand's keys stay where they are. */
    @Test
    @Order(12)
    void aCodeThatAScannerTypesGoesToTheTillAndIntoNoField() {
        String code = bench.codes().get(1);
        till.scanAsKeys(code);
        till.awaitLines(1);
        assertThat(till.typed()).isEmpty();
        till.rollOver("1234567");
        till.awaitTyped("1234567");
        till.press("Escape");
        till.openSearch();
        till.scanAsKeys("]C1010" + code + "10L7");
        till.awaitLines(2);
        assertThat(till.searched()).isEmpty();
        till.openOther();
        till.scanAsKeys(code);
        till.awaitMessage("L'articolo è sul conto");
        till.open();
        till.awaitText(".till-line", "2 pz");
        till.undo();
        till.undo();
        till.undo();
        till.awaitLines(0);
    }

    /** What the office says of the shop's own labels, the till does a moment later. */
    @Test
    @Order(13)
    void aLabelOfTheShopsOwnScaleIsSoldForWhatItSays() throws Exception {
        office.saysHowLabelsAreRead("Palmanova", "20");
        office.picture("prodotti/etichette", TARGET.resolve("etichette-di-bottega.png"));
        office.addsCode("Toma di montagna", "2000104000003");
        Day.await("the till reads the label", 20, () -> reads("2000104012341"));
        assertThat(till.line(0)).contains("Toma").contains("da etichetta").contains("12,34");
        till.picture(TARGET.resolve("da-etichetta.png"));
        bench.scan("]C1010" + bench.codes().get(1) + "17200101");
        till.awaitMessage("è scaduto il");
        till.picture(TARGET.resolve("scaduto.png"));
        long total = till.totalCents();
        assertThat(total).isEqualTo(1_234);
        till.payExactly();
        till.awaitText(".till-change", "0,00");
        sold(total);
        awaitPapers(bench, 3);
        assertThat(bench.papers().get(2).text()).contains("DA ETICHETTA");
    }

    private boolean reads(String label) {
        bench.scan(label);
        return till.linesAfterAMoment() == 1;
    }

    @Test
    @Order(14)
    void theOtherHubSellsToo() throws Exception {
        Day.await("the second till knows its people", 10, () -> second.letsIn(LUCIA));
        second.openShift(LUCIA, "50,00");
        soldAtCapuana.add(second.sellWeighed(0, 845));
        awaitPapers(secondBench, 1);
    }

    /** Nobody has to touch the till: what it prints next says where the hub is now. */
    @Test
    @Order(15)
    void aHubThatTheOfficeCallsDifferentlyStandsSoOnTheNextPaper() throws Exception {
        office.describe("Capuana", "Corte Capuana", "piazza Capuana 7, Milano");
        Day.await("the till heard of it", 20, () -> second.shows("Corte Capuana"));
        soldAtCapuana.add(second.sellWeighed(1, 1_330));
        awaitPapers(secondBench, 2);
        assertThat(secondBench.papers().get(0).text()).doesNotContain("Corte Capuana");
        assertThat(secondBench.papers().get(1).text())
                .contains("Corte Capuana")
                .contains("piazza Capuana 7, Milano");
    }

    @Test
    @Order(16)
    void withoutItsServerATillSaysSoAndSellsOn() throws Exception {
        day.cutTheServerOff();
        Day.await("the till says that the server is away", 5, () -> away(till.states()));
        bench.clearThePan();
        Thread.sleep(800);
        bench.putOnThePan(735);
        awaitScale("0,735");
        till.tapWeighed(1);
        till.awaitLines(1);
        long total = till.totalCents();
        till.picture(TARGET.resolve("senza-server.png"));
        till.payExactly();
        till.awaitText(".till-change", "0,00");
        assertThat(till.changeCents()).isZero();
        sold(total);
        soldAtCapuana.add(second.sellWeighed(2, 505));
        awaitPapers(bench, 4);
        awaitPapers(secondBench, 3);
    }

    @Test
    @Order(17)
    void withoutPaperTheSaleStandsAndTheCashierKnows() throws Exception {
        bench.paperEndsAfter(4);
        bench.scan(bench.codes().get(2));
        till.awaitLines(1);
        long total = till.totalCents();
        till.payExactly();
        till.awaitText(".till-change", "0,00");
        till.type("12");
        sold(total);
        till.awaitMessage("è registrata");
        assertThat(till.typed()).isEqualTo("12");
        till.picture(TARGET.resolve("carta-finita.png"));
        System.out.println("paper out: " + till.message().replace('\n', ' '));
        bench.newRoll();
        Day.await("the paper of the sale", 20, () -> printed(bench, soldAtPalmanova.size()));
    }

    @Test
    @Order(18)
    void aPulledPlugIsSeenBeforeAnythingIsWeighed() throws Exception {
        bench.pullOrPlugTheScale();
        Day.await("the scale is away", 5, () -> till.states().contains("Bilancia staccata"));
        bench.pullOrPlugTheScale();
        Day.await("the scale is back", 5, () -> !till.states().contains("Bilancia staccata"));
    }

    /** After its last sale: the pad stays closed for half a minute that nobody has to wait. */
    @Test
    @Order(19)
    void fiveWrongPinsCloseThePad() {
        for (int i = 0; i < 4; i++) {
            assertThat(second.tryPin(NOBODY)).contains("PIN non riconosciuto");
        }
        assertThat(second.tryPin(NOBODY)).contains("Troppi PIN sbagliati").contains("30 secondi");
        assertThat(second.tryPin(LUCIA)).contains("Troppi PIN sbagliati");
    }

    @Test
    @Order(20)
    void theServerComesBackAndEverythingArrives() throws Exception {
        day.bringTheServerBack();
        Day.await("the till sees the server", 20, () -> !away(till.states()));
        office.awaitTillsLevel(2);
        office.picture("casse", TARGET.resolve("casse.png"));
        office.picture("prodotti", TARGET.resolve("prodotti.png"));
        office.picture("magazzino", TARGET.resolve("magazzino.png"));
        assertThat(office.takingsCents() - takingsBefore)
                .isEqualTo(sum(soldAtPalmanova) + sum(soldAtCapuana));
        office.picture("", TARGET.resolve("oggi-vero.png"));
        office.picture("?giorno=" + office.yesterday(), picture("oggi.png"));
    }

    @Test
    @Order(21)
    void inTheEveningAllBooksAgree() throws Exception {
        List<Paper> papers =
                Stream.of(bench, secondBench)
                        .flatMap(hands -> hands.papers().stream())
                        .filter(paper -> !paper.isCopy())
                        .toList();
        Hub palmanova = day.palmanova();
        Hub capuana = day.capuana();
        assertThat(till.complaints()).isEmpty();
        browser.close();
        browser = null;
        day.close();
        Evening.check(
                papers,
                List.of(
                        Books.till(day.dataOf("till-" + palmanova.name())),
                        Books.till(day.dataOf("till-" + capuana.name()))),
                day.dataOf("server"),
                sum(soldAtPalmanova) + sum(soldAtCapuana));
        day = null;
    }
}
