package it.sporta.server.buyinggroup.web;

import it.sporta.server.buyinggroup.Bookings;
import it.sporta.server.buyinggroup.Cycle;
import it.sporta.server.buyinggroup.CycleState;
import it.sporta.server.buyinggroup.Cycles;
import it.sporta.server.buyinggroup.Member;
import it.sporta.server.buyinggroup.Share;
import it.sporta.server.buyinggroup.Shares;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The cycles of a member's group with what the member has in each. */
@Dependent
class MyCycles {

    private final Cycles cycles;
    private final Bookings bookings;
    private final Shares shares;
    private final Clock clock;

    @Inject
    MyCycles(Cycles cycles, Bookings bookings, Shares shares, Clock clock) {
        this.cycles = cycles;
        this.bookings = bookings;
        this.shares = shares;
        this.clock = clock;
    }

    GroupView of(Member member) {
        return new GroupView(
                member.name(),
                member.card(),
                cycles.of(member.organisation()).stream()
                        .filter(cycle -> cycle.state(clock.instant()) != CycleState.DRAFT)
                        .map(cycle -> row(cycle, member))
                        .toList());
    }

    private GroupView.Row row(Cycle cycle, Member member) {
        Map<UUID, Long> booked = bookings.of(cycle.id(), member.id());
        List<Share> got = shares.of(cycle, member.id());
        long amount =
                got.isEmpty()
                        ? cycle.offers().stream()
                                .mapToLong(o -> o.amount(booked.getOrDefault(o.id(), 0L)).cents())
                                .sum()
                        : got.stream().mapToLong(share -> share.amount().cents()).sum();
        return new GroupView.Row(
                cycle.id().toString(),
                cycle.name(),
                cycle.state(clock.instant()),
                cycle.calendar().opens(),
                cycle.calendar().closes(),
                cycle.calendar().delivery(),
                booked.size(),
                amount);
    }
}
