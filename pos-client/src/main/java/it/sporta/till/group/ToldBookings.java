package it.sporta.till.group;

import it.sporta.kernel.feed.Buying;
import it.sporta.kernel.group.Wanted;
import it.sporta.kernel.journal.GroupFact.GroupBooked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What this till booked, laid over what the server last said, until the server has read it. */
final class ToldBookings {

    private final List<GroupBooked> told = new ArrayList<>();

    void add(GroupBooked booked) {
        told.add(booked);
    }

    boolean has(UUID booking) {
        return told.stream().anyMatch(one -> one.booking().equals(booking));
    }

    Optional<GroupBooked> last() {
        return told.isEmpty() ? Optional.empty() : Optional.of(told.get(told.size() - 1));
    }

    /** Thousandths of an offer that a member has. */
    long booked(Buying.Open cycle, UUID member, UUID offer) {
        long booked = asHeard(cycle, member, offer);
        for (GroupBooked one : unheard(cycle)) {
            if (one.member().equals(member)) {
                booked = wanted(one, offer).orElse(booked);
            }
        }
        return booked;
    }

    /** Thousandths of an offer that others leave to a member, with what the member has. */
    long mostFor(Buying.Open cycle, UUID member, Buying.Offer offer) {
        if (offer.left().isEmpty()) {
            return Long.MAX_VALUE;
        }
        long left = offer.left().getAsLong() + asHeard(cycle, member, offer.id());
        for (UUID other : unheard(cycle).stream().map(GroupBooked::member).distinct().toList()) {
            if (!other.equals(member)) {
                left += asHeard(cycle, other, offer.id()) - booked(cycle, other, offer.id());
            }
        }
        return left;
    }

    private List<GroupBooked> unheard(Buying.Open cycle) {
        return told.stream()
                .filter(one -> one.cycle().equals(cycle.cycle()))
                .filter(one -> !cycle.heard().contains(one.booking()))
                .toList();
    }

    private static long asHeard(Buying.Open cycle, UUID member, UUID offer) {
        return cycle.booked().stream()
                .filter(one -> one.member().equals(member) && one.offer().equals(offer))
                .mapToLong(Buying.Booked::thousandths)
                .sum();
    }

    private static Optional<Long> wanted(GroupBooked booked, UUID offer) {
        return booked.wanted().stream()
                .filter(one -> one.offer().equals(offer))
                .map(Wanted::quantity)
                .map(quantity -> quantity.thousandths())
                .findFirst();
    }
}
