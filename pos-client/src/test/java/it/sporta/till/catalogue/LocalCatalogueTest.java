package it.sporta.till.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.product.Barcode;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.till.journal.Hub;
import it.sporta.till.labels.Jars;
import it.sporta.till.labels.Shelves;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCatalogueTest {

    @TempDir Path home;
    private final Hub hub = new Hub();

    @Test
    void survivesARestart() throws Exception {
        LocalCatalogue.open(home).receive(hub.feed(7, Hub.goods()));
        LocalCatalogue again = LocalCatalogue.open(home);
        assertThat(again.version()).isEqualTo(7);
        assertThat(again.find(new Barcode(Hub.HONEY_CODE))).contains(Hub.honey());
        assertThat(again.people()).containsExactly(Hub.ANNA);
    }

    @Test
    void asksForEverythingAgainWhenItsFileIsDamaged() throws Exception {
        LocalCatalogue.open(home).receive(hub.feed(7, Hub.goods()));
        Path file = home.resolve("cache/catalogue");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        LocalCatalogue again = LocalCatalogue.open(home);
        assertThat(again.version()).isZero();
        again.receive(hub.feed(8, Hub.goods()));
        assertThat(LocalCatalogue.open(home).version()).isEqualTo(8);
    }

    @Test
    void asksForEverythingOnceWhereAnEarlierTillKeptLess() throws Exception {
        List<PricedProduct> bare = Hub.goods().stream().map(one -> Shelves.untold(one)).toList();
        LocalCatalogue.open(home).receive(hub.feed(7, bare));
        LocalCatalogue again = LocalCatalogue.open(home);
        assertThat(again.version()).isZero();
        again.receive(hub.feed(7, bare));
        assertThat(again.version()).isEqualTo(7);
    }

    @Test
    void addsWhatIsNewAndDropsWhatIsGone() throws Exception {
        LocalCatalogue catalogue = LocalCatalogue.open(home);
        catalogue.receive(hub.feed(1, List.of(Hub.apples())));
        Feed news = hub.feed(2, List.of(Hub.honey()));
        catalogue.receive(
                new Feed(
                        2,
                        news.place(),
                        news.settings(),
                        news.products(),
                        List.of(Hub.APPLES),
                        news.people(),
                        Map.of(),
                        news.acknowledged()));
        assertThat(catalogue.find(Hub.APPLES)).isEmpty();
        assertThat(catalogue.find(Hub.HONEY)).isPresent();
    }

    @Test
    void knowsAfterARestartWhereTheHubWentAndKeepsItWhenAServerSaysNothing() throws Exception {
        Feed.Place there = new Feed.Place("Via Monti", "via Monti 3, Milano");
        LocalCatalogue catalogue = LocalCatalogue.open(home);
        catalogue.receive(hub.feed(1, Hub.goods()));
        assertThat(catalogue.place(hub.grant(1)))
                .isEqualTo(new Feed.Place("Orto-emporio", "via Palmanova 59, Milano"));
        hub.movesTo(there);
        catalogue.receive(hub.feed(1, List.of()));
        assertThat(LocalCatalogue.open(home).place(hub.grant(1))).isEqualTo(there);
        hub.saysNoPlace();
        catalogue.receive(hub.feed(2, List.of()));
        assertThat(LocalCatalogue.open(home).place(hub.grant(1))).isEqualTo(there);
        assertThat(LocalCatalogue.open(home).find(Hub.APPLES)).isPresent();
    }

    @Test
    void knowsTheLabelsAfterARestartWithoutItsServer() throws Exception {
        LocalCatalogue catalogue = LocalCatalogue.open(home);
        catalogue.receive(hub.feed(1, Hub.goods()));
        assertThat(catalogue.labels()).isEmpty();
        hub.labels = List.of(Jars.SOUP, Jars.RIDDLE);
        catalogue.receive(hub.feed(1, List.of()));
        assertThat(LocalCatalogue.open(home).labels()).containsExactly(Jars.SOUP, Jars.RIDDLE);
        hub.labels = List.of();
        catalogue.receive(hub.feed(1, List.of()));
        assertThat(LocalCatalogue.open(home).labels()).isEmpty();
    }

    @Test
    void showsWhatIsInStockTodayAndNeverMoreThanFits() throws Exception {
        LocalCatalogue catalogue = LocalCatalogue.open(home);
        catalogue.receive(hub.feed(1, Hub.manyGoods(200)));
        Tiles today = catalogue.tiles("", 0);
        assertThat(today.tiles())
                .extracting(tile -> tile.product().id())
                .containsExactly(Hub.APPLES);
        Tiles fruit = catalogue.tiles("frutta", 0);
        assertThat(fruit.tiles()).hasSize(Tiles.PER_PAGE);
        assertThat(fruit.tiles().get(0).product().id()).isEqualTo(Hub.APPLES);
        assertThat(fruit.more()).isTrue();
        assertThat(catalogue.tiles("frutta", 5).more()).isFalse();
    }

    @Test
    void findsByWordsWhateverTheAccents() throws Exception {
        LocalCatalogue catalogue = LocalCatalogue.open(home);
        catalogue.receive(hub.feed(1, Hub.goods()));
        assertThat(catalogue.search("GOLDÈN mele", 5))
                .extracting(PricedProduct::shortName)
                .containsExactly("Mele golden");
        assertThat(catalogue.search(" ", 5)).isEmpty();
    }

    @Test
    void findsOneOfTwentyThousandAfterARestart() throws Exception {
        LocalCatalogue.open(home).receive(hub.feed(1, Hub.manyGoods(20_000)));
        LocalCatalogue again = LocalCatalogue.open(home);
        assertThat(again.find(new Barcode(Hub.HONEY_CODE))).contains(Hub.honey());
        assertThat(again.search("articolo 19999", 5)).hasSize(1);
    }
}
