package it.sporta.hardware.payment;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.payment.Frame.Application;
import it.sporta.hardware.payment.Frame.Confirmation;
import it.sporta.hardware.payment.Frame.Progress;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One request and what follows it. A request is repeated only while the terminal refuses it; after
 * silence it may be at work already.
 */
final class Dialogue {
    /** What is known of a request that was sent. */
    enum Delivery {
        TAKEN,
        REFUSED,
        UNSURE
    }

    private static final Logger LOG = System.getLogger(Dialogue.class.getName());
    private static final int TRIES = 3;
    private static final char SLIP = 'S';
    private static final int SLIP_BEGINS = 11;

    private final Line line;
    private final Patience patience;
    private final Deque<Frame> waiting = new ArrayDeque<>();
    private Parser parser = new Parser();
    private Coverage coverage;
    private boolean certain;

    Dialogue(Line line, Patience patience, Optional<Coverage> coverage) {
        this.line = line;
        this.patience = patience;
        this.coverage = coverage.orElse(Coverage.STX_PAYLOAD_ETX);
        this.certain = coverage.isPresent();
    }

    Coverage coverage() {
        return coverage;
    }

    boolean certain() {
        return certain;
    }

    /** Speaks like this until a whole answer tells how the terminal does. */
    void suppose(Coverage supposed) {
        coverage = supposed;
        certain = false;
    }

    /** Forgets what came before: it answers nothing that is asked from now on. */
    void begin() throws DeviceException {
        line.open();
        line.discard();
        parser = new Parser();
        waiting.clear();
    }

    Delivery deliver(String request) throws DeviceException {
        for (int i = 0; i < TRIES; i++) {
            line.write(Frame.application(request, coverage), in(patience.confirmation()));
            Optional<Confirmation> word = confirmation(in(patience.confirmation()));
            if (word.isEmpty()) {
                return Delivery.UNSURE;
            }
            if (word.get().taken()) {
                return Delivery.TAKEN;
            }
        }
        return Delivery.REFUSED;
    }

    /** A message before the confirmation answers something older: it is confirmed and dropped. */
    private Optional<Confirmation> confirmation(Deadline deadline) throws DeviceException {
        for (Optional<Frame> frame = next(deadline); frame.isPresent(); frame = next(deadline)) {
            if (frame.get() instanceof Confirmation word && word.whole()) {
                return Optional.of(word);
            }
            if (frame.get() instanceof Application older && whole(older)) {
                line.write(Frame.confirmation(true, coverage), in(patience.confirmation()));
            }
        }
        return Optional.empty();
    }

    /** Empty when it did not come in time, or was disturbed again and again. */
    Optional<Application> await(Predicate<Application> wanted, Duration atMost, Watcher watcher)
            throws DeviceException {
        Deadline deadline = in(atMost);
        int disturbed = 0;
        while (disturbed <= TRIES) {
            Optional<Frame> frame = next(deadline);
            if (frame.isEmpty()) {
                return Optional.empty();
            }
            if (frame.get() instanceof Progress progress) {
                tell(() -> watcher.progress(progress.text()));
            } else if (frame.get() instanceof Application message) {
                boolean whole = whole(message);
                disturbed += whole ? 0 : 1;
                if (heard(message, whole, whole && wanted.test(message), watcher)) {
                    return Optional.of(message);
                }
            }
        }
        return Optional.empty();
    }

    private boolean heard(Application message, boolean whole, boolean wanted, Watcher watcher)
            throws DeviceException {
        try {
            line.write(Frame.confirmation(whole, coverage), in(patience.confirmation()));
        } catch (DeviceException e) {
            if (!wanted) {
                throw e;
            }
            LOG.log(Level.INFO, "an answer could not be confirmed: {0}", e.getMessage());
        }
        if (whole && message.code() == SLIP) {
            String text = message.payload().substring(SLIP_BEGINS - 1);
            tell(() -> watcher.slip(SlipRows.of(text)));
        }
        return wanted;
    }

    /** All parts of a slip, until nothing more comes. */
    void slips(Watcher watcher) throws DeviceException {
        Optional<Application> part;
        do {
            part = await(message -> message.code() == SLIP, patience.quiet(), watcher);
        } while (part.isPresent());
    }

    private boolean whole(Application message) {
        Optional<Coverage> seen = Coverage.of(message.sum(), message.check());
        if (!certain && seen.isPresent()) {
            coverage = seen.get();
            certain = true;
        }
        return seen.filter(coverage::equals).isPresent();
    }

    private Optional<Frame> next(Deadline deadline) throws DeviceException {
        byte[] piece = new byte[256];
        while (waiting.isEmpty() && !deadline.expired()) {
            waiting.addAll(parser.accept(piece, line.read(piece, deadline)));
        }
        return Optional.ofNullable(waiting.poll());
    }

    /** Whoever watches and fails must not cost the result. */
    static void tell(Runnable word) {
        try {
            word.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a watcher of a payment failed", e);
        }
    }

    private static Deadline in(Duration duration) {
        return Deadline.in(duration);
    }
}
