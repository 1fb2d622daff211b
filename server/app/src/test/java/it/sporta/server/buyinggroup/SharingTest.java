package it.sporta.server.buyinggroup;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.server.buyinggroup.Sharing.Claim;
import it.sporta.server.buyinggroup.Sharing.Share;
import it.sporta.server.buyinggroup.Sharing.Tie;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SharingTest {

    private static final UUID CYCLE = new UUID(1, 1);
    private static final UUID POTATOES = new UUID(2, 2);

    private static Claim claim(int member, long units) {
        return claim(member, units, 0, Optional.empty());
    }

    private static Claim claim(int member, long units, long ties, Optional<Instant> won) {
        UUID id = new UUID(3, member);
        return new Claim(id, units, Turn.of(ties, won, CYCLE, POTATOES, id));
    }

    private static List<Claim> claims(long... units) {
        List<Claim> all = new ArrayList<>();
        for (long one : units) {
            all.add(claim(all.size(), one));
        }
        return all;
    }

    private static List<Long> units(Sharing sharing) {
        return sharing.shares().stream().map(Share::units).toList();
    }

    @Test
    void theLastToBookDoesNotGoHomeWithNothing() {
        Sharing sharing = Sharing.of(6, claims(5, 2, 1));
        assertThat(units(sharing)).containsExactly(3L, 2L, 1L);
        assertThat(sharing.level()).isEqualTo(3);
        assertThat(sharing.shares()).extracting(Share::tie).containsOnly(Tie.NONE);
        assertThat(units(Sharing.of(9, claims(4, 4, 2, 1)))).containsExactly(3L, 3L, 2L, 1L);
    }

    @Test
    void whoLostMoreTiesBeforeGetsTheOddOne() {
        Claim ada = claim(1, 4, 0, Optional.empty());
        Claim bea = claim(2, 4, 1, Optional.empty());
        Sharing sharing = Sharing.of(8, List.of(ada, bea, claim(3, 2), claim(4, 1)));
        assertThat(units(sharing)).containsExactly(2L, 3L, 2L, 1L);
        assertThat(sharing.shares())
                .extracting(Share::tie)
                .containsExactly(Tie.LOST, Tie.WON, Tie.NONE, Tie.NONE);
    }

    @Test
    void amongEqualsTheOlderLuckComesFirstAndNoLuckBeforeAny() {
        Claim never = claim(1, 4);
        Claim longAgo = claim(2, 4, 0, Optional.of(Instant.parse("2026-01-01T10:00:00Z")));
        Claim lately = claim(3, 4, 0, Optional.of(Instant.parse("2026-11-01T10:00:00Z")));
        assertThat(units(Sharing.of(7, List.of(lately, longAgo, never))))
                .containsExactly(2L, 2L, 3L);
        assertThat(units(Sharing.of(8, List.of(lately, longAgo, never))))
                .containsExactly(2L, 3L, 3L);
    }

    @Test
    void whatNobodyBookedIsNamed() {
        Sharing sharing = Sharing.of(10_500, claims(4_000, 6_000));
        assertThat(units(sharing)).containsExactly(4_000L, 6_000L);
        assertThat(sharing.left()).isEqualTo(500);
        assertThat(Sharing.of(700, List.of()).left()).isEqualTo(700);
        assertThat(units(Sharing.of(0, claims(3, 1)))).containsExactly(0L, 0L);
    }

    @Property(tries = 1_000)
    void noGramIsLostAndNobodyGetsMoreThanBooked(
            @ForAll @LongRange(max = 200_000) long arrived,
            @ForAll @Size(max = 30) List<@LongRange(min = 1, max = 20_000) Long> booked) {
        Sharing sharing = Sharing.of(arrived, all(booked));
        long given = sharing.shares().stream().mapToLong(Share::units).sum();
        assertThat(given + sharing.left()).isEqualTo(arrived);
        assertThat(sharing.shares())
                .allSatisfy(share -> assertThat(share.units()).isBetween(0L, share.claimed()));
        if (sharing.left() > 0) {
            assertThat(sharing.shares())
                    .allSatisfy(share -> assertThat(share.units()).isEqualTo(share.claimed()));
        }
    }

    @Property(tries = 1_000)
    void nobodyIsTwoAheadOfSomebodyWhoStillWaits(
            @ForAll @LongRange(max = 200) long arrived,
            @ForAll @Size(max = 15) List<@LongRange(min = 1, max = 40) Long> booked) {
        List<Share> shares = Sharing.of(arrived, all(booked)).shares();
        for (Share poor : shares) {
            for (Share rich : shares) {
                if (poor.units() < poor.claimed()) {
                    assertThat(rich.units()).isLessThan(poor.units() + 2);
                }
            }
        }
    }

    @Property(tries = 500)
    void oneMoreArrivingTakesFromNobody(
            @ForAll @LongRange(max = 200) long arrived,
            @ForAll @Size(max = 15) List<@LongRange(min = 1, max = 40) Long> booked) {
        Map<UUID, Long> less = byMember(Sharing.of(arrived, all(booked)));
        Map<UUID, Long> more = byMember(Sharing.of(arrived + 1, all(booked)));
        assertThat(more).allSatisfy((who, units) -> assertThat(units >= less.get(who)).isTrue());
    }

    @Property(tries = 500)
    void theOrderInMemoryChangesNothing(
            @ForAll @LongRange(max = 200) long arrived,
            @ForAll @Size(max = 15) List<@LongRange(min = 1, max = 40) Long> booked,
            @ForAll @IntRange(max = 1_000) int seed) {
        List<Claim> claims = all(booked);
        List<Claim> mixed = new ArrayList<>(claims);
        Collections.shuffle(mixed, new Random(seed));
        assertThat(byMember(Sharing.of(arrived, mixed)))
                .isEqualTo(byMember(Sharing.of(arrived, claims)));
    }

    private static List<Claim> all(List<Long> booked) {
        return claims(booked.stream().mapToLong(Long::longValue).toArray());
    }

    private static Map<UUID, Long> byMember(Sharing sharing) {
        return sharing.shares().stream().collect(Collectors.toMap(Share::member, Share::units));
    }
}
