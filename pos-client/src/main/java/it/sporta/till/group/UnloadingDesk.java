package it.sporta.till.group;

import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.feed.Buying;
import it.sporta.kernel.feed.Larder.Bin;
import it.sporta.kernel.group.Unloaded;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.GroupFact.DeliveryWeighed;
import it.sporta.kernel.journal.GroupFact.DeliveryWithdrawn;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Weighing;
import it.sporta.till.cash.Presence;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.devices.Seat;
import it.sporta.till.devices.Weigher;
import it.sporta.till.journal.Journal;
import it.sporta.till.journal.JournalFailed;
import it.sporta.till.web.TypedQuantity;
import it.sporta.till.weighing.Hopper;
import it.sporta.till.weighing.WeighingPlace;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the van brings is weighed, part after part. A part is measured when its article is touched,
 * and told when somebody has looked at the figure.
 */
public final class UnloadingDesk {

    private final Journal journal;
    private final LocalCatalogue catalogue;
    private final Presence presence;
    private final UuidV7 ids;
    private final WeighingPlace<Load> place;
    private final List<Unloaded> told = new ArrayList<>();
    private final Set<UUID> withdrawn = new HashSet<>();

    /** Takes up the last weighing of before, as long as nobody withdrew it. */
    public UnloadingDesk(
            Journal journal,
            LocalCatalogue catalogue,
            Presence presence,
            Seat<Weigher> weigher,
            UuidV7 ids) {
        this.journal = journal;
        this.catalogue = catalogue;
        this.presence = presence;
        this.ids = ids;
        this.place = new WeighingPlace<>(weigher, "group.press.stale");
        journal.last(FactType.DELIVERY_WEIGHED)
                .flatMap(entry -> entry.fact())
                .map(fact -> ((DeliveryWeighed) fact).load())
                .filter(last -> !journal.has(FactType.DELIVERY_WITHDRAWN, last.id()))
                .ifPresent(told::add);
    }

    /**
     * A cycle whose goods are awaited.
     *
     * @throws Refused {@code nobody}, {@code group.cycle.gone}
     */
    Buying.Coming cycle(UUID id) {
        presence.operator();
        return catalogue.buying().coming().stream()
                .filter(one -> one.cycle().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("group.cycle.gone"));
    }

    /** Of the open shift; without one, the day in Rome. */
    LocalDate day() {
        return presence.day();
    }

    synchronized Optional<Load> load() {
        return place.load();
    }

    synchronized Optional<Bin> bin() {
        return place.bin();
    }

    /** What this till weighed of a cycle and can withdraw, the last first. */
    synchronized List<Unloaded> latest(UUID cycle) {
        List<Unloaded> own =
                new ArrayList<>(told.stream().filter(one -> one.cycle().equals(cycle)).toList());
        Collections.reverse(own);
        return own;
    }

    /** Thousandths of an article that have come: as the server knows, and as it does not yet. */
    synchronized long came(Buying.Coming cycle, Buying.Asked asked) {
        Set<UUID> known = new HashSet<>();
        long sum = asked.written().orElse(0);
        for (Buying.Weighed one : cycle.weighed()) {
            known.add(one.id());
            if (one.offer().equals(asked.offer()) && !withdrawn.contains(one.id())) {
                sum += one.thousandths();
            }
        }
        for (Unloaded own : told) {
            if (own.offer().equals(asked.offer()) && !known.contains(own.id())) {
                sum += own.quantity().thousandths();
            }
        }
        return sum;
    }

    /**
     * Measures what lies there; pieces are counted by a person. What was measured before and not
     * told of is forgotten.
     *
     * @param keyed typed in place of the scale; may be empty, but not for what is counted
     * @param binName of the bin it lies in; empty for none
     * @throws Refused {@code group.press.stale}, {@code group.written}, {@code group.count}, {@code
     *     bin.gone}, and all that {@link Hopper#measure} says
     */
    void what(UUID cycleId, UUID offer, String keyed, String binName) {
        Buying.Coming cycle = cycle(cycleId);
        Optional<Bin> chosen = catalogue.bin(binName);
        Buying.Asked asked = asked(cycle, offer);
        if (asked.written().isPresent()) {
            throw new Refused("group.written", asked.name());
        }
        forget();
        Hopper.Measured measured = measure(asked, keyed.strip(), chosen);
        take(
                new Load(
                        ids.next(),
                        cycleId,
                        asked,
                        came(cycle, asked),
                        measured.quantity(),
                        measured.how(),
                        measured.reading()),
                chosen);
    }

    private static Buying.Asked asked(Buying.Coming cycle, UUID offer) {
        return cycle.asked().stream()
                .filter(one -> one.offer().equals(offer))
                .findFirst()
                .orElseThrow(() -> new Refused("group.press.stale"));
    }

    /** What lies on the scale says nothing about how many were counted. */
    private Hopper.Measured measure(Buying.Asked asked, String keyed, Optional<Bin> chosen) {
        if (asked.unit() == Unit.KILOGRAM) {
            return place.measure(asked.unit(), keyed, chosen);
        }
        if (keyed.isEmpty()) {
            throw new Refused("group.count", asked.name());
        }
        return new Hopper.Measured(
                TypedQuantity.of(keyed, asked.unit()), 0, Weighing.keyed(0), Optional.empty());
    }

    private synchronized void take(Load next, Optional<Bin> chosen) {
        place.take(next, chosen);
    }

    /**
     * Tells the journal; durable on return. The same load again is told already.
     *
     * @param date the last day as printed on the goods; may be empty where they need none
     * @param sure somebody looked twice at a quantity far from what was asked
     * @throws Refused {@code group.press.stale}, {@code group.odd}, {@code group.date.wrong},
     *     {@code group.date.past}, {@code group.date.missing}
     * @throws JournalFailed nothing can be saved
     */
    synchronized void confirm(UUID id, String date, boolean sure) {
        if (told.stream().anyMatch(one -> one.id().equals(id))) {
            return;
        }
        LocalDate day = day();
        Load now = place.require(id);
        Unloaded unloaded = now.until(expires(now, date.strip(), day));
        if (now.isOdd() && !sure) {
            throw new Refused("group.odd");
        }
        journal.append(
                new DeliveryWeighed(
                        unloaded, journal.identity().grant().hub(), day, presence.operator().id()));
        place.told();
        told.add(unloaded);
    }

    private static Optional<LocalDate> expires(Load load, String date, LocalDate today) {
        if (!load.asksForDate() || date.isEmpty()) {
            if (load.asksForDate() && load.asked().dated() == Buying.Dated.USE_BY) {
                throw new Refused("group.date.missing", load.asked().name());
            }
            return Optional.empty();
        }
        LocalDate last = day(date);
        if (last.isBefore(today)) {
            throw new Refused("group.date.past", load.asked().name());
        }
        return Optional.of(last);
    }

    private static LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new Refused("group.date.wrong");
        }
    }

    /** What was measured is not told of, and may be weighed again as it lies. */
    synchronized void forget() {
        place.forget();
    }

    /**
     * A weighing was a mistake. Said again, it changes nothing.
     *
     * @throws JournalFailed nothing can be saved
     */
    synchronized void withdraw(UUID id) {
        LocalDate day = day();
        if (told.stream().anyMatch(one -> one.id().equals(id))) {
            journal.append(
                    new DeliveryWithdrawn(
                            id, journal.identity().grant().hub(), day, presence.operator().id()));
            told.removeIf(one -> one.id().equals(id));
            withdrawn.add(id);
        }
    }
}
