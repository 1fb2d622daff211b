package it.sporta.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.Rome;
import it.sporta.kernel.code.ShopCode;
import it.sporta.kernel.code.ShopCode.Figure;
import it.sporta.server.persistence.AtOnce;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class ShopCodesTest {

    private static final UUID HUB = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Clock TODAY =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), Rome.ZONE);
    private static final Clock TOMORROW = Clock.offset(TODAY, Duration.ofDays(1));
    private static final ShopCode PRICES = new ShopCode("20", Figure.PRICE, 5, 2, false);
    private static final ShopCode WEIGHTS = new ShopCode("20", Figure.WEIGHT, 4, 3, true);

    private static List<ShopCode> at(TestDatabase db, UUID hub, Clock clock) {
        return db.inTransaction(e -> new ShopCodes(db.database(), clock).today(hub));
    }

    private static void say(TestDatabase db, ShopCode code, Clock clock) {
        db.doInTransaction(e -> new ShopCodes(db.database(), clock).say(HUB, code));
    }

    @OnEveryDatabase
    void whatWasSaidLastHoldsFromThatDayOnAtThatHub(TestDatabase db) {
        say(db, PRICES, TODAY);
        say(db, new ShopCode("291", Figure.PIECES, 4, 0, false), TODAY);
        say(db, WEIGHTS, TOMORROW);
        assertThat(at(db, HUB, TODAY)).startsWith(PRICES).hasSize(2);
        assertThat(at(db, HUB, TOMORROW)).startsWith(WEIGHTS).hasSize(2);
        assertThat(at(db, OTHER, TODAY)).isEmpty();
    }

    @OnEveryDatabase
    void whatIsSaidTwiceOnADayIsSaidAnew(TestDatabase db) {
        say(db, PRICES, TODAY);
        say(db, WEIGHTS, TODAY);
        assertThat(at(db, HUB, TODAY)).containsExactly(WEIGHTS);
        db.doInTransaction(e -> new ShopCodes(db.database(), TODAY).forget(HUB, "20"));
        assertThat(at(db, HUB, TODAY)).isEmpty();
        say(db, PRICES, TODAY);
        assertThat(at(db, HUB, TOMORROW)).containsExactly(PRICES);
    }

    @OnEveryDatabase
    void whatManySayAtOnceIsSaidOnce(TestDatabase db) throws Exception {
        ShopCodes codes = new ShopCodes(db.database(), TODAY);
        AtOnce.press(
                db,
                () -> {
                    codes.say(HUB, PRICES);
                    return true;
                });
        assertThat(at(db, HUB, TODAY)).containsExactly(PRICES);
    }
}
