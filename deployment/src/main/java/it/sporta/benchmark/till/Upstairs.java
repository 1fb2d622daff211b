package it.sporta.benchmark.till;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.feed.FeedJson;
import it.sporta.kernel.feed.FeedRequest;
import it.sporta.kernel.journal.Acknowledgement;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.Grant;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.JoinRequest;
import it.sporta.kernel.journal.SignedGrant;
import it.sporta.kernel.journal.SignedHead;
import it.sporta.kernel.journal.SigningKey;
import it.sporta.kernel.journal.Verdict;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.people.PinHash;
import it.sporta.kernel.people.Role;
import it.sporta.kernel.product.SupplyMode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stands in for the hub's server towards one till: joins it, feeds it, takes what it sends. */
public final class Upstairs implements AutoCloseable {

    static final String PIN = "24680";

    private static final String SALT = "00112233445566778899aabbccddeeff";
    private static final Operator CASHIER =
            new Operator(new UUID(3, 1), "Amina", Role.CASHIER, PinHash.of(PIN, SALT));
    private static final int LARGEST = 16 << 20;

    private final SigningKey key = SigningKey.generate();
    private final UUID till = UUID.randomUUID();
    private final Assortment goods;
    private final HttpServer http;
    private volatile Head head = grant().root();

    public Upstairs(Assortment goods) throws IOException {
        this.goods = goods;
        this.http =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
        http.createContext("/api/tills", this::answer);
        http.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
    }

    Operator cashier() {
        return CASHIER;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST);
            String path = exchange.getRequestURI().getPath();
            byte[] answer =
                    path.endsWith("/feed")
                            ? FeedJson.write(feed(exchange))
                            : path.contains("/journal") ? take(path, body) : join(body);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(path.endsWith("/tills") ? 201 : 200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private byte[] join(byte[] body) {
        JoinRequest.parse(body);
        return SignedGrant.of(grant(), key).toJson();
    }

    Grant grant() {
        return Grant.of(
                till,
                1,
                "misura-1",
                new UUID(2, 1),
                "Orto-emporio",
                "via Palmanova 59, Milano",
                new UUID(2, 2),
                "Associazione Sporta",
                "01234567890",
                SALT,
                key.verifying());
    }

    SignedGrant signedGrant() {
        return SignedGrant.of(grant(), key);
    }

    private byte[] take(String path, byte[] body) {
        List<Entry> entries =
                path.endsWith("/journal")
                        ? EntryBytes.readAll(body)
                        : List.of(EntryBytes.read(body));
        head = entries.get(entries.size() - 1).head();
        return new Acknowledgement(Verdict.ACCEPTED, Optional.of(head)).toJson();
    }

    private Feed feed(HttpExchange exchange) {
        boolean all = "after=0".equals(exchange.getRequestURI().getQuery());
        Head told = Head.parse(exchange.getRequestHeaders().getFirst(FeedRequest.HEAD));
        if (told.sequence() < head.sequence()) {
            head = told; // a till whose folder was copied begins where it was
        }
        return feed(all);
    }

    /**
     * @param all with the articles
     */
    Feed feed(boolean all) {
        return new Feed(
                1,
                Optional.empty(),
                new Feed.Settings(
                        "RF01",
                        SupplyMode.HANDED_OVER,
                        "PUBBLICO",
                        true,
                        true,
                        Map.of(Assortment.FAMILY, "Dispensa")),
                all ? goods.products() : List.of(),
                List.of(),
                List.of(CASHIER),
                Map.of(),
                SignedHead.of(till, head, key));
    }

    /** Nobody listens any more where it was. */
    void fallSilent() {
        http.stop(0);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
