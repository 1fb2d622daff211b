package it.sporta.till.tables;

import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.journal.Grant;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.TableFact;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.cash.Shifts;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.disk.KeptList;
import it.sporta.till.journal.Journal;
import it.sporta.till.selling.Bill;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The tables of the hub as this till keeps them. The till and phones press one after the other. */
public final class Tables implements Bill.Keeper {

    private final Journal journal;
    private final LocalCatalogue catalogue;
    private final Shifts shifts;
    private final Menu menu;
    private final Kitchen kitchen;
    private final UuidV7 ids;
    private final Sittings sittings;
    private final KeptList<TableDraft> drafts;
    private final Map<TicketId, Sitting> open = new LinkedHashMap<>();
    private final Set<TicketId> held = new HashSet<>();

    /** Takes up the tables as they were left. */
    public Tables(
            Path home,
            Journal journal,
            LocalCatalogue catalogue,
            Shifts shifts,
            Kitchen kitchen,
            UuidV7 ids)
            throws IOException {
        this.journal = journal;
        this.catalogue = catalogue;
        this.shifts = shifts;
        this.menu = new Menu(catalogue, shifts);
        this.kitchen = kitchen;
        this.ids = ids;
        this.sittings = new Sittings(journal);
        this.drafts = new KeptList<>(home, "tables", TableDraft.SHAPE);
        restore(milliseconds());
        kitchen.takeUp(this::wasSent);
    }

    /**
     * @param version to count from
     */
    private void restore(long version) {
        Map<TicketId, Order> kept = new HashMap<>();
        drafts.read().forEach(draft -> kept.put(draft.ticket(), draft.order()));
        open.putAll(sittings.read(version));
        open.replaceAll(
                (ticket, one) ->
                        Optional.ofNullable(kept.get(ticket))
                                .map(draft -> one.wanting(one.order().over(draft)))
                                .orElse(one));
    }

    /**
     * The journal knows more than it did: which tables are open is found in it anew. No page of
     * before is up to date any more.
     */
    public synchronized void lookAgain() {
        keepDrafts();
        long seen = open.values().stream().mapToLong(Sitting::version).max().orElse(0);
        open.clear();
        restore(Math.max(seen + 1, milliseconds()));
    }

    /** As good as any number that was not here before, for pages of an earlier start. */
    private long milliseconds() {
        return ids.next().getMostSignificantBits() >>> 16;
    }

    private void keepDrafts() {
        drafts.keep(open.values().stream().map(TableDraft::at).toList());
    }

    private boolean wasSent(TicketId ticket, int round) {
        return Optional.ofNullable(open.get(ticket))
                .filter(one -> one.order().rounds() >= round)
                .isPresent();
    }

    /** Those of the hub, in the order of the room, and after them open ones that are no more. */
    synchronized List<Feed.Table> all() {
        List<Feed.Table> all =
                new ArrayList<>(catalogue.settings().map(Feed.Settings::tables).orElse(List.of()));
        open.values().stream()
                .filter(one -> all.stream().noneMatch(table -> table.id().equals(one.table())))
                .forEach(one -> all.add(new Feed.Table(one.table(), one.name())));
        return all;
    }

    synchronized Optional<Sitting> at(UUID table) {
        return open.values().stream().filter(one -> one.table().equals(table)).findFirst();
    }

    /**
     * @throws Refused {@code table.gone} when it was paid or left
     */
    synchronized Sitting get(TicketId ticket) {
        return Optional.ofNullable(open.get(ticket)).orElseThrow(() -> new Refused("table.gone"));
    }

    Menu menu() {
        return menu;
    }

    /**
     * Guests sit down; where some sit already, theirs is the answer.
     *
     * @throws Refused {@code table.none}, {@code table.shift} while no shift is open
     */
    synchronized Sitting open(UUID table, Operator operator) {
        Optional<Sitting> there = at(table);
        return there.isPresent() ? there.get() : sitDown(table, operator);
    }

    private Sitting sitDown(UUID table, Operator operator) {
        Feed.Table free =
                all().stream()
                        .filter(one -> one.id().equals(table))
                        .findFirst()
                        .orElseThrow(() -> new Refused("table.none"));
        return sit(free.id(), free.name(), operator.id());
    }

    private Sitting sit(UUID table, String name, UUID operator) {
        Grant grant = journal.identity().grant();
        Head before = journal.head();
        TableFact.TableOpened opened =
                new TableFact.TableOpened(
                        new TicketId(ids.next()),
                        table,
                        name,
                        grant.hub(),
                        shifts.current()
                                .orElseThrow(() -> new Refused("table.shift"))
                                .businessDate(),
                        operator);
        sittings.keep(open.values(), before);
        journal.append(opened);
        Sitting fresh = Sitting.of(opened, before, milliseconds());
        open.put(fresh.ticket(), fresh);
        keepDrafts();
        return fresh;
    }

