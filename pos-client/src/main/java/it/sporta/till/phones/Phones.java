package it.sporta.till.phones;

import it.sporta.kernel.Refused;
import it.sporta.kernel.people.Operator;
import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The phones of this till, the code that pairs the next one, and who holds which. */
public final class Phones {

    static final Duration CODE_LASTS = Duration.ofMinutes(10);
    static final Duration IDLE = Duration.ofMinutes(5);
    private static final int TRIES = 5;

    /** More than a room needs. */
    private static final int MOST = 20;

    private static final System.Logger LOG = System.getLogger(Phones.class.getName());

    private final SealedFile file;
    private final Supplier<List<Operator>> people;
    private final Clock clock;
    private final LongSupplier nanos;
    private final List<Phone> paired = new ArrayList<>();
    private final Map<String, Held> held = new HashMap<>();
    private Optional<Code> code = Optional.empty();

    private record Code(String hash, long until, int wrong) {}

    private record Held(Operator operator, long touched) {}

    /**
     * @param people who work at the hub now
     * @param nanos a running clock
     */
    public Phones(Path home, Supplier<List<Operator>> people, Clock clock, LongSupplier nanos) {
        this.file = new SealedFile(home.resolve("phones"));
        this.people = people;
        this.clock = clock;
        this.nanos = nanos;
        read();
    }

    /** What cannot be read is not believed: the phones have to be paired again. */
    private void read() {
        try {
            file.read()
                    .content()
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .ifPresent(
                            text ->
                                    text.lines()
                                            .filter(line -> !line.isEmpty())
                                            .map(Phone::parse)
                                            .forEach(paired::add));
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "the paired phones cannot be read", e);
            paired.clear();
        }
    }

    /** For one phone, from now on; an earlier one is worth nothing any more. */
    synchronized String newCode() {
        String fresh = Secret.code();
        code =
                Optional.of(
                        new Code(Secret.hash(fresh), nanos.getAsLong() + CODE_LASTS.toNanos(), 0));
        return fresh;
    }

    /**
     * @return the phone's own secret
     * @throws Refused {@code phone.code}, {@code phone.many}
     */
    synchronized String pair(String typed, String name) {
        String clean = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        Code now =
                code.filter(one -> nanos.getAsLong() - one.until() < 0)
                        .orElseThrow(() -> new Refused("phone.code"));
        if (!Secret.same(now.hash(), Secret.hash(clean))) {
            int wrong = now.wrong() + 1;
            code =
                    wrong < TRIES
                            ? Optional.of(new Code(now.hash(), now.until(), wrong))
                            : Optional.empty();
            throw new Refused("phone.code");
        }
        if (paired.size() >= MOST) {
            throw new Refused("phone.many");
        }
        code = Optional.empty();
        String token = Secret.token();
        paired.add(Phone.of(token, name, clock.millis()));
        write();
        return token;
    }

    private void write() {
        String text = paired.stream().map(Phone::line).collect(Collectors.joining("\n"));
        try {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the phones cannot be kept", e);
        }
    }

    synchronized List<Phone> all() {
        return List.copyOf(paired);
    }

    /** Whoever holds it is out at once. */
    synchronized void revoke(String id) {
        paired.stream()
                .filter(phone -> phone.id().equals(id))
                .forEach(phone -> held.remove(phone.hash()));
        paired.removeIf(phone -> phone.id().equals(id));
        write();
    }

    synchronized boolean knows(String token) {
        return find(token).isPresent();
    }

    private Optional<Phone> find(String token) {
        String hash = Secret.hash(token);
        return paired.stream().filter(phone -> Secret.same(phone.hash(), hash)).findFirst();
    }

    /** A person has given the PIN on that phone. */
    synchronized void take(String token, Operator operator) {
        find(token)
                .ifPresent(phone -> held.put(phone.hash(), new Held(operator, nanos.getAsLong())));
    }

    synchronized void putDown(String token) {
        held.remove(Secret.hash(token));
    }

    /**
     * Who holds it; touching it begins the pause anew.
     *
     * @param touched whether somebody did something, and not the page by itself
     * @throws Refused {@code phone.ended}, once, when the holder works at this hub no more
     */
    synchronized Optional<Operator> holder(String token, boolean touched) {
        Optional<Phone> phone = find(token);
        Optional<Held> now = phone.map(one -> held.get(one.hash()));
        if (now.filter(one -> nanos.getAsLong() - one.touched() > IDLE.toNanos()).isPresent()) {
            held.remove(phone.orElseThrow().hash());
            return Optional.empty();
        }
        now.ifPresent(one -> requireAtWork(phone.orElseThrow(), one));
        if (touched) {
            now.ifPresent(
                    one ->
                            held.put(
                                    phone.orElseThrow().hash(),
                                    new Held(one.operator(), nanos.getAsLong())));
        }
        return now.map(Held::operator);
    }

    private void requireAtWork(Phone phone, Held now) {
        if (people.get().stream().noneMatch(one -> one.id().equals(now.operator().id()))) {
            held.remove(phone.hash());
            throw new Refused("phone.ended");
        }
    }
}
