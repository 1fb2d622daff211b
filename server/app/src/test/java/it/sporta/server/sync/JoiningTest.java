package it.sporta.server.sync;

import static it.sporta.kernel.quantity.Quantity.grams;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.Acknowledgement;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Verdict;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Codes that somebody else holds too, at the same moment. */
class JoiningTest {

    private static final ProductId APPLES = new ProductId(UUID.randomUUID());

    private final List<FakeTill> joined = Collections.synchronizedList(new ArrayList<>());
    private final List<String> refused = Collections.synchronizedList(new ArrayList<>());
    private House house;

    private void joinAtOnce(List<JoinCode> codes) throws Exception {
        ManyTillsTest.inParallel(
                codes,
                code -> {
                    try {
                        joined.add(FakeTill.join(house, code));
                    } catch (Refused no) {
                        refused.add(no.reason());
                    }
                });
    }

    @OnEveryDatabase
    void aStolenCodeUsedTwiceAtOnceLetsOneIn(TestDatabase db) throws Exception {
        house = new House(db);
        JoinCode code =
                house.transactions.run(() -> house.joining.issue(UUID.randomUUID(), "monti-1"));
        joinAtOnce(List.of(code, code, code));
        assertThat(joined).hasSize(1);
        assertThat(refused).containsExactly("join.code.wrong", "join.code.wrong");
        assertThat(house.count("till")).isEqualTo(1);
    }

    @OnEveryDatabase
    void twoCodesForOneTillUsedAtOnceGrantTwoEpochs(TestDatabase db) throws Exception {
        house = new House(db);
        FakeTill till = house.join(UUID.randomUUID(), "monti-1");
        till.send(till.entries.get(0));
        List<JoinCode> codes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            codes.add(house.transactions.run(() -> house.joining.reissue(till.id())));
        }
        joinAtOnce(codes);
        assertThat(refused).isEmpty();
        assertThat(joined).extracting(one -> one.grant.epoch()).containsExactlyInAnyOrder(2, 3, 4);
    }

    @OnEveryDatabase
    void whatComesTooEarlyWithoutEndIsNotNotedWithoutEnd(TestDatabase db) {
        house = new House(db);
        FakeTill till = house.join(UUID.randomUUID(), "monti-1");
        till.send(till.entries.get(0));
        house.db.inTransaction(
                e ->
                        house.database.change(
                                "UPDATE till SET held = ? WHERE id = ?",
                                Store.MOST_HELD - 1,
                                till.id()));
        till.sell(APPLES, grams(100), 250);
        for (int i = 0; i < 3; i++) {
            Entry early = till.sell(APPLES, grams(100), 250);
            Acknowledgement answer = till.send(early);
            assertThat(answer.verdict()).isEqualTo(Verdict.GAP);
        }
        assertThat(house.count("entry_held")).isEqualTo(1);
        assertThat(till.catchUp(till.entries.get(0).head())).isEqualTo(Verdict.ACCEPTED);
        assertThat(house.count("entry_held")).isZero();
    }
}
