package it.sporta.till.journal;

import com.sun.net.httpserver.HttpExchange;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.LookBack;
import it.sporta.kernel.journal.SignedHead;
import java.util.List;
import java.util.Optional;

/** What the server for tests gives back of a till's past, and what may be wrong with it. */
public final class FakePast {

    private static final int PAGE = 7;

    private final Hub hub;
    private volatile boolean mute;
    private volatile boolean garbling;
    private volatile boolean stumbling;
    private volatile boolean secretive;
    private volatile Optional<Head> damaged = Optional.empty();

    FakePast(Hub hub) {
        this.hub = hub;
    }

    /** As a server of an older version. */
    public void isNotKnown() {
        mute = true;
    }

    /** What it gives back from now on is changed on the way. */
    void isGarbled() {
        garbling = true;
    }

    void makesItStumble(boolean yes) {
        stumbling = yes;
    }

    /** The server's own disk has lost the entry. */
    void hasLost(Head entry) {
        damaged = Optional.of(entry);
    }

    /** It ends its pages before a damaged entry and does not say why. */
    void keepsDamageToItself() {
        secretive = true;
    }

    byte[] refuse(HttpExchange exchange, int status) {
        FakeServer.STATUS.set(status);
        return new byte[0];
    }

    byte[] answer(HttpExchange exchange, LookBack request, List<Entry> stored) {
        if (mute || stumbling) {
            return refuse(exchange, mute ? 404 : 500);
        }
        List<Entry> all =
                stored.stream().filter(entry -> entry.epoch() == request.epoch()).toList();
        List<Entry> page = page(all, request.after());
        if (!secretive && isDamagedBehind(page.isEmpty() ? request.after() : last(page), request)) {
            exchange.getResponseHeaders()
                    .set(LookBack.DAMAGED, Long.toString(damaged.orElseThrow().sequence()));
        }
        List<Entry> end = page.isEmpty() ? all : page;
        if (!end.isEmpty()) {
            SignedHead vouched = hub.sign(end.get(end.size() - 1).head());
            exchange.getResponseHeaders().set(LookBack.HEAD, vouched.head().toString());
            exchange.getResponseHeaders().set(LookBack.SIGNATURE, vouched.signature().hex());
        }
        byte[] answer = EntryBytes.writeAll(page);
        if (garbling && answer.length > 200) {
            answer[150] ^= 1; // in the content of the first entry
        }
        return answer;
    }

    private List<Entry> page(List<Entry> all, long after) {
        return all.stream()
                .filter(entry -> entry.sequence() > after)
                .takeWhile(entry -> !damaged.equals(Optional.of(entry.head())))
                .limit(PAGE)
                .toList();
    }

    private boolean isDamagedBehind(long sequence, LookBack request) {
        return damaged.filter(head -> head.epoch() == request.epoch())
                .filter(head -> head.sequence() == sequence + 1)
                .isPresent();
    }

    private static long last(List<Entry> page) {
        return page.get(page.size() - 1).sequence();
    }
}