    /**
     * One piece more of an article of the menu.
     *
     * @throws Refused what {@link Menu#dish} says, {@code order.full}, {@code table.paying}
     */
    synchronized void add(TicketId ticket, ProductId product) {
        Menu.Dish dish = menu.dish(product);
        change(
                loose(ticket),
                order -> order.with(dish.product(), dish.name(), dish.price(), dish.vat()));
    }

    /**
     * Changes what the table wants.
     *
     * @param seen the sitting's version on the page that was pressed
     * @throws Refused {@code press.stale}, {@code line.gone}, {@code table.paying}
     */
    synchronized void change(TicketId ticket, long seen, UnaryOperator<Order> how) {
        Sitting sitting = loose(ticket);
        sitting.requireSeen(seen);
        change(sitting, how);
    }

    private void change(Sitting sitting, UnaryOperator<Order> how) {
        open.put(sitting.ticket(), sitting.wanting(how.apply(sitting.order())));
        keepDrafts();
    }

    /**
     * Tells the kitchen what it does not know yet; nothing new, nothing is told. The slip is on the
     * disk before the journal says that it was sent, so that no order is lost between the two.
     *
     * @throws Refused {@code table.gone}, {@code table.paying}
     */
    synchronized void send(TicketId ticket, Operator operator) {
        Sitting sitting = loose(ticket);
        List<OrderLine> news = sitting.order().news();
        if (news.isEmpty()) {
            return;
        }
        int round = sitting.order().rounds() + 1;
        KitchenJob job = kitchen.promise(sitting, round, news);
        journal.append(
                new TableFact.OrderSent(
                        ticket, round, sitting.order().differences(), operator.id()));
        open.put(ticket, sitting.wanting(sitting.order().told()));
        keepDrafts();
        kitchen.keepPromise(job);
    }

    /**
     * Nobody had anything.
     *
     * @throws Refused {@code table.taken} where something is wanted or was sent
     */
    synchronized void leave(TicketId ticket, Operator operator) {
        if (!loose(ticket).order().isEmpty()) {
            throw new Refused("table.taken");
        }
        journal.append(new TableFact.TableLeft(ticket, operator.id()));
        close(ticket);
    }

    /**
     * @throws Refused {@code table.unsent}, {@code table.empty}, {@code table.gone}
     */
    synchronized Bill bill(TicketId ticket) {
        return get(ticket).bill();
    }

    @Override
    public synchronized <T> T whileItStands(Bill bill, Supplier<T> pay) {
        if (!get(bill.ticket()).owes(bill)) {
            throw new Refused(Bill.CHANGED);
        }
        T paid = pay.get();
        close(bill.ticket());
        return paid;
    }

    @Override
    public synchronized boolean hold(Bill bill) {
        held.add(bill.ticket());
        return Optional.ofNullable(open.get(bill.ticket()))
                .filter(one -> one.owes(bill))
                .isPresent();
    }

    @Override
    public synchronized void letGo(Bill bill) {
        held.remove(bill.ticket());
    }

    /**
     * @throws Refused {@code table.paying} while its bill is being charged to a card
     */
    private Sitting loose(TicketId ticket) {
        if (held.contains(ticket)) {
            throw new Refused("table.paying");
        }
        return get(ticket);
    }

    @Override
    public synchronized <T> T asCharged(Bill bill, UUID operator, Supplier<T> pay) {
        Sitting there = open.get(bill.ticket());
        if (there == null) {
            return pay.get();
        }
        if (!there.owes(bill)) {
            setApart(there, Split.of(there.order(), bill.lines()), operator);
        }
        T paid = pay.get();
        close(bill.ticket());
        return paid;
    }

    /**
     * What guests ordered beyond a bill becomes a sitting of its own at their table, so that the
     * bill is all that the other one owes. The kitchen has heard of it already, and is told
     * nothing.
     */
    private void setApart(Sitting there, Split split, UUID operator) {
        if (!split.rest().isEmpty()) {
            Sitting apart = sit(there.table(), there.name(), operator);
            open.put(apart.ticket(), apart.wanting(retold(apart, split.rest(), operator)));
        }
        if (!split.paid().differences().isEmpty()) {
            journal.append(sent(there, split.paid(), operator));
        }
        open.put(there.ticket(), there.wanting(split.paid().told()));
        keepDrafts();
    }

    /** Of what is wanted, the part that was sent before. */
    private Order retold(Sitting apart, Order rest, UUID operator) {
        Order known = rest.asSent();
        if (known.isEmpty()) {
            return rest;
        }
        journal.append(sent(apart, known, operator));
        return rest.toldIn(1);
    }

    private static TableFact.OrderSent sent(Sitting sitting, Order news, UUID operator) {
        return new TableFact.OrderSent(
                sitting.ticket(), news.rounds() + 1, news.differences(), operator);
    }

    private void close(TicketId ticket) {
        held.remove(ticket);
        open.remove(ticket);
        keepDrafts();
        sittings.keep(open.values(), journal.head());
    }
}
