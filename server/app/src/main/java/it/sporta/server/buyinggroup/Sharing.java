package it.sporta.server.buyinggroup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What arrived, shared max-min fair among those who booked: up to a level everybody gets what they
 * booked, above it nobody gets more than another, and the few units that cannot be divided go one
 * each in the order of {@link Turn}. A pure function in whole units, so nothing is lost and the
 * order of the claims in memory changes nothing.
 *
 * @param level up to which every booking is served; the largest booking where all are
 * @param left what nobody booked
 */
public record Sharing(long level, long left, List<Share> shares) {

    /** What a member booked, in units that are not divided. */
    record Claim(UUID member, long units, Turn turn) {

        Claim {
            if (units <= 0) {
                throw new IllegalArgumentException("a claim of " + units);
            }
        }
    }

    /** How the odd units fell. */
    public enum Tie {
        NONE,
        WON,
        LOST
    }

    record Share(UUID member, long claimed, long units, Tie tie) {}

    static Sharing of(long arrived, List<Claim> claims) {
        if (arrived < 0) {
            throw new IllegalArgumentException("arrived " + arrived);
        }
        long claimed = claims.stream().mapToLong(Claim::units).reduce(0, Math::addExact);
        if (claimed <= arrived) {
            long highest = claims.stream().mapToLong(Claim::units).max().orElse(0);
            return cut(highest, 0, arrived - claimed, claims);
        }
        long level = level(arrived, claims);
        long odd = arrived;
        for (Claim claim : claims) {
            odd -= Math.min(claim.units(), level);
        }
        return cut(level, odd, 0, claims);
    }

    /** The largest L for which the claims, none above L, do not pass what arrived. */
    private static long level(long arrived, List<Claim> claims) {
        long left = arrived;
        long sharers = claims.size();
        for (long units : claims.stream().mapToLong(Claim::units).sorted().toArray()) {
            if (units > left / sharers) {
                return left / sharers;
            }
            left -= units;
            sharers--;
        }
        throw new IllegalStateException("there was enough");
    }

    private static Sharing cut(long level, long odd, long left, List<Claim> claims) {
        List<Claim> above =
                claims.stream()
                        .filter(claim -> claim.units() > level)
                        .sorted(Comparator.comparing(Claim::turn))
                        .toList();
        List<Share> shares = new ArrayList<>();
        for (Claim claim : claims) {
            shares.add(share(claim, level, odd, above.indexOf(claim)));
        }
        return new Sharing(level, left, List.copyOf(shares));
    }

    /**
     * @param place in the order of turn among those above the level, −1 for those within it
     */
    private static Share share(Claim claim, long level, long odd, int place) {
        if (place < 0) {
            return new Share(claim.member(), claim.units(), claim.units(), Tie.NONE);
        }
        boolean wins = place < odd;
        Tie tie = odd == 0 ? Tie.NONE : wins ? Tie.WON : Tie.LOST;
        return new Share(claim.member(), claim.units(), level + (wins ? 1 : 0), tie);
    }
}
