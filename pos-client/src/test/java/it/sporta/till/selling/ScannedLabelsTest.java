package it.sporta.till.selling;

import static it.sporta.till.selling.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.scale.Reading;
import it.sporta.hardware.scanner.Scan;
import it.sporta.kernel.code.ShopCode;
import it.sporta.kernel.code.ShopCode.Figure;
import it.sporta.kernel.feed.Larder;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.Barcode;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Weighing;
import it.sporta.till.journal.Hub;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a label says is sold as it says; what it leaves open is weighed or counted. */
class ScannedLabelsTest extends ShopCase {

    private static final ProductId CHEESE = new ProductId(new UUID(1, 7));
    private static final ProductId PIE = new ProductId(new UUID(1, 8));
    private static final String GTIN = "08012345678901";

    ScannedLabelsTest() {
        hub.codes =
                List.of(
                        new ShopCode("20", Figure.PRICE, 5, 2, false),
                        new ShopCode("21", Figure.WEIGHT, 5, 3, false),
                        new ShopCode("22", Figure.PIECES, 5, 0, false));
        Larder.DatedLot old =
                new Larder.DatedLot(
                        new UUID(5, 1), CHEESE, "VECCHIO", Hub.DAY.minusDays(1), true, 900);
        hub.larder = new Larder(List.of(old), List.of());
    }

    @Override
    List<PricedProduct> goods() {
        return List.of(
                cheese(1_990, "200012300000", "210012300000", "220012300000", GTIN),
                Hub.product(
                        PIE,
                        "Torta",
                        "dispensa",
                        Unit.PIECE,
                        800,
                        "10",
                        List.of(code("200045600000"), code("220045600000"), code("210045600000")),
                        0));
    }

    private static PricedProduct cheese(long cents, String... codes) {
        return Hub.product(
                CHEESE,
                "Formaggio",
                "dispensa",
                Unit.KILOGRAM,
                cents,
                "4",
                List.of(codes).stream().map(ScannedLabelsTest::code).toList(),
                0);
    }

    private static Barcode code(String digits) {
        return digits.length() == 12
                ? new Barcode(right(digits))
                : Barcode.parse(
                                digits.substring(0, 13)
                                        + Barcode.checkDigit(digits.substring(0, 13)))
                        .orElseThrow();
    }

    private static String right(String body) {
        return body + Barcode.checkDigit(body);
    }

    private static String label(String fields) {
        String body = GTIN.substring(0, 13);
        return "]C101" + body + Barcode.checkDigit(body) + fields;
    }

    private Line only() {
        assertThat(shop.desk.state().basket().lines()).hasSize(1);
        return shop.desk.state().basket().lines().get(0);
    }

    @Test
    void aLabelsPriceIsPaidAndItsWeightFollows() {
        shop.desk.scan(right("200012301234"));
        assertThat(only().amount()).isEqualTo(Money.cents(1_234));
        assertThat(only().quantity()).isEqualTo(Quantity.grams(620));
        assertThat(only().weighing()).contains(Weighing.labelled(right("200012301234")));
    }

    @Test
    void aLabelsWeightIsPricedByTheList() {
        shop.desk.scan(right("210012300500"));
        assertThat(only().quantity()).isEqualTo(Quantity.grams(500));
        assertThat(only().amount()).isEqualTo(Money.cents(995));
    }

    @Test
    void aLabelOfWeightAndPriceStandsInBoth() {
        shop.desk.scan(label("31030002503922600\u001d10L7"));
        assertThat(only().quantity()).isEqualTo(Quantity.grams(250));
        assertThat(only().amount()).isEqualTo(Money.cents(600));
        assertThat(only().price().cents()).isEqualTo(2_400);
        assertThat(only().lot()).contains("L7");
    }

    @Test
    void aPackThatIsSoldByThePieceCostsWhatItSays() {
        shop.desk.scan(right("200045600950"));
        assertThat(only().quantity()).isEqualTo(Quantity.pieces(1));
        assertThat(only().amount()).isEqualTo(Money.cents(950));
        shop.desk.scan(right("220045600003"));
        assertThat(shop.desk.state().basket().total()).isEqualTo(Money.cents(950 + 2_400));
    }

