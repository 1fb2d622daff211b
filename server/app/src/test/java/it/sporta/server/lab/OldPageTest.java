package it.sporta.server.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Refused;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.Product;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.stock.Lot;
import it.sporta.server.stock.PlaceKind;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Two people have the same sheet open, and both write its next line. */
class OldPageTest {

    @OnEveryDatabase
    void aSecondPersonsWeighingIsNotSwallowed(TestDatabase db) {
        Workshop shop = new Workshop(db);
        Product apples = shop.article("Mele", Unit.KILOGRAM, Allergens.NONE, 0);
        Lot crate = shop.receive(apples, Quantity.grams(5_000), 100);
        Batch batch = shop.open();
        shop.put(batch, shop.take(0, crate, Quantity.grams(2_000), 2_000));
        shop.put(batch, shop.take(0, crate, Quantity.grams(2_000), 2_000));
        refuses(
                "lab.form.old",
                () -> shop.put(batch, shop.take(0, crate, Quantity.grams(1_000), 1_000)));
        assertThat(shop.at(crate, PlaceKind.BATCH)).isEqualTo(2_000);
    }

    @OnEveryDatabase
    void norTheWaterThatTheyPour(TestDatabase db) {
        Workshop shop = new Workshop(db);
        Product water = shop.article("Acqua", Unit.KILOGRAM, Allergens.NONE, 0);
        Product salt = shop.article("Sale", Unit.KILOGRAM, Allergens.NONE, 0);
        Batch batch = shop.open();
        UUID form = UUID.randomUUID();
        shop.pour(batch, 0, form, water, 800);
        shop.pour(batch, 0, form, water, 800);
        refuses("lab.form.old", () -> shop.pour(batch, 0, form, water, 700));
        refuses("lab.form.old", () -> shop.pour(batch, 0, form, salt, 800));
        refuses("lab.form.old", () -> shop.pour(batch, 0, UUID.randomUUID(), water, 800));
        assertThat(shop.sheet(batch).reckoning().inGrams()).isEqualTo(800);
    }

    @OnEveryDatabase
    void norWhatTheyNoteAsMade(TestDatabase db) {
        Workshop shop = new Workshop(db);
        Product apples = shop.article("Mele", Unit.KILOGRAM, Allergens.NONE, 0);
        Batch batch = shop.open();
        shop.note(batch, output(shop, apples, 500));
        shop.note(batch, output(shop, apples, 500));
        refuses("lab.form.old", () -> shop.note(batch, output(shop, apples, 400)));
        assertThat(shop.sheet(batch).reckoning().outGrams()).isEqualTo(500);
    }

    @OnEveryDatabase
    void norWhatTheyNoteAsLost(TestDatabase db) {
        Workshop shop = new Workshop(db);
        Batch batch = shop.open();
        shop.note(batch, loss(50));
        shop.note(batch, loss(50));
        refuses("lab.form.old", () -> shop.note(batch, loss(60)));
        assertThat(shop.sheet(batch).reckoning().lostGrams()).isEqualTo(50);
    }

    private static Output output(Workshop shop, Product product, long grams) {
        return new Output(
                0,
                product.id(),
                shop.laboratory(),
                Quantity.grams(grams),
                grams,
                false,
                Optional.empty());
    }

    private static Loss loss(long grams) {
        return new Loss(0, Loss.Kind.TRIMMINGS, PlaceKind.COMPOST, Optional.empty(), grams);
    }

    private static void refuses(String reason, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
