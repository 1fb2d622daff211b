package it.sporta.till.journal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.feed.FeedJson;
import it.sporta.kernel.feed.FeedRequest;
import it.sporta.kernel.journal.Acknowledgement;
import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.JoinRequest;
import it.sporta.kernel.journal.LookBack;
import it.sporta.kernel.journal.Verdict;
import it.sporta.kernel.journal.VerifyingKey;
import it.sporta.kernel.product.PricedProduct;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * A server by the rules, in this process, on a line that may lose, repeat and garble: a request
 * that never arrives, an answer that never comes back, an old request delivered once more.
 */
public final class FakeServer implements AutoCloseable {

    private final Hub hub;
    private final HttpServer http;
    private final List<Entry> stored = new ArrayList<>();
    private final List<byte[]> seen = new ArrayList<>();
    private final List<Entry> forks = new ArrayList<>();
    private final Random chance;
    private final int troublePercent;
    private final Map<Integer, VerifyingKey> keys = new TreeMap<>();
    private Head head;
    private List<PricedProduct> goods = Hub.goods();
    private volatile Optional<Verdict> always = Optional.empty();
    private volatile boolean grantsAnother;
    private volatile boolean room = true;
    private volatile int turnedAway;
    private volatile Optional<Head> stumblingBlock = Optional.empty();
    private boolean kept;
    private final FakePast past;
    private volatile Optional<String> instead = Optional.empty();

    public FakeServer(Hub hub, long seed, int troublePercent) throws IOException {
        this(hub, seed, troublePercent, 0);
    }

    public FakeServer(Hub hub, long seed, int troublePercent, int port) throws IOException {
        this.hub = hub;
        this.past = new FakePast(hub);
        this.head = hub.grant(1).root();
        this.chance = new Random(seed);
        this.troublePercent = troublePercent;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.setExecutor(Executors.newCachedThreadPool(run -> daemon(run)));
        http.createContext("/api/tills", this::handle);
        http.start();
    }

    private static Thread daemon(Runnable run) {
        Thread thread = new Thread(run, "fake-server");
        thread.setDaemon(true);
        return thread;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    public synchronized void knows(VerifyingKey key) {
        keys.put(1, key);
    }

    /** How it looks back, and what may be wrong with that. */
    public FakePast past() {
        return past;
    }

    /** Its codes are meant for another till. */
    void grantsAnotherTill() {
        grantsAnother = true;
    }

    /** For what does not belong in the chain. */
    void hasRoom(boolean yes) {
        room = yes;
    }

    /** How often it had none. */
    int turnedAway() {
        return turnedAway;
    }

    /** It fails whenever this entry comes, and no other. */
    void stumblesOver(Head entry) {
        stumblingBlock = Optional.of(entry);
    }

    public synchronized List<Entry> stored() {
        return List.copyOf(stored);
    }

    /** What came in the place of something else, kept apart. */
    synchronized List<Entry> forks() {
        return List.copyOf(forks);
    }

    synchronized Head head() {
        return head;
    }

    public synchronized void sells(List<PricedProduct> products) {
        goods = products;
    }

    /** From now on this is the verdict on everything. */
    public void judges(Optional<Verdict> verdict) {
        always = verdict;
    }

    /** From now on every feed is this text. */
    void answersInstead(Optional<String> text) {
        instead = text;
    }

    /** Its backup was put back: it forgot what came after so many entries. */
    synchronized void forgetAfter(int entries) {
        while (stored.size() > entries) {
            stored.remove(stored.size() - 1);
        }
        head = entries == 0 ? hub.grant(1).root() : stored.get(entries - 1).head();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (trouble()) {
            exchange.close(); // the request never arrived
            return;
        }
        repeatAnOldOne();
        byte[] answer = answer(exchange, body);
        if (trouble()) {
            exchange.close(); // done, but the answer is lost
            return;
        }
        int status = (int) exchange.getAttribute("status");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private synchronized boolean trouble() {
        return chance.nextInt(100) < troublePercent;
    }

    private synchronized void repeatAnOldOne() {
        if (!seen.isEmpty() && trouble()) {
            take(EntryBytes.readAll(seen.get(chance.nextInt(seen.size()))));
        }
    }

    private synchronized byte[] answer(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getPath();
        exchange.setAttribute("status", 200);
        if (path.equals("/api/tills")) {
            exchange.setAttribute("status", 201);
            int epoch = keys.keySet().stream().mapToInt(e -> e).max().orElse(0) + 1;
            keys.put(epoch, JoinRequest.parse(body).key());
            return grantsAnother
                    ? hub.signedFor(new UUID(7, 8), epoch).toJson()
                    : hub.signed(epoch).toJson();
        }
        if (exchange.getRequestMethod().equals("GET") && path.contains("/entries/")) {
            return lookBack(exchange, Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)));
        }
        if (path.endsWith("/feed")) {
            return feed(exchange);
        }
        List<Entry> entries =
                exchange.getRequestMethod().equals("PUT")
                        ? List.of(EntryBytes.read(body))
                        : EntryBytes.readAll(body);
        if (entries.stream()
                .map(Entry::head)
                .anyMatch(stumblingBlock.stream().toList()::contains)) {
            exchange.setAttribute("status", 500);
            return new byte[0];
        }
        seen.add(EntryBytes.writeAll(entries));
        kept = true;
        Verdict verdict = always.orElseGet(() -> take(entries));
        exchange.setAttribute("status", verdict.isStored() ? 200 : 409);
        return new Acknowledgement(verdict, Optional.of(head), kept).toJson();
    }

