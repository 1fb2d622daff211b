package it.sporta.till.group;

import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.feed.Buying;
import it.sporta.kernel.group.Wanted;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.GroupFact.GroupBooked;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.till.cash.Presence;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.journal.Journal;
import it.sporta.till.journal.JournalFailed;
import it.sporta.ui.Format;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody books for a member: one draft at a time, told whole. */
public final class BookingDesk {

    private final Journal journal;
    private final LocalCatalogue catalogue;
    private final Presence presence;
    private final Clock clock;
    private final UuidV7 ids;
    private final ToldBookings told = new ToldBookings();
    private Optional<Draft> draft = Optional.empty();

    public BookingDesk(
            Journal journal, LocalCatalogue catalogue, Presence presence, Clock clock, UuidV7 ids) {
        this.journal = journal;
        this.catalogue = catalogue;
        this.presence = presence;
        this.clock = clock;
        this.ids = ids;
        journal.last(FactType.GROUP_BOOKED)
                .flatMap(entry -> entry.fact())
                .ifPresent(fact -> told.add((GroupBooked) fact));
    }

    synchronized Optional<Draft> draft() {
        return draft;
    }

    /**
     * A cycle in which members book now.
     *
     * @throws Refused {@code nobody}, {@code group.cycle.gone}, {@code group.closed}
     */
    Buying.Open cycle(UUID id) {
        presence.operator();
        Buying.Open cycle =
                catalogue.buying().open().stream()
                        .filter(one -> one.cycle().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new Refused("group.cycle.gone"));
        if (!clock.instant().isBefore(cycle.closes())) {
            throw new Refused("group.closed", Format.ITALIAN.dateTime(cycle.closes()));
        }
        return cycle;
    }

    /** All, or those in whose name or card number the words occur. */
    List<Buying.Member> members(String words) {
        String sought = words.strip().toLowerCase(Locale.ITALIAN);
        return catalogue.buying().members().stream()
                .filter(
                        member ->
                                member.name().toLowerCase(Locale.ITALIAN).contains(sought)
                                        || Long.toString(member.card()).equals(sought))
                .toList();
    }

    /**
     * @throws Refused {@code group.member.gone}
     */
    Buying.Member member(UUID id) {
        return catalogue.buying().members().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("group.member.gone"));
    }

    /** What was not told of before is forgotten. */
    synchronized void begin(UUID cycle, UUID member) {
        draft =
                Optional.of(
                        new Draft(ids.next(), cycle(cycle).cycle(), member(member).id(), Map.of()));
    }

    /** What a member has of an offer, with what is drafted. */
    synchronized long amount(Buying.Open cycle, UUID member, UUID offer) {
        return draft.filter(one -> one.cycle().equals(cycle.cycle()))
                .filter(one -> one.member().equals(member))
                .map(one -> one.changed().get(offer))
                .orElseGet(() -> told.booked(cycle, member, offer));
    }

    /** What a member had before the draft. */
    synchronized long before(Buying.Open cycle, UUID member, UUID offer) {
        return told.booked(cycle, member, offer);
    }

    /**
     * @throws Refused {@code group.press.stale}, {@code group.most}, {@code group.left}
     */
    synchronized void step(UUID id, UUID offerId, boolean up) {
        Draft now = require(id);
        Buying.Open cycle = cycle(now.cycle());
        Buying.Offer offer = offer(cycle, offerId);
        long from = amount(cycle, now.member(), offerId);
        long next = offer.rule().stepped(from, up);
        if (up && next <= from) {
            throw new Refused("group.most", offer.name(), said(offer, from));
        }
        long most = told.mostFor(cycle, now.member(), offer);
        if (up && next > most) {
            long left = Math.max(0, most - told.booked(cycle, now.member(), offerId));
            throw new Refused("group.left", offer.name(), said(offer, left));
        }
        draft = Optional.of(now.with(offerId, next));
    }

    private static String said(Buying.Offer offer, long thousandths) {
        return Format.ITALIAN.quantity(new Quantity(thousandths, offer.price().per()));
    }

    private static Buying.Offer offer(Buying.Open cycle, UUID id) {
        return cycle.offers().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("group.press.stale"));
    }

    private Draft require(UUID id) {
        return draft.filter(one -> one.id().equals(id))
                .orElseThrow(() -> new Refused("group.press.stale"));
    }

    /**
     * Tells the journal; durable on return. The same draft again is told already.
     *
     * @throws Refused {@code group.nothing} when nothing changes, and all of {@link #cycle}
     * @throws JournalFailed nothing can be saved
     */
    synchronized void confirm(UUID id) {
        if (told.has(id)) {
            return;
        }
        Draft now = require(id);
        Buying.Open cycle = cycle(now.cycle());
        List<Wanted> wanted =
                cycle.offers().stream()
                        .filter(offer -> now.changed().containsKey(offer.id()))
                        .filter(offer -> isNew(cycle, now, offer))
                        .map(offer -> wanted(now, offer))
                        .toList();
        if (wanted.isEmpty()) {
            throw new Refused("group.nothing");
        }
        GroupBooked booked =
                new GroupBooked(
                        now.id(),
                        now.cycle(),
                        now.member(),
                        wanted,
                        journal.identity().grant().hub(),
                        presence.day(),
                        presence.operator().id());
        journal.append(booked);
        told.add(booked);
        draft = Optional.empty();
    }

    private boolean isNew(Buying.Open cycle, Draft now, Buying.Offer offer) {
        return now.changed().get(offer.id()) != told.booked(cycle, now.member(), offer.id());
    }

    private static Wanted wanted(Draft now, Buying.Offer offer) {
        return new Wanted(
                offer.id(), new Quantity(now.changed().get(offer.id()), offer.price().per()));
    }

    synchronized void leave() {
        draft = Optional.empty();
    }

    /** For whom this till booked last in a cycle; empty before it did. */
    synchronized Optional<Buying.Member> latest(UUID cycle) {
        return told.last()
                .filter(one -> one.cycle().equals(cycle))
                .flatMap(
                        one ->
                                catalogue.buying().members().stream()
                                        .filter(member -> member.id().equals(one.member()))
                                        .findFirst());
    }
}
