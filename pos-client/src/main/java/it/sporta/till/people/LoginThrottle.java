package it.sporta.till.people;

import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * Makes guessing slow: five wrong PINs close the pad for 30 s, each further five for twice as long,
 * at most an hour. Kept on disk at each try, so pulling the plug between tries gains nothing; and
 * never longer than its own measure, so a clock put back locks nobody out for years.
 */
final class LoginThrottle {

    private static final int TRIES = 5;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final SealedFile file;
    private final Clock clock;
    private int wrong;
    private long untilMillis;

    LoginThrottle(Path home, Clock clock) throws IOException {
        this.file = new SealedFile(home.resolve("pin-tries"));
        this.clock = clock;
        SealedFile.Found found = file.read();
        if (found.trouble() == SealedFile.Trouble.DAMAGED) {
            wrong = TRIES;
            untilMillis = clock.millis() + FIRST.toMillis();
        }
        found.content().ifPresent(this::parse);
    }

    private void parse(byte[] content) {
        String[] parts = new String(content, StandardCharsets.US_ASCII).split(" ");
        wrong = Integer.parseInt(parts[0]);
        untilMillis = Long.parseLong(parts[1]);
    }

    /** Zero when the pad is open. */
    Duration locked() {
        long left = Math.min(untilMillis - clock.millis(), punishment().toMillis());
        return Duration.ofMillis(Math.max(0, left));
    }

    /**
     * @return for how long the pad is closed now; zero when it is not
     */
    Duration wrong() throws IOException {
        wrong++;
        if (wrong % TRIES == 0) {
            untilMillis = clock.millis() + punishment().toMillis();
        }
        write();
        return wrong % TRIES == 0 ? punishment() : Duration.ZERO;
    }

    int tries() {
        return wrong;
    }

    void right() throws IOException {
        if (wrong > 0) {
            wrong = 0;
            untilMillis = 0;
            write();
        }
    }

    private Duration punishment() {
        int doublings = Math.min(Math.max(0, wrong / TRIES - 1), 10);
        Duration doubled = FIRST.multipliedBy(1L << doublings);
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    private void write() throws IOException {
        file.write((wrong + " " + untilMillis).getBytes(StandardCharsets.US_ASCII));
    }
}
