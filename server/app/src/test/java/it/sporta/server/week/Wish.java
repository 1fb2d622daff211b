package it.sporta.server.week;

import it.sporta.server.stock.PlaceKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody takes from the shelves of a hub.
 *
 * @param owner only of these goods; empty for anybody's
 * @param lot only of this one
 * @param from only from there; empty for wherever goods are sold from
 * @param first of this lot before all others, known by its id or its label; may be empty
 * @param evenPast also what may not be eaten any more
 */
record Wish(
        UUID hub,
        Article article,
        long thousandths,
        LocalDate day,
        Optional<UUID> owner,
        Optional<UUID> lot,
        Optional<PlaceKind> from,
        String first,
        boolean evenPast) {

    static Wish of(UUID hub, Article article, long thousandths, LocalDate day) {
        return new Wish(
                hub,
                article,
                thousandths,
                day,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                false);
    }

    Wish ownedBy(UUID whose) {
        return new Wish(
                hub, article, thousandths, day, Optional.of(whose), lot, from, first, evenPast);
    }

    Wish onlyLot(UUID one, PlaceKind at) {
        return new Wish(
                hub,
                article,
                thousandths,
                day,
                owner,
                Optional.of(one),
                Optional.of(at),
                first,
                evenPast);
    }

    Wish first(String named) {
        return new Wish(hub, article, thousandths, day, owner, lot, from, named, evenPast);
    }

    Wish evenPast(boolean past) {
        return new Wish(hub, article, thousandths, day, owner, lot, from, first, past);
    }
}
