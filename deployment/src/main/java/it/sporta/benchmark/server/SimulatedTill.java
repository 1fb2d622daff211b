package it.sporta.benchmark.server;

import it.sporta.benchmark.machine.Wire;
import it.sporta.kernel.Rome;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.feed.FeedJson;
import it.sporta.kernel.feed.FeedRequest;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Grant;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.JoinRequest;
import it.sporta.kernel.journal.SignedGrant;
import it.sporta.kernel.journal.SigningKey;
import it.sporta.kernel.journal.Stamp;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.Channel;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A till without counter and disk: it joins, learns what is sold, and signs sales ahead. One thread
 * at a time.
 */
final class SimulatedTill {

    private final SigningKey key;
    private final Grant grant;
    private final Clock clock;
    private final UuidV7 ids;
    private final UUID boot = UUID.randomUUID();
    private final UUID shift;
    private final LocalDate day;
    private Head head;
    private Head sent;
    private long number;
    private Feed.Settings settings;
    private UUID operator;
    private List<Article> articles = List.of();
    private Customers customers;

    private SimulatedTill(SigningKey key, Grant grant, Clock clock) {
        this.key = key;
        this.grant = grant;
        this.clock = clock;
        this.ids = new UuidV7(clock);
        this.shift = ids.next();
        this.day = Rome.today(clock);
        this.head = grant.root();
        this.sent = head;
    }

    static SimulatedTill join(Wire wire, String code, Clock clock) throws IOException {
        SigningKey key = SigningKey.generate();
        Wire.Reply reply =
                wire.exchange(
                        "POST",
                        "/api/tills",
                        Map.of("Content-Type", "application/json"),
                        new JoinRequest(code, key.verifying()).toJson());
        if (reply.status() != 201) {
            throw new IOException("join: " + reply.status() + " " + reply.text());
        }
        return new SimulatedTill(key, SignedGrant.parse(reply.body()).grant(), clock);
    }

    UUID id() {
        return grant.till();
    }

    UUID hub() {
        return grant.hub();
    }

    UUID organisation() {
        return grant.organisation();
    }

    LocalDate day() {
        return day;
    }

    List<Article> articles() {
        return articles;
    }

    String journal() {
        return "/api/tills/" + grant.till() + "/journal";
    }

    /**
     * Asks for the whole feed and opens the shift: the first entries of its chain.
     *
     * @param apart sells what the others do not
     */
    void open(Wire wire, long seed, boolean apart) throws IOException {
        Feed feed = feed(wire, 0);
        settings = feed.settings();
        operator = feed.people().get(0).id();
        articles = Article.of(feed, day, apart);
        customers = new Customers(articles, ids, seed);
        put(wire, next(new Fact.Enrolled(grant.hash(), grant.tillName(), "benchmark")));
        put(wire, next(new Fact.ShiftOpened(shift, day, Money.euro(100), operator)));
    }

    private void put(Wire wire, Entry entry) throws IOException {
        String path = journal() + "/" + entry.epoch() + "/" + entry.sequence();
        Wire.Reply reply = wire.exchange("PUT", path, Sender.BYTES, EntryBytes.write(entry));
        if (reply.status() != 200) {
            throw new IOException("entry: " + reply.status() + " " + reply.text());
        }
        sent = entry.head();
    }

    /** Signs so many sales that will be sent in this order. */
    List<Sold> sales(int count) {
        List<Sold> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Fact.TicketPaid paid =
                    new Fact.TicketPaid(
                            customers.ticket(),
                            ++number,
                            shift,
                            grant.organisation(),
                            grant.hub(),
                            Channel.SHOP,
                            settings.supply(),
                            settings.priceList(),
                            day,
                            operator);
            Entry entry = next(paid);
            all.add(new Sold(paid, entry, EntryBytes.write(entry)));
        }
        return all;
    }

    private Entry next(Fact fact) {
        Stamp stamp = new Stamp(boot, clock.millis(), 60, System.nanoTime());
        Entry entry = Entry.after(head, grant.till(), stamp, fact, key);
        head = entry.head();
        return entry;
    }

    /** Remembers what the server took, to tell it with the next question. */
    void sentUpTo(Entry entry) {
        sent = entry.head();
    }

    /** Sequence of the last entry that was acknowledged. */
    long sent() {
        return sent.sequence();
    }

    Feed feed(Wire wire, long after) throws IOException {
        FeedRequest request = new FeedRequest(grant.till(), after, sent);
        Wire.Reply reply =
                wire.get(
                        "/api/tills/" + grant.till() + "/feed?after=" + after,
                        Map.of(
                                FeedRequest.HEAD,
                                sent.toString(),
                                FeedRequest.SIGNATURE,
                                request.sign(key).hex()));
        if (reply.status() != 200) {
            throw new IOException("feed: " + reply.status() + " " + reply.text());
        }
        return FeedJson.read(reply.body());
    }
}
