package it.sporta.server.buyinggroup.web;

import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.Form;
import it.sporta.server.buyinggroup.Bookings;
import it.sporta.server.buyinggroup.Cycle;
import it.sporta.server.buyinggroup.Member;
import it.sporta.server.buyinggroup.Members;
import it.sporta.server.buyinggroup.Offer;
import it.sporta.server.buyinggroup.OpenCase;
import it.sporta.server.buyinggroup.Rules;
import it.sporta.server.buyinggroup.Share;
import it.sporta.server.buyinggroup.Shares;
import it.sporta.server.catalogue.Producer;
import it.sporta.server.catalogue.Products;
import it.sporta.ui.Format;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the page of one member's bookings together. */
@Dependent
class BookingSheet {

    private static final Format SAY = Format.ITALIAN;

    private final Bookings bookings;
    private final Shares shares;
    private final Members members;
    private final Products products;
    private final Clock clock;

    @Inject
    BookingSheet(
            Bookings bookings, Shares shares, Members members, Products products, Clock clock) {
        this.bookings = bookings;
        this.shares = shares;
        this.members = members;
        this.products = products;
        this.clock = clock;
    }

    /** Where the page stands and whose it is. */
    record Frame(String back, String post, boolean forAnother) {}

    BookingView of(Cycle cycle, Member member, Frame frame, Form form) {
        Page page = new Page(cycle, member, form);
        List<BookingView.Line> lines = cycle.offers().stream().map(page::line).toList();
        return new BookingView(
                cycle.name(),
                cycle.state(clock.instant()),
                cycle.calendar().opens(),
                cycle.calendar().closes(),
                cycle.calendar().delivery(),
                frame.back(),
                frame.post(),
                frame.forAnother() ? Optional.of(member.name()) : Optional.empty(),
                lines,
                lines.stream().mapToLong(BookingView.Line::amount).sum(),
                page.approximate(),
                bookings.changes(cycle.id(), member.id()).stream().map(page::changed).toList(),
                form);
    }

    private final class Page {

        private final Cycle cycle;
        private final Form form;
        private final Map<UUID, Long> own;
        private final Map<UUID, Long> all;
        private final Map<UUID, Share> got;
        private final Map<UUID, Long> levels;

        Page(Cycle cycle, Member member, Form form) {
            this.cycle = cycle;
            this.form = form;
            this.own = bookings.of(cycle.id(), member.id());
            this.all = bookings.sums(cycle.id());
            this.got =
                    shares.of(cycle, member.id()).stream()
                            .collect(
                                    Collectors.toMap(
                                            share -> share.offer().id(), Function.identity()));
            this.levels = shares.levels(cycle);
        }

        boolean approximate() {
            return cycle.offers().stream()
                    .anyMatch(
                            offer ->
                                    offer.unit() != Unit.PIECE
                                            && own.containsKey(offer.id())
                                            && !isFinal(offer));
        }

        private boolean isFinal(Offer offer) {
            return Optional.ofNullable(got.get(offer.id()))
                    .filter(share -> !share.isToWeigh())
                    .isPresent();
        }

        BookingView.Line line(Offer offer) {
            long booked = own.getOrDefault(offer.id(), 0L);
            Optional<Share> share = Optional.ofNullable(got.get(offer.id()));
            Wishes.Shown shown = Wishes.shown(form, offer.id(), figure(offer, booked));
            return new BookingView.Line(
                    offer.id().toString(),
                    offer.name(),
                    products.producer(offer.producer()).map(Producer::name).orElse(""),
                    SAY.price(offer.price()),
                    offer.unit().symbol(),
                    offer.unit() == Unit.PIECE,
                    shown.figure(),
                    shown.brought(),
                    share.map(Share::amount).orElse(offer.amount(booked)).cents(),
                    limits(offer),
                    fill(offer),
                    share.map(this::outcome));
        }

        private BookingView.Limits limits(Offer offer) {
            Rules rules = offer.rules();
            long left = Math.max(0, rules.available() - all.getOrDefault(offer.id(), 0L));
            return new BookingView.Limits(
                    rules.step() == 1_000 && offer.unit() == Unit.PIECE
                            ? ""
                            : said(offer, rules.step()),
                    limit(offer, rules.least()),
                    limit(offer, rules.most()),
                    rules.available() == 0 ? "" : said(offer, left));
        }

        private Optional<BookingView.Fill> fill(Offer offer) {
            long missing = offer.missingForCase(all.getOrDefault(offer.id(), 0L));
            long size = offer.rules().pack();
            return missing == 0 || offer.rules().openCase() == OpenCase.SHOP
                    ? Optional.empty()
                    : Optional.of(
                            new BookingView.Fill(
                                    said(offer, missing),
                                    said(offer, size),
                                    said(offer, size - missing)));
        }

        private BookingView.Outcome outcome(Share share) {
            Offer offer = share.offer();
            return new BookingView.Outcome(
                    said(offer, share.booked()),
                    said(offer, share.quantity()),
                    share.given() < share.booked(),
                    said(offer, levels.getOrDefault(offer.id(), 0L)),
                    share.tie().name(),
                    !share.isToWeigh());
        }

        BookingView.Changed changed(Bookings.Change change) {
            Offer offer = cycle.offer(change.offer());
            return new BookingView.Changed(
                    change.at(),
                    members.name(change.by()),
                    offer.name(),
                    said(offer, change.was()),
                    said(offer, change.became()));
        }
    }

    private static String limit(Offer offer, long thousandths) {
        return thousandths == 0 ? "" : said(offer, thousandths);
    }

    private static String said(Offer offer, long thousandths) {
        return SAY.quantity(new Quantity(thousandths, offer.unit()));
    }

    /** As it stands in a field: the figure alone, empty for nothing. */
    private static String figure(Offer offer, long thousandths) {
        return thousandths == 0 ? "" : said(offer, thousandths).replaceAll("[^\\d,.]", "");
    }
}
