package it.sporta.till.group;

import it.sporta.kernel.feed.Buying;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.ui.Format;
import java.util.ArrayList;
import java.util.List;

/** Puts the screens of a booking together. */
final class BookingSheet {

    private static final Format SAY = Format.ITALIAN;

    private final BookingDesk desk;

    BookingSheet(BookingDesk desk) {
        this.desk = desk;
    }

    static GroupView.CycleKey key(Buying.Open cycle) {
        return new GroupView.CycleKey(
                cycle.cycle().toString(), cycle.name(), SAY.dateTime(cycle.closes()));
    }

    GroupView members(Buying.Open cycle, String words) {
        return new GroupView(
                new GroupView.Members(
                        key(cycle),
                        words,
                        desk.members(words).stream().map(member -> key(cycle, member)).toList(),
                        desk.latest(cycle.cycle()).map(Buying.Member::name)));
    }

    private GroupView.MemberKey key(Buying.Open cycle, Buying.Member member) {
        long articles =
                cycle.offers().stream()
                        .filter(offer -> desk.before(cycle, member.id(), offer.id()) > 0)
                        .count();
        return new GroupView.MemberKey(
                member.id().toString(), member.name(), member.card(), (int) articles);
    }

    GroupView booking(Draft draft) {
        Buying.Open cycle = desk.cycle(draft.cycle());
        List<GroupView.Line> lines = new ArrayList<>();
        Money total = Money.ZERO;
        boolean about = false;
        for (Buying.Offer offer : cycle.offers()) {
            long amount = desk.amount(cycle, draft.member(), offer.id());
            total = total.plus(price(offer, amount));
            about |= amount > 0 && offer.price().per() != Unit.PIECE;
            lines.add(line(cycle, draft, offer, amount));
        }
        return new GroupView(
                new GroupView.Booking(
                        draft.id().toString(),
                        key(cycle),
                        desk.member(draft.member()).name(),
                        lines,
                        SAY.money(total),
                        about,
                        lines.stream().anyMatch(line -> !line.was().isEmpty())));
    }

    private static Money price(Buying.Offer offer, long thousandths) {
        return offer.price().times(new Quantity(thousandths, offer.price().per()));
    }

    private GroupView.Line line(Buying.Open cycle, Draft draft, Buying.Offer offer, long amount) {
        long was = desk.before(cycle, draft.member(), offer.id());
        return new GroupView.Line(
                offer.id().toString(),
                offer.name(),
                SAY.price(offer.price()),
                amount == 0 ? "0" : said(offer, amount),
                SAY.amount(price(offer, amount)),
                offer.left().isPresent() ? said(offer, offer.left().getAsLong()) : "",
                was == amount ? "" : said(offer, was),
                was == 0 && amount > 0,
                amount == 0);
    }

    private static String said(Buying.Offer offer, long thousandths) {
        return SAY.quantity(new Quantity(thousandths, offer.price().per()));
    }
}
