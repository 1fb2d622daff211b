package it.sporta.server.week;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.server.week.ByHand.Flow;
import it.sporta.server.week.ByHand.Shelf;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Of each article of each owner at each hub: all that came in = all that left, by where it went,
 * also unexplained + all that is there. In the server's figures, which must be those by hand.
 */
final class Closing {

    private record Account(UUID hub, UUID owner, Article article) {}

    private final Map<Account, Long> came = new HashMap<>();
    private final Map<Account, Long> left = new HashMap<>();
    private final Map<Account, Long> there = new HashMap<>();

    Closing(Quarter quarter, Map<Flow, Long> flows, Map<Shelf, Long> stock) {
        flows.forEach(this::add);
        stock.forEach(
                (shelf, much) -> {
                    Crate crate = quarter.books.goods(shelf.lot());
                    add(there, shelf.spot().hub(), crate.owner(), crate.article(), much);
                });
    }

    private void add(Flow flow, long much) {
        flow.owner()
                .ifPresent(
                        owner -> {
                            if (flow.to().kind().isReal()) {
                                add(came, flow.to().hub(), owner, flow.article(), much);
                            }
                            if (flow.from().kind().isReal()) {
                                add(left, flow.from().hub(), owner, flow.article(), much);
                            }
                        });
    }

    private static void add(
            Map<Account, Long> to, UUID hub, UUID owner, Article article, long much) {
        to.merge(new Account(hub, owner, article), much, Long::sum);
    }

    void closes() {
        Set<Account> all = new java.util.HashSet<>(came.keySet());
        all.addAll(left.keySet());
        all.addAll(there.keySet());
        for (Account one : all) {
            assertThat(came.getOrDefault(one, 0L))
                    .as("%s", one)
                    .isEqualTo(left.getOrDefault(one, 0L) + there.getOrDefault(one, 0L));
        }
    }
}
