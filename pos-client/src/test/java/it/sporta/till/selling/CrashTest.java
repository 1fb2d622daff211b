package it.sporta.till.selling;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Fact;
import it.sporta.till.Child;
import it.sporta.till.journal.Hub;
import it.sporta.till.journal.Images;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SIGKILL: no sale that was said to be sold is lost, none is there twice, and the till says so. */
class CrashTest {

    private static final int KILLS = Boolean.getBoolean("sporta.long") ? 1_000 : 30;

    @TempDir Path home;
    @TempDir Path copies;
    private final Hub hub = new Hub();

    private static List<String> ids(List<Fact.TicketPaid> sales) {
        return sales.stream().map(paid -> paid.ticket().id().toString()).toList();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void tellsTheCashierWhatIsTrueAfterAKillAtEachStep(Step step) throws Exception {
        hub.join(home);
        List<String> sold;
        try (Child child = Child.start(CrashChild.class, home.toString(), step.name(), "3")) {
            child.awaitSaying("at " + step);
            Thread.sleep(200); // lets what runs beside the checkout finish, as on a real counter
            child.kill();
            sold = child.said("sold");
        }
        Shop shop = Shop.open(home, hub, Hub.goods(), Probe.NONE);
        List<Fact.TicketPaid> there = shop.sales();
        assertThat(ids(there)).containsAll(sold).doesNotHaveDuplicates();
        DeskState state = shop.desk.state();
        switch (step) {
            case BASKET_CLOSED -> {
                assertThat(there).hasSize(2);
                assertThat(state.notice().orElseThrow().key()).isEqualTo("draft.money");
                assertThat(state.received()).isEqualTo(CrashChild.LAID);
                assertThat(state.basket().lines()).hasSize(1);
            }
            case OUTCOME_DURABLE -> {
                assertThat(there).hasSize(3);
                assertThat(state.notice()).isEmpty();
            }
            default -> {
                assertThat(there).hasSize(3);
                Notice notice = state.notice().orElseThrow();
                assertThat(notice.key()).isEqualTo("paper.restart");
                assertThat(notice.details()).containsSequence("number", 3L);
                assertThat(notice.reprint()).isEqualTo(Notice.Reprint.COPY);
                assertThat(state.basket().isEmpty()).isTrue();
            }
        }
        assertThat(shop.papers).as("nothing prints by itself").isEmpty();
        shop.close();
    }

    /** Looks at a copy, so that the next till starts as this one was left. */
    private String found(Child killed, int kill) throws Exception {
        Path copy = Images.of(home, copies.resolve(Integer.toString(kill)));
        Shop shop = Shop.open(copy, hub, Hub.goods(), Probe.NONE);
        try {
            Told told = new Told(shop, hub);
            told.isTrueAfter(killed);
            return told.found();
        } finally {
            shop.close();
            Images.delete(copy);
        }
    }

    @Test
    void losesAndDoublesNothingWhenKilledAtAnyMoment() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random chance = new Random(seed);
        hub.join(home);
        List<String> sold = new ArrayList<>();
        Set<String> found = new TreeSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            try (Child child = Child.start(CrashChild.class, home.toString(), "NONE", "0")) {
                if (kill % 5 > 0) {
                    child.awaitSaying("ready");
                }
                Thread.sleep(chance.nextInt(kill % 5 > 0 ? 250 : 1_500));
                child.kill();
                sold.addAll(child.said("sold"));
                found.add(found(child, kill));
            }
        }
        System.out.println("found " + found);
        Shop shop = Shop.open(home, hub, Hub.goods(), Probe.NONE);
        List<Fact.TicketPaid> there = shop.sales();
        assertThat(sold).isNotEmpty();
        assertThat(ids(there)).containsAll(sold).doesNotHaveDuplicates();
        assertThat(there.stream().map(Fact.TicketPaid::number))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, there.size()).boxed().toList());
        assertThat(shop.journal.head().epoch()).isEqualTo(1);
        assertThat(shop.journal.verifyAll()).isEmpty();
        shop.close();
    }
}
