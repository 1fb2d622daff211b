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
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;

/**
 * A server by the rules ({@link FakeIntake}), in this process, on a line that may lose, repeat and
 * garble: a request that never arrives, an answer that never comes back, an old request delivered
 * once more.
 */
public final class FakeServer implements AutoCloseable {

    private final Hub hub;
    private final HttpServer http;

    /** Of the answer under way: attributes of an exchange are shared by all of a context. */
    static final ThreadLocal<Integer> STATUS = ThreadLocal.withInitial(() -> 200);

    private final FakeIntake intake;
    private final List<byte[]> seen = new ArrayList<>();
    private final Random chance;
    private final int troublePercent;
    private List<PricedProduct> goods = Hub.goods();
    private volatile Optional<Verdict> always = Optional.empty();
    private volatile boolean grantsAnother;
    private volatile Optional<Head> stumblingBlock = Optional.empty();
    private final FakePast past;
    private volatile Optional<String> instead = Optional.empty();
    private volatile boolean speaksOtherwise;
    private volatile int asked;

    public FakeServer(Hub hub, long seed, int troublePercent) throws IOException {
        this(hub, seed, troublePercent, 0);
    }

    public FakeServer(Hub hub, long seed, int troublePercent, int port) throws IOException {
        this.hub = hub;
        this.past = new FakePast(hub);
        this.intake = new FakeIntake(hub);
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
        intake.knows(1, key);
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
    synchronized void hasRoom(boolean yes) {
        intake.hasRoom(yes);
    }

    /** How often it had none. */
    synchronized int turnedAway() {
        return intake.turnedAway();
    }

    /** It fails whenever this entry comes, and no other. */
    void stumblesOver(Head entry) {
        stumblingBlock = Optional.of(entry);
    }

    public synchronized List<Entry> stored() {
        return intake.stored();
    }

    /** What came in the place of something else, kept apart. */
    synchronized List<Entry> forks() {
        return intake.forks();
    }

    synchronized Head head() {
        return intake.head();
    }

    public synchronized void sells(List<PricedProduct> products) {
        goods = products;
    }

    /** From now on this is the verdict on everything. */
    public void judges(Optional<Verdict> verdict) {
        always = verdict;
    }

    /** Its feed is of a version to come: only the signature stands where it stood. */
    void speaksOtherwise(boolean yes) {
        speaksOtherwise = yes;
    }

    /** How often it was asked for the feed. */
    int asked() {
        return asked;
    }

    /** How often somebody brought it something. */
    synchronized int brought() {
        return seen.size();
    }

    /** From now on every feed is this text. */
    void answersInstead(Optional<String> text) {
        instead = text;
    }

    /** Its backup was put back: it forgot what came after so many entries. */
    synchronized void forgetAfter(int entries) {
        intake.forgetAfter(entries);
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
        int told = STATUS.get();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(told, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private synchronized boolean trouble() {
        return chance.nextInt(100) < troublePercent;
    }

    private synchronized void repeatAnOldOne() {
        if (!seen.isEmpty() && trouble()) {
            intake.take(EntryBytes.readAll(seen.get(chance.nextInt(seen.size()))));
        }
    }

    private synchronized byte[] answer(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getPath();
        STATUS.set(200);
        if (path.equals("/api/tills")) {
            STATUS.set(201);
            int epoch = intake.lastEpoch() + 1;
            intake.knows(epoch, JoinRequest.parse(body).key());
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
            STATUS.set(500);
            return new byte[0];
        }
        seen.add(EntryBytes.writeAll(entries));
        Acknowledgement answer =
                always.map(verdict -> new Acknowledgement(verdict, Optional.of(head()), true))
                        .orElseGet(() -> intake.take(entries));
        STATUS.set(answer.verdict().isStored() ? 200 : 409);
        return answer.toJson();
    }

    private byte[] feed(HttpExchange exchange) {
        asked++;
        if (instead.isPresent()) {
            return instead.get().getBytes(StandardCharsets.UTF_8);
        }
        long after = Long.parseLong(exchange.getRequestURI().getQuery().substring(6));
        Head theirs = Head.parse(exchange.getRequestHeaders().getFirst(FeedRequest.HEAD));
        Bytes signature = Bytes.hex(exchange.getRequestHeaders().getFirst(FeedRequest.SIGNATURE));
        FeedRequest request = new FeedRequest(Hub.TILL, after, theirs);
        if (intake.keysFor(theirs).noneMatch(key -> request.isSignedBy(key, signature))) {
            STATUS.set(401);
            return "{\"message\":\"firma\"}".getBytes(StandardCharsets.UTF_8);
        }
        Feed feed = hub.feed(1, after == 0 ? goods : List.of(), hub.sign(head()));
        byte[] body = FeedJson.write(feed);
        return speaksOtherwise
                ? new String(body, StandardCharsets.UTF_8)
                        .replace("\"settings\"", "\"ways\"")
                        .getBytes(StandardCharsets.UTF_8)
                : body;
    }

    private byte[] lookBack(HttpExchange exchange, int epoch) {
        long after = Long.parseLong(exchange.getRequestURI().getQuery().substring(6));
        Head theirs = Head.parse(exchange.getRequestHeaders().getFirst(LookBack.HEAD));
        Bytes signature = Bytes.hex(exchange.getRequestHeaders().getFirst(LookBack.SIGNATURE));
        LookBack request = new LookBack(Hub.TILL, epoch, after, theirs);
        boolean signed = intake.keysFor(theirs).anyMatch(key -> request.isSignedBy(key, signature));
        return signed ? past.answer(exchange, request, stored()) : past.refuse(exchange, 401);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
