package it.sporta.server.sync;

import it.sporta.kernel.feed.FeedRequest;
import it.sporta.kernel.journal.Acknowledgement;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Grant;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.JoinRequest;
import it.sporta.kernel.journal.SignedGrant;
import it.sporta.kernel.journal.SigningKey;
import it.sporta.kernel.journal.Stamp;
import it.sporta.kernel.journal.Verdict;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Payment;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A till that keeps its chain in memory, sends when told, and can be restored from a copy. */
final class FakeTill {

    final House house;
    final Grant grant;
    final SigningKey key;
    final List<Entry> entries = new ArrayList<>();
    private final UUID boot = UUID.randomUUID();
    private Head head;
    private long sold;

    private FakeTill(House house, Grant grant, SigningKey key) {
        this.house = house;
        this.grant = grant;
        this.key = key;
        this.head = grant.root();
    }

    static FakeTill join(House house, UUID hub, String name) {
        JoinCode code = house.transactions.run(() -> house.joining.issue(hub, name));
        return join(house, code);
    }

    static FakeTill join(House house, JoinCode code) {
        SigningKey key = SigningKey.generate();
        SignedGrant signed = house.joining.join(new JoinRequest(code.code(), key.verifying()));
        FakeTill till = new FakeTill(house, signed.grant(), key);
        till.append(new Fact.Enrolled(till.grant.hash(), till.grant.tillName(), "test"));
        return till;
    }

    /** This till on a disk of its own, with a key of its own: it joins again by a new code. */
    FakeTill onANewDisk() {
        return join(house, house.transactions.run(() -> house.joining.reissue(id())));
    }

    /** The same disk once more: a copy, or an old image brought back. */
    FakeTill copy() {
        FakeTill copy = new FakeTill(house, grant, key);
        copy.entries.addAll(entries);
        copy.head = head;
        copy.sold = sold;
        return copy;
    }

    UUID id() {
        return grant.till();
    }

    Head head() {
        return head;
    }

    Entry append(Fact fact) {
        long millis = house.clock.millis();
        return append(Entry.after(head, id(), new Stamp(boot, millis, 60, 0), fact, key));
    }

    Entry append(Entry entry) {
        entries.add(entry);
        head = entry.head();
        return entry;
    }

    void beginEpoch(Head root) {
        head = root;
    }

    Entry sell(ProductId product, Quantity quantity, long cents) {
        return sell(lines(product, quantity, cents));
    }

    static List<Line> lines(ProductId product, Quantity quantity, long cents) {
        UnitPrice price = new UnitPrice(cents, quantity.unit());
        return List.of(Line.of(product, "Mele", quantity, price, VatRate.percent(4)));
    }

    Entry sell(List<Line> lines) {
        return append(paid(new TicketId(UUID.randomUUID()), lines));
    }

    Fact.TicketPaid paid(TicketId id, List<Line> lines) {
        return paidAt(grant.hub(), grant.organisation(), id, lines);
    }

    /** Also of a hub and an organisation that are not the till's own. */
    Fact.TicketPaid paidAt(UUID hub, UUID organisation, TicketId id, List<Line> lines) {
        Money total = Money.sum(lines.stream().map(Line::amount).toList());
        Money due = total.roundedToFiveCents();
        Ticket ticket =
                new Ticket(
                        id, lines, due.isPositive() ? List.of(Payment.cash(due, due)) : List.of());
        return new Fact.TicketPaid(
                ticket,
                ++sold,
                UUID.randomUUID(),
                organisation,
                hub,
                Channel.SHOP,
                SupplyMode.HANDED_OVER,
                "shop",
                House.DAY,
                UUID.randomUUID());
    }

    Acknowledgement send(Entry entry) {
        return house.intake.accept(id(), entry.epoch(), entry.sequence(), EntryBytes.write(entry));
    }

    Acknowledgement sendAll(List<Entry> some) {
        return house.intake.acceptAll(id(), EntryBytes.writeAll(some));
    }

    /** Sells so often, the server taking each sale at once; answers the last. */
    Entry sellAndSend(ProductId product, int times) {
        catchUp(grant.root());
        Entry last = entries.get(entries.size() - 1);
        for (int i = 0; i < times; i++) {
            last = sell(product, Quantity.grams(100 + i), 250);
            Answers.assertAccepted(send(last), last.head());
        }
        return last;
    }

    /** Everything the server does not have, in one batch or several; answers the last verdict. */
    Verdict catchUp(Head server) {
        List<Entry> missing = entries.stream().filter(entry -> isAfter(entry, server)).toList();
        Verdict last = Verdict.DUPLICATE;
        for (int i = 0; i < missing.size(); i += 100) {
            last = sendAll(missing.subList(i, Math.min(missing.size(), i + 100))).verdict();
        }
        return last;
    }

    private static boolean isAfter(Entry entry, Head head) {
        return entry.epoch() > head.epoch()
                || entry.epoch() == head.epoch() && entry.sequence() > head.sequence();
    }

    TillState beat() {
        return hear().orElseThrow().state();
    }

    boolean isHeard() {
        return hear().isPresent();
    }

    private Optional<Heartbeats.Heard> hear() {
        FeedRequest request = new FeedRequest(id(), 0, head);
        return house.heartbeats.hear(request, request.sign(key));
    }

    EntryPlace place(Entry entry) {
        return new EntryPlace(id(), entry.epoch(), entry.sequence());
    }

    Money takings() {
        return Money.sum(
                entries.stream()
                        .flatMap(entry -> entry.fact().stream())
                        .filter(Fact.TicketPaid.class::isInstance)
                        .map(fact -> ((Fact.TicketPaid) fact).ticket().total())
                        .toList());
    }
}
