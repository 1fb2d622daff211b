package it.sporta.kernel.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import it.sporta.kernel.house.circle.Hen;
import it.sporta.kernel.house.circle.nest.Egg;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A rule is worth what it forbids: here stands what each of them must catch, and what it may not.
 */
class HouseRulesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                CallsNow.class,
                RefersToNow.class,
                NowSomewhere.class,
                Millis.class,
                MakesAClock.class,
                TicksByItself.class,
                NewDate.class,
                ThisYear.class
            })
    void theWallClockIsFoundHoweverItIsAsked(Class<?> culprit) {
        assertThat(breaks(HouseRules.nobodyAsksTheWallClock(), culprit)).isTrue();
    }

    @Test
    void aClockThatWasGivenMayBeAsked() {
        assertThat(breaks(HouseRules.nobodyAsksTheWallClock(), AsksWhatItWasGiven.class)).isFalse();
    }

    private static boolean climbs(Map<String, Set<String>> floors, Set<String> ground) {
        String house = Hen.class.getPackageName();
        return breaks(HouseRules.onlyDown(house, ground, floors), Hen.class, Egg.class);
    }

    @Test
    void whoLooksUpIsFound() {
        assertThat(climbs(Map.of("", Set.of("nest"), "nest", Set.of()), Set.of())).isTrue();
        assertThat(climbs(Map.of("", Set.of(), "nest", Set.of()), Set.of(""))).isTrue();
        assertThat(climbs(Map.of("", Set.of("nest"), "nest", Set.of("")), Set.of())).isFalse();
        assertThat(climbs(Map.of("", Set.of("nest"), "nest", Set.of()), Set.of(""))).isFalse();
    }

    @Test
    void whoHasNoFloorIsFoundAndSoIsAFloorWithoutAnybody() {
        assertThat(climbs(Map.of("", Set.of("nest")), Set.of())).isTrue();
        assertThat(
                        climbs(
                                Map.of("", Set.of("nest"), "nest", Set.of(""), "attic", Set.of()),
                                Set.of()))
                .isTrue();
    }

    @Test
    void whereTheClockIsMadeItMayBeMade() {
        assertThat(
                        breaks(
                                HouseRules.nobodyAsksTheWallClock(MakesAClock.class.getName()),
                                MakesAClock.class,
                                AsksWhatItWasGiven.class))
                .isFalse();
        assertThat(
                        breaks(
                                HouseRules.nobodyAsksTheWallClock(MakesAClock.class.getName()),
                                MakesAClock.class,
                                CallsNow.class))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                FloatingField.class,
                FloatingArray.class,
                FloatingBox.class,
                FloatingAnswer.class,
                FloatingParameter.class,
                FloatingMeanwhile.class,
                FloatingShare.class,
                FloatingByLibrary.class
            })
    void aFloatingNumberIsFoundWhereverItHides(Class<?> culprit) {
        assertThat(breaks(HouseRules.nothingFloats(), culprit)).isTrue();
    }

    @Test
    void wholeNumbersFloatNowhere() {
        assertThat(breaks(HouseRules.nothingFloats(), AllWhole.class)).isFalse();
    }

    @Test
    void aCircleIsFoundBetweenAPackageAndOneWithinIt() {
        assertThat(breaks(HouseRules.packagesFormNoCircle(), Hen.class, Egg.class)).isTrue();
        assertThat(breaks(HouseRules.packagesFormNoCircle(), AllWhole.class)).isFalse();
    }

    @Test
    void aLibraryIsForItsHandsOnly() {
        String calendars = "java.util";
        assertThat(breaks(HouseRules.only(".*ThisYear", calendars), ThisYear.class)).isFalse();
        assertThat(breaks(HouseRules.only(".*ThisYear", calendars), ThisYear.class, NewDate.class))
                .isTrue();
    }

    @Test
    void aLibraryThatNobodyUsesIsAMistakeInTheRule() {
        assertThat(breaks(HouseRules.only(".*ThisYear", "java.utill"), ThisYear.class)).isTrue();
    }

    private static boolean breaks(ArchRule rule, Class<?>... classes) {
        return rule.evaluate(new ClassFileImporter().importClasses(classes)).hasViolation();
    }

    static class CallsNow {
        Instant at() {
            return Instant.now();
        }
    }

    static class RefersToNow {
        LocalDate day(Optional<LocalDate> known) {
            return known.orElseGet(LocalDate::now);
        }
    }

    static class NowSomewhere {
        LocalDate day(ZoneId zone) {
            return LocalDate.now(zone);
        }
    }

    static class Millis {
        long at() {
            return System.currentTimeMillis();
        }
    }

    static class MakesAClock {
        Supplier<Clock> clock() {
            return Clock::systemUTC;
        }
    }

    static class TicksByItself {
        Clock clock(ZoneId zone) {
            return Clock.tickSeconds(zone);
        }
    }

    static class NewDate {
        Date at() {
            return new Date();
        }
    }

    static class ThisYear {
        int year() {
            return Calendar.getInstance().get(Calendar.YEAR);
        }
    }

    static class AsksWhatItWasGiven {
        LocalDate day(Clock clock) {
            return Date.from(clock.instant()).before(new Date(0))
                    ? LocalDate.EPOCH
                    : LocalDate.now(clock);
        }
    }

    static class FloatingField {
        double euro;
    }

    static class FloatingArray {
        float[][] shares;
    }

    static class FloatingBox {
        Double euro;
    }

    static class FloatingAnswer {
        double euro() {
            throw new IllegalStateException();
        }
    }

    static class FloatingParameter {
        void pay(float euro) {}
    }

    static class FloatingMeanwhile {
        long withVat(long cents) {
            return (long) (cents * 1.22);
        }
    }

    static class FloatingShare {
        long half(long cents) {
            return Math.round(cents / 2f);
        }
    }

    static class FloatingByLibrary {
        long cents(String euro) {
            return new java.math.BigDecimal(euro).movePointRight(2).toBigInteger().longValue()
                    + Double.valueOf(euro).hashCode();
        }
    }

    static class AllWhole {
        private final long cents = 3;

        /** With copies on the stack and a division, which are steps called D… as well. */
        long count(long[] all) {
            long sum = 0;
            for (int i = 0; i < all.length; i++) {
                sum += all[i]++ / cents;
            }
            return sum;
        }
    }
}
