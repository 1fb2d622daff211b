package it.sporta.till.devices;

import it.sporta.hardware.line.TappedLine;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What was said between the till and one device in the last hour, without secrets and without what
 * belongs to a person. What repeats is counted; old and much is forgotten, so the memory it takes
 * has an end.
 */
public final class FrameLog implements TappedLine.Ear {

    static final int MOST = 400;
    static final long HOUR_NANOS = TimeUnit.HOURS.toNanos(1);

    /** So many exchanges make a round of questions. */
    private static final int ROUND = 4;

    /** A device that speaks by itself has ended a sentence. */
    private static final long SILENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** Of one frame; what comes beyond is not kept. */
    private static final int LONGEST = 256;

    private final FrameTelling telling;
    private final LongSupplier nanos;
    private final List<Exchange> past = new ArrayList<>();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private boolean open;
    private long last;

    /**
     * A question and what came for it; either may be empty.
     *
     * @param ageSeconds since it was said last
     * @param times how often, one after the other
     */
    public record Frame(long ageSeconds, String sent, String heard, long times) {}

    private record Exchange(long at, String sent, String heard, long times) {}

    FrameLog(String role, LongSupplier nanos) {
        this.telling = FrameTelling.of(role);
        this.nanos = nanos;
    }

    /** For one look at a device of this role. */
    public static FrameLog of(String role) {
        return new FrameLog(role, System::nanoTime);
    }

    @Override
    public synchronized void sent(byte[] bytes) {
        end();
        put(sent, bytes);
    }

    @Override
    public synchronized void heard(byte[] bytes) {
        if (open && sent.size() == 0 && nanos.getAsLong() - last > SILENCE_NANOS) {
            end();
        }
        put(heard, bytes);
    }

    private void put(ByteArrayOutputStream side, byte[] bytes) {
        side.write(bytes, 0, Math.min(bytes.length, Math.max(0, LONGEST - side.size())));
        open = true;
        last = nanos.getAsLong();
    }

    private void end() {
        if (!open) {
            return;
        }
        Exchange ended = current();
        past.add(repeated(ended).orElse(ended));
        open = false;
        sent.reset();
        heard.reset();
        forget();
    }

    /** A printer is asked three things by turns: what was said a little before is the same, too. */
    private Optional<Exchange> repeated(Exchange ended) {
        for (int i = past.size() - 1; i >= Math.max(0, past.size() - ROUND); i--) {
            Exchange before = past.get(i);
            if (before.sent().equals(ended.sent()) && before.heard().equals(ended.heard())) {
                past.remove(i);
                return Optional.of(
                        new Exchange(last, ended.sent(), ended.heard(), before.times() + 1));
            }
        }
        return Optional.empty();
    }

    private Exchange current() {
        return new Exchange(last, told(sent, true), told(heard, false), 1);
    }

    private String told(ByteArrayOutputStream side, boolean byUs) {
        byte[] bytes = side.toByteArray();
        if (bytes.length == 0) {
            return "";
        }
        return byUs ? telling.sent(bytes) : telling.heard(bytes);
    }

    private void forget() {
        long limit = nanos.getAsLong() - HOUR_NANOS;
        while (past.size() > MOST || !past.isEmpty() && past.get(0).at() < limit) {
            past.remove(0);
        }
    }

    /** The oldest first. */
    public synchronized List<Frame> frames() {
        forget();
        List<Exchange> all = new ArrayList<>(past);
        if (open) {
            all.add(current());
        }
        long now = nanos.getAsLong();
        return all.stream()
                .map(
                        one ->
                                new Frame(
                                        TimeUnit.NANOSECONDS.toSeconds(now - one.at()),
                                        one.sent(),
                                        one.heard(),
                                        one.times()))
                .toList();
    }

    /** Whether bytes have come since it began. */
    public synchronized boolean hasHeard() {
        return heard.size() > 0 || past.stream().anyMatch(one -> !one.heard().isEmpty());
    }
}
