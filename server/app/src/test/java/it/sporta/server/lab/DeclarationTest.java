package it.sporta.server.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Refused;
import it.sporta.kernel.feed.FoodLabel.Part;
import it.sporta.kernel.product.Allergen;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.Product;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.stock.Lot;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class DeclarationTest {

    private static final Quantity KILO = Quantity.grams(1_000);

    private static Product article(Workshop shop, String name, Allergen... contained) {
        return shop.article(name, Unit.KILOGRAM, Allergens.of(contained), 0);
    }

    /** A kilogram of sauce, half of this and half of that. */
    private static Lot sauce(Workshop shop, Product sauce, Product one, Product other) {
        Batch batch = shop.open();
        shop.put(batch, shop.receive(one, KILO, 100), Quantity.grams(500));
        shop.put(batch, shop.receive(other, KILO, 100), Quantity.grams(500));
        shop.out(batch, sauce, KILO, 1_000, false);
        return shop.lot(shop.close(batch, Map.of()).outputs().get(0).made().orElseThrow().lot());
    }

    private static Label label(Workshop shop, Batch batch, long grams) {
        Product dish = article(shop, "Piatto");
        shop.out(batch, dish, Quantity.grams(grams), grams, false);
        return shop.label(shop.close(batch, Map.of()), 0);
    }

    @OnEveryDatabase
    void twoSaucesOfOneNameEachSayWhatIsInThem(TestDatabase db) {
        Workshop shop = new Workshop(db);
        Product sauce = article(shop, "sugo");
        Product tomatoes = article(shop, "pomodori");
        Product celery = article(shop, "sedano", Allergen.CELERY);
        Product milk = article(shop, "latte", Allergen.MILK);
        Batch batch = shop.open();
        shop.put(batch, sauce(shop, sauce, tomatoes, celery), Quantity.grams(900));
        shop.put(batch, sauce(shop, sauce, tomatoes, milk), Quantity.grams(600));
        shop.put(batch, shop.receive(sauce, KILO, 100), Quantity.grams(300));
        Label label = label(shop, batch, 1_800);
        assertThat(label.ingredientsAsText())
                .isEqualTo("sugo (pomodori, sedano), sugo (pomodori, latte), sugo");
        assertThat(label.ingredients().stream().filter(Part::strong).map(Part::text))
                .containsExactly("sedano", "latte");
    }

    @OnEveryDatabase
    void whatEvaporatesOrIsTastedWasUsedAndWhatIsTrimmedWasNot(TestDatabase db) {
        Workshop shop = new Workshop(db);
        Batch batch = shop.open();
        shop.put(batch, shop.receive(article(shop, "vino"), KILO, 100), KILO);
        shop.put(batch, shop.receive(article(shop, "mele"), KILO, 100), KILO);
        shop.put(batch, shop.receive(article(shop, "pere"), KILO, 100), KILO);
        shop.lose(batch, Loss.Kind.EVAPORATION, Optional.of(0), 1_000);
        shop.lose(batch, Loss.Kind.TRIMMINGS, Optional.of(1), 200);
        shop.lose(batch, Loss.Kind.STAFF, Optional.of(2), 300);
        shop.lose(batch, Loss.Kind.SPOILED, Optional.of(2), 100);
        assertThat(label(shop, batch, 1_400).ingredientsAsText()).isEqualTo("vino, pere, mele");
    }

    @OnEveryDatabase
    void celeryFishedOutOfTheBrothIsStillNamed(TestDatabase db) {
        Workshop shop = new Workshop(db);
        Batch batch = shop.open();
        shop.put(batch, shop.receive(article(shop, "brodo"), KILO, 100), KILO);
        Product celery = article(shop, "sedano", Allergen.CELERY);
        shop.put(batch, shop.receive(celery, KILO, 100), KILO);
        shop.lose(batch, Loss.Kind.TRIMMINGS, Optional.of(1), 1_000);
        assertThat(label(shop, batch, 1_000).ingredientsAsText()).isEqualTo("brodo, sedano");
    }

    @OnEveryDatabase
    void noLabelLeavesOutAnAllergenThatWasInherited(TestDatabase db) {
        Workshop shop = new Workshop(db);
        Product stock = article(shop, "dado", Allergen.CELERY);
        Batch batch = shop.open();
        shop.put(batch, shop.receive(stock, KILO, 100), KILO);
        assertThat(label(shop, batch, 1_000).ingredientsAsText()).isEqualTo("dado (sedano)");
        shop.learn(stock, Allergens.NONE);
        refuses("lab.label.missing", () -> shop.label(shop.sheet(batch), 0));
    }

    private static void refuses(String reason, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