    private byte[] feed(HttpExchange exchange) {
        if (instead.isPresent()) {
            return instead.get().getBytes(StandardCharsets.UTF_8);
        }
        long after = Long.parseLong(exchange.getRequestURI().getQuery().substring(6));
        Head theirs = Head.parse(exchange.getRequestHeaders().getFirst(FeedRequest.HEAD));
        Bytes signature = Bytes.hex(exchange.getRequestHeaders().getFirst(FeedRequest.SIGNATURE));
        FeedRequest request = new FeedRequest(Hub.TILL, after, theirs);
        if (keysFor(theirs).noneMatch(key -> request.isSignedBy(key, signature))) {
            exchange.setAttribute("status", 401);
            return "{\"message\":\"firma\"}".getBytes(StandardCharsets.UTF_8);
        }
        Feed feed = hub.feed(1, after == 0 ? goods : List.of(), hub.sign(head));
        return FeedJson.write(feed);
    }

    /** Of the epoch it speaks of, or, when it began that by itself, of the one before. */
    private Stream<VerifyingKey> keysFor(Head theirs) {
        return Stream.of(theirs.epoch(), head.epoch()).filter(keys::containsKey).map(keys::get);
    }

    private byte[] lookBack(HttpExchange exchange, int epoch) {
        long after = Long.parseLong(exchange.getRequestURI().getQuery().substring(6));
        Head theirs = Head.parse(exchange.getRequestHeaders().getFirst(LookBack.HEAD));
        Bytes signature = Bytes.hex(exchange.getRequestHeaders().getFirst(LookBack.SIGNATURE));
        LookBack request = new LookBack(Hub.TILL, epoch, after, theirs);
        boolean signed = keysFor(theirs).anyMatch(key -> request.isSignedBy(key, signature));
        return signed ? past.answer(exchange, request, stored) : past.refuse(exchange, 401);
    }

    private Verdict take(List<Entry> entries) {
        Verdict verdict = Verdict.ACCEPTED;
        for (Entry entry : entries) {
            verdict = take(entry);
            if (!verdict.isStored()) {
                return verdict;
            }
        }
        return verdict;
    }

    private void keep(Entry entry) {
        kept = room || forks.contains(entry);
        if (room) {
            forks.add(entry);
        } else {
            turnedAway++;
        }
    }

    private Verdict fork(Entry entry) {
        keep(entry);
        return Verdict.FORK;
    }

    /** The rules, in their order. */
    private Verdict take(Entry entry) {
        boolean signed =
                Stream.of(entry.epoch(), beginsEpoch(entry) ? head.epoch() : entry.epoch())
                        .filter(keys::containsKey)
                        .anyMatch(epoch -> entry.signatureIsRight(keys.get(epoch)));
        if (!entry.hashIsRight() || !signed) {
            return Verdict.REJECTED;
        }
        for (Entry known : stored) {
            if (known.epoch() == entry.epoch() && known.sequence() == entry.sequence()) {
                return known.hash().equals(entry.hash()) ? Verdict.DUPLICATE : fork(entry);
            }
        }
        if (entry.epoch() < head.epoch()) {
            keep(entry);
            return Verdict.STALE_EPOCH;
        }
        if (entry.epoch() > head.epoch()) {
            return begins(entry) ? store(entry) : Verdict.REJECTED;
        }
        if (entry.sequence() > head.sequence() + 1) {
            return Verdict.GAP;
        }
        return entry.follows(head) ? store(entry) : fork(entry);
    }

    private boolean begins(Entry entry) {
        boolean enrols =
                entry.sequence() == 1
                        && entry.previousHash().equals(hub.grant(entry.epoch()).hash());
        if (beginsEpoch(entry) && !enrols) {
            keys.putIfAbsent(entry.epoch(), keys.get(head.epoch()));
        }
        return enrols || beginsEpoch(entry);
    }

    private boolean beginsEpoch(Entry entry) {
        return entry.epoch() == head.epoch() + 1
                && entry.sequence() == 1
                && entry.fact().filter(Fact.Recovered.class::isInstance).isPresent();
    }

    private Verdict store(Entry entry) {
        stored.add(entry);
        head = entry.head();
        return Verdict.ACCEPTED;
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
