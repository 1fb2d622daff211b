package it.sporta.server.lab;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.feed.FoodLabel;
import it.sporta.kernel.feed.FoodLabel.Kind;
import it.sporta.kernel.feed.FoodLabel.Paragraph;
import it.sporta.kernel.feed.FoodLabel.Part;
import it.sporta.kernel.product.Allergen;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.Product;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.util.List;
import java.util.Map;

class LabelFeedTest {

    private static Batch soup(Workshop shop, Product of, long pieceGrams) {
        Product soup = shop.article("Zuppa di " + of.name(), Unit.PIECE, Allergens.NONE, 5);
        Batch batch = shop.open();
        shop.put(batch, shop.receive(of, Quantity.grams(4_000), 100), Quantity.grams(4_000));
        shop.out(batch, soup, Quantity.pieces(2), 2 * pieceGrams, false);
        return shop.close(batch, Map.of());
    }

    @OnEveryDatabase
    void tellsTheTillsOfAHubWordForWordWhatItMade(TestDatabase db) {
        Workshop shop = new Workshop(db);
        LabelFeed feed = shop.labelFeed();
        assertThat(shop.told(feed)).isEmpty();
        Product celery = shop.article("sedano", Unit.KILOGRAM, Allergens.of(Allergen.CELERY), 0);
        Batch batch = soup(shop, celery, 350);
        Product leek = shop.article("porri", Unit.KILOGRAM, Allergens.NONE, 0);
        soup(shop, leek, 1_500);

        List<FoodLabel> told = shop.told(feed);
        assertThat(told)
                .extracting(FoodLabel::lot)
                .containsExactlyInAnyOrder("L26326-1", "L26326-2");
        FoodLabel label = label(told, batch.code());
        assertThat(label.isOf(batch.id(), 0)).isTrue();
        assertThat(label.pieces()).isEqualTo(2);
        assertThat(label.made()).isEqualTo(Workshop.TODAY);
        assertThat(label.paragraphs())
                .extracting(paragraph -> paragraph.text().replace('\u00a0', ' '))
                .containsExactly(
                        "Zuppa di sedano",
                        "Ingredienti: sedano.",
                        "Peso netto 350 g",
                        "Da consumare entro il 27 nov 2026",
                        "Lotto L26326-1",
                        "Prodotto da Fuori e Dentro, via Capuana 7");
        assertThat(label.paragraphs().get(1).parts()).contains(Part.strong("sedano"));
        assertThat(label(told, "L26326-2").paragraphs())
                .extracting(Paragraph::kind)
                .contains(Kind.NAME, Kind.NET_OF_MUCH)
                .doesNotContain(Kind.NET);
        assertThat(shop.toldElsewhere(feed)).isEmpty();
    }

    @OnEveryDatabase
    void whatIsComposedOnceChangesWithTheCatalogueAndTheInstallation(TestDatabase db) {
        Workshop shop = new Workshop(db);
        LabelFeed feed = shop.labelFeed();
        Product riddle = shop.article("dado", Unit.KILOGRAM, Allergens.UNKNOWN, 0);
        Batch batch = soup(shop, riddle, 350);
        FoodLabel refused = label(shop.told(feed), batch.code());
        assertThat(refused.isRefused()).isTrue();
        assertThat(refused.paragraphs()).isEmpty();
        assertThat(refused.refusal())
                .isEqualTo(
                        "Di «dado» non si conoscono gli allergeni: scrivili nell'articolo, poi"
                                + " l'etichetta si stampa.");
        shop.learn(riddle, Allergens.of(Allergen.CELERY));
        FoodLabel known = label(shop.told(feed), batch.code());
        assertThat(known.isRefused()).isFalse();
        assertThat(known.paragraphs().get(1).text()).isEqualTo("Ingredienti: dado (sedano).");
        assertThat(shop.told(feed)).isSameAs(shop.told(feed));
        shop.becomeDemo();
        assertThat(label(shop.told(feed), batch.code()).paragraphs().get(0).text())
                .isEqualTo("PROVA: non usare");
    }

    @OnEveryDatabase
    void whatWasMadeLongAgoIsTheOfficesToPrint(TestDatabase db) {
        Workshop shop = new Workshop(db);
        soup(shop, shop.article("porri", Unit.KILOGRAM, Allergens.NONE, 0), 350);
        shop.later(14);
        assertThat(shop.told(shop.labelFeed())).hasSize(1);
        shop.later(15);
        assertThat(shop.told(shop.labelFeed())).isEmpty();
    }

    private static FoodLabel label(List<FoodLabel> told, String lot) {
        return told.stream().filter(one -> one.lot().equals(lot)).findFirst().orElseThrow();
    }
}