    @Test
    void whatTheLabelLeavesOpenIsWeighedHereAndKeepsItsLot() {
        shop.onTheScale = new Reading.Weighed(300, 0, "02 30");
        shop.desk.scanned(new Scan(label("10L9").substring(3), Optional.of("]C1")));
        assertThat(only().quantity()).isEqualTo(Quantity.grams(300));
        assertThat(only().lot()).contains("L9");
        assertThat(only().weighing().orElseThrow().isLabelled()).isFalse();
    }

    @Test
    void twoPacksAlikeAreTwoLinesAndNeitherIsChangedByHand() {
        shop.desk.scan(right("210012300500"));
        shop.desk.scan(right("210012300500"));
        assertThat(shop.desk.state().basket().lines()).hasSize(2);
        assertRefused(
                () -> shop.desk.change(shop.seen(), goods -> goods.quantity(shop.line(0), "0,9")),
                "line.labelled");
    }

    @Test
    void theJournalAndThePaperSayThatALabelSaidIt() throws Exception {
        shop.desk.scan(right("200012301234"));
        shop.desk.payExactly(shop.ticket());
        shop.awaitPapers();
        Line sold = shop.sales().get(0).ticket().lines().get(0);
        assertThat(sold.weighing().orElseThrow().isLabelled()).isTrue();
        assertThat(Shop.text(shop.papers.get(0))).contains("DA ETICHETTA");
    }

    @Test
    void whatIsPastItsUseByDateIsNotSold() {
        assertRefused(() -> shop.desk.scan(label("310300025017261121")), "scan.expired");
        assertRefused(() -> shop.desk.scan(label("310300025010VECCHIO")), "scan.expired");
        assertThat(shop.desk.state().basket().isEmpty()).isTrue();
        shop.desk.scan(label("310300025017261122"));
        assertThat(only().quantity()).isEqualTo(Quantity.grams(250));
    }

    @Test
    void whatIsPastItsBestIsSoldAndSaid() {
        shop.desk.scan(label("310300025015261121"));
        assertThat(only().quantity()).isEqualTo(Quantity.grams(250));
        assertThat(shop.desk.state().notice().orElseThrow().key()).isEqualTo("scan.past-best");
    }

    @Test
    void eachLabelThatCannotBeSoldSaysWhy() {
        assertRefused(() -> shop.desk.scan(right("200099901234")), "scan.shop-code");
        assertRefused(() -> shop.desk.scan(right("270012301234")), "scan.shop-prefix");
        assertRefused(() -> shop.desk.scan(right("200012300000")), "scan.nothing");
        assertRefused(() -> shop.desk.scan(right("220012300003")), "scan.unit");
        assertRefused(() -> shop.desk.scan(right("210045600500")), "scan.unit");
        assertRefused(() -> shop.desk.scan(label("3103")), "scan.broken");
        assertRefused(() -> shop.desk.scan(label("3203000500")), "scan.measure");
        assertRefused(() -> shop.desk.scan(label("1426112")), "scan.new-field");
        assertRefused(() -> shop.desk.scan("]C110LOTTO"), "scan.no-article");
        assertRefused(() -> shop.desk.scan("]C100" + right("38012345600000012")), "scan.crate");
        assertThat(shop.desk.state().basket().isEmpty()).isTrue();
    }

    @Test
    void aPriceTellsNoWeightOfWhatCostsNothing() throws Exception {
        shop.catalogue.receive(hub.feed(2, List.of(cheese(0, "200012300000"))));
        assertRefused(() -> shop.desk.scan(right("200012301234")), "scan.unpriced");
    }

    @Test
    void theLineComesBackAfterARestartAsTheLabelSaidIt() throws Exception {
        shop.desk.scan(label("31030002503922600\u001d10L7"));
        Line before = only();
        reopen();
        assertThat(only()).isEqualTo(before);
    }
}
