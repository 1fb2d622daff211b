package it.sporta.till.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.FactType;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.journal.Hub;
import it.sporta.till.journal.Journal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinPadTest {

    @TempDir Path home;
    private Clock clock = Clock.fixed(Instant.parse("2026-11-22T09:30:00Z"), ZoneOffset.UTC);
    private long nanos;
    private Journal journal;
    private LocalCatalogue catalogue;
    private PinPad pad;

    @BeforeEach
    void open() throws Exception {
        Hub hub = new Hub();
        catalogue = LocalCatalogue.open(home);
        catalogue.receive(hub.feed(1, Hub.goods()));
        journal = Journal.open(home, hub.join(home), clock);
        pad = new PinPad(home, journal, catalogue, clock, () -> nanos);
    }

    @AfterEach
    void close() {
        journal.stop();
    }

    /** The process starts again, so much later. */
    private void restartAfter(Duration pause) throws Exception {
        clock = Clock.offset(clock, pause);
        pad = new PinPad(home, journal, catalogue, clock, () -> nanos);
    }

    private String refusal(String pin) {
        try {
            pad.logIn(pin);
            return "";
        } catch (Refused refused) {
            return refused.reason();
        }
    }

    @Test
    void thePinAloneSaysWhoItIs() {
        assertThat(pad.logIn(Hub.PIN)).isEqualTo(Hub.ANNA);
        assertThat(pad.current()).contains(Hub.ANNA);
    }

    @Test
    void fiveWrongOnesCloseThePadAndAKillBetweenThemDoesNotHelp() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThat(refusal("11111")).isEqualTo("pin.wrong");
            restartAfter(Duration.ZERO);
        }
        assertThat(refusal("11111")).isEqualTo("pin.locked");
        assertThat(refusal(Hub.PIN)).isEqualTo("pin.locked");
        assertThat(journal.last(FactType.LOGIN_LOCKED)).isPresent();
        restartAfter(Duration.ofSeconds(29));
        assertThat(refusal(Hub.PIN)).isEqualTo("pin.locked");
        restartAfter(Duration.ofSeconds(2));
        assertThat(refusal(Hub.PIN)).isEmpty();
    }

    @Test
    void aLongerEntryIsOneTryAndEachOtherBeginningAnother() {
        for (int i = 1; i <= 2; i++) {
            for (String entry : new String[] {"1111", "11111", "111112", "1112"}) {
                assertThat(refusal(i + entry)).isEqualTo("pin.wrong");
            }
        }
        assertThat(refusal("91111")).isEqualTo("pin.locked");
    }

    @Test
    void whatIsErasedAndTypedAgainAfterARefusalIsNoTryOfItsOwn() {
        assertThat(refusal("11111")).isEqualTo("pin.wrong");
        for (String entry : new String[] {"1111127", "11111279", "111112", "11111279"}) {
            assertThat(refusal(entry)).isEqualTo("pin.wrong");
        }
        assertThat(refusal(Hub.PIN)).isEmpty();
    }

    @Test
    void eachFurtherFiveTakeTwiceAsLong() throws Exception {
        for (int i = 0; i < 5; i++) {
            refusal("11111");
        }
        restartAfter(Duration.ofSeconds(31));
        for (int i = 0; i < 5; i++) {
            refusal("11111");
        }
        restartAfter(Duration.ofSeconds(59));
        assertThatThrownBy(() -> pad.logIn(Hub.PIN))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.details()).containsExactly(1L));
    }

    @Test
    void aClockPutBackLocksNobodyOutForLonger() throws Exception {
        for (int i = 0; i < 5; i++) {
            refusal("11111");
        }
        restartAfter(Duration.ofDays(-700));
        assertThatThrownBy(() -> pad.logIn(Hub.PIN))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.details()).containsExactly(30L));
    }

    @Test
    void fiveMinutesWithoutATouchLockIt() {
        pad.logIn(Hub.PIN);
        nanos += Duration.ofMinutes(4).toNanos();
        pad.touch();
        nanos += Duration.ofMinutes(4).toNanos();
        assertThat(pad.current()).isPresent();
        nanos += Duration.ofMinutes(2).toNanos();
        assertThat(pad.current()).isEmpty();
        assertThat(journal.last(FactType.LOGGED_OUT)).isPresent();
    }
}
