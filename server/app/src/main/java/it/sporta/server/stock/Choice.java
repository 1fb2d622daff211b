package it.sporta.server.stock;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Which lots may be taken; among these, the one that expires first goes first.
 *
 * @param owner whose goods; empty for anybody's
 * @param lot only this one
 * @param before this one before all others, in whatever room it lies; of what was packed for
 *     somebody only what is thrown away, and that after all others
 * @param from only from there; empty for wherever goods are sold from
 * @param evenPast lots past their use-by date, too. Only to throw them away: they may not be sold,
 *     given or used (Regulation (EU) 1169/2011, art. 24)
 * @param eaten the day on which it will be eaten; empty for the day on which it moves
 */
public record Choice(
        Optional<UUID> owner,
        Optional<UUID> lot,
        Optional<UUID> before,
        Optional<PlaceKind> from,
        boolean evenPast,
        Optional<LocalDate> eaten) {

    public Choice {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(lot, "lot");
        Objects.requireNonNull(before, "before");
        if (from.filter(kind -> !kind.isReal()).isPresent()) {
            throw new IllegalArgumentException("nothing lies at " + from.get());
        }
    }

    /** Anybody's goods, wherever they are sold from. */
    public static Choice any() {
        return new Choice(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    public static Choice of(UUID owner) {
        return any().ownedBy(owner);
    }

    public Choice ownedBy(UUID whose) {
        return new Choice(Optional.of(whose), lot, before, from, evenPast, eaten);
    }

    public Choice onlyLot(UUID one) {
        return new Choice(owner, Optional.of(one), before, from, evenPast, eaten);
    }

    public Choice lotFirst(UUID one) {
        return new Choice(owner, lot, Optional.of(one), from, evenPast, eaten);
    }

    public Choice onlyFrom(PlaceKind kind) {
        return new Choice(owner, lot, before, Optional.of(kind), evenPast, eaten);
    }

    public Choice orPast() {
        return new Choice(owner, lot, before, from, true, eaten);
    }

    /** Only what is still good on that day. */
    public Choice eatenOn(LocalDate day) {
        return new Choice(owner, lot, before, from, evenPast, Optional.of(day));
    }

    boolean prefers(Stocked one) {
        return before.filter(one.lot()::equals).isPresent();
    }

    /**
     * What somebody holds in the hand need not lie where goods are sold. What was packed for
     * somebody may only be thrown away: who finds it spoiled cannot leave it there.
     */
    private boolean isWithinReach(Stocked one) {
        PlaceKind kind = one.place().kind();
        boolean free = evenPast || kind != PlaceKind.RESERVED;
        return kind.isSoldFrom() || prefers(one) && kind.isRoom() && free;
    }

    boolean takes(Stocked one, LocalDate day) {
        return owner.map(one.owner()::equals).orElse(true)
                && lot.map(one.lot()::equals).orElse(true)
                && from.map(one.place().kind()::equals).orElse(isWithinReach(one))
                && (evenPast || one.maySell(eaten.filter(day::isBefore).orElse(day)));
    }
}
