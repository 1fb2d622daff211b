package it.sporta.till.people;

import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.people.PinHash;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Knows who is at the till. After five minutes without a touch, nobody is. */
public final class PinPad {

    static final Duration IDLE = Duration.ofMinutes(5);
    private static final int SHORTEST = 5;
    private static final String DIGITS = "\\d{" + SHORTEST + ",8}";

    private final Journal journal;
    private final LocalCatalogue catalogue;
    private final LoginThrottle throttle;
    private final LongSupplier nanos;
    private Optional<Operator> current = Optional.empty();
    private String refused = "";
    private long touched;

    public PinPad(
            Path home, Journal journal, LocalCatalogue catalogue, Clock clock, LongSupplier nanos)
            throws IOException {
        this.journal = journal;
        this.catalogue = catalogue;
        this.throttle = new LoginThrottle(home, clock);
        this.nanos = nanos;
    }

    /**
     * @throws Refused {@code pin.wrong}, {@code pin.locked} with the seconds left, {@code
     *     pin.nobody} when the till knows nobody yet
     */
    public synchronized Operator logIn(String pin) {
        Operator operator = recognise(pin);
        change(operator);
        return operator;
    }

    /**
     * Whose PIN it is, without anybody coming to the till: for one who works beside it. Wrong tries
     * count as they do at the till.
     *
     * @throws Refused as {@link #logIn}
     */
    public synchronized Operator recognise(String pin) {
        Duration locked = throttle.locked();
        if (!locked.isZero()) {
            throw new Refused("pin.locked", seconds(locked));
        }
        if (catalogue.people().isEmpty()) {
            throw new Refused("pin.nobody");
        }
        Operator operator = find(pin).orElse(null);
        try {
            if (operator == null) {
                throw wrong(pin);
            }
            throttle.right();
            refused = "";
        } catch (IOException e) {
            throw new UncheckedIOException("a try cannot be noted", e);
        }
        return operator;
    }

    private Optional<Operator> find(String pin) {
        if (!pin.matches(DIGITS)) {
            return Optional.empty();
        }
        String hash = PinHash.of(pin, journal.identity().grant().pinSalt());
        return catalogue.people().stream().filter(who -> who.pin().equals(hash)).findFirst();
    }

    /**
     * An entry counts once, at its first five digits. Whoever has a longer PIN goes on from there,
     * and may correct what comes after them; for a guesser nothing is gained, for every other five
     * digits are an entry of their own, as hard to guess as a PIN of five.
     */
    private boolean goesOn(String pin) {
        return !refused.isEmpty() && pin.length() > SHORTEST && pin.startsWith(refused);
    }

    private Refused wrong(String pin) throws IOException {
        boolean sameEntry = goesOn(pin);
        refused = pin.matches(DIGITS) ? pin.substring(0, SHORTEST) : "";
        if (sameEntry) {
            return new Refused("pin.wrong");
        }
        Duration locked = throttle.wrong();
        if (locked.isZero()) {
            return new Refused("pin.wrong");
        }
        journal.append(new Fact.LoginLocked(throttle.tries(), (int) locked.toSeconds()));
        return new Refused("pin.locked", seconds(locked));
    }

    private static long seconds(Duration left) {
        return (left.toMillis() + 999) / 1000;
    }

    private void change(Operator operator) {
        leave();
        journal.append(new Fact.LoggedIn(operator.id(), operator.role()));
        current = Optional.of(operator);
        touched = nanos.getAsLong();
    }

    public synchronized void logOut() {
        leave();
    }

    private void leave() {
        current.ifPresent(who -> journal.append(new Fact.LoggedOut(who.id())));
        current = Optional.empty();
    }

    /** Who is there now; nobody after a long pause. */
    public synchronized Optional<Operator> current() {
        if (current.isPresent() && nanos.getAsLong() - touched > IDLE.toNanos()) {
            leave();
        }
        return current;
    }

    /** Somebody did something: the pause begins anew. */
    public synchronized void touch() {
        if (current().isPresent()) {
            touched = nanos.getAsLong();
        }
    }
}
