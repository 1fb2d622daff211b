package it.sporta.till.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StampsTest {

    @Test
    void tellsOfAClockThatWasSet() {
        long[] wall = {1_000_000L};
        long[] nanos = {0};
        Clock settable =
                new Clock() {
                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return Instant.ofEpochMilli(wall[0]);
                    }
                };
        Stamps stamps = new Stamps(settable, () -> nanos[0], UUID.randomUUID());
        wall[0] += 5_000;
        nanos[0] += 5_000_000_000L;
        assertThat(stamps.jump()).isEmpty();
        wall[0] += 7_200_000;
        assertThat(stamps.jump()).hasValue(7_200_000);
        assertThat(stamps.jump()).isEmpty();
    }
}
