package it.sporta.server.week;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.server.catering.Leaving;
import it.sporta.server.catering.Offer;
import it.sporta.server.catering.Payment;
import it.sporta.server.catering.Return;
import it.sporta.server.catering.Returning;
import it.sporta.server.selling.PreparedTicket;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.week.ByHand.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Food for an occasion elsewhere: agreed, paid in two parts, sent, and what comes back weighed. */
final class CateringTrade implements Trade {

    private static final List<Article> MENU =
            List.of(Article.QUICHE, Article.APPLES, Article.EGGS, Article.RICE);

    private enum Step {
        AGREE,
        LEAVE,
        RETURN,
        BALANCE
    }

    private final Quarter quarter;
    private final CateringDesk desk;
    private Step next = Step.AGREE;
    private UUID occasion;
    private LocalDate day;
    private Money agreed = Money.ZERO;
    private Money paid = Money.ZERO;
    private boolean depositIsKnown;
    private List<Part> away = List.of();
    private int left;

    CateringTrade(Quarter quarter, CateringDesk desk) {
        this.quarter = quarter;
        this.desk = desk;
    }

    /** How many times goods left, each with a paper. */
    int left() {
        return left;
    }

    @Override
    public boolean isPlied() {
        return left > 0;
    }

    @Override
    public void step() {
        switch (next) {
            case AGREE -> agree();
            case LEAVE -> leave();
            case RETURN -> comeBack();
            case BALANCE -> balance();
        }
    }

    private void agree() {
        UUID now = quarter.id();
        occasion = now;
        day = quarter.today().plusDays(1);
        paid = Money.ZERO;
        depositIsKnown = false;
        Offer.Terms terms = quarter.office.read(() -> desk.terms(day));
        agreed = Money.sum(terms.menu().stream().map(dish -> dish.amount()).toList());
        quarter.office
                .press(() -> desk.quoting.quote(now, Quarter.CAPUANA, terms, Quarter.PERSON))
                .get();
        quarter.office.press(() -> desk.accepting.accept(now, 1, "Pina", Quarter.PERSON)).get();
        pay(() -> depositIsKnown |= occasion.equals(now));
        next = Step.LEAVE;
    }

    /** At the till of the kitchen; no goods leave with the money. */
    private void pay(Runnable known) {
        UUID now = occasion;
        PreparedTicket due =
                quarter.office.read(() -> desk.payments.of(now)).stream()
                        .filter(Payment::isOpen)
                        .map(Payment::ticket)
                        .findFirst()
                        .orElseThrow();
        List<Line> lines =
                due.lines().stream()
                        .map(
                                line ->
                                        Line.of(
                                                line.product(),
                                                line.text(),
                                                line.quantity(),
                                                line.price(),
                                                VatRate.percent(10)))
                        .toList();
        quarter.kitchenTill.tell(
                quarter.paid(
                        quarter.kitchenTill,
                        new TicketId(quarter.id()),
                        lines,
                        Channel.CATERING,
                        SupplyMode.TAKEN_AWAY,
                        Optional.of(due.id())),
                known::run);
        paid = paid.plus(due.total());
    }

    private void leave() {
        List<Wish> wishes = new ArrayList<>();
        for (Article article : MENU.subList(0, 1 + quarter.chance.nextInt(MENU.size()))) {
            wishes.add(wish(article));
        }
        boolean isThere =
                wishes.stream().allMatch(one -> quarter.books.there(one) >= one.thousandths());
        List<Leaving.Load> loads =
                wishes.stream()
                        .map(
                                one ->
                                        new Leaving.Load(
                                                one.article().product(),
                                                one.article().of(one.thousandths())))
                        .toList();
        UUID now = occasion;
        String no = quarter.office.press(() -> desk.leaving.leave(now, loads, "")).no();
        assertThat(no).isEqualTo(isThere ? "" : "goods.short");
        if (isThere) {
            away =
                    wishes.stream()
                            .flatMap(one -> quarter.books.take(one, PlaceKind.TRANSIT).stream())
                            .toList();
            left++;
            next = Step.RETURN;
        }
    }

    /** Of what must still be good on the day, mostly no more than there is. */
    private Wish wish(Article article) {
        LocalDate eaten = day.isBefore(quarter.today()) ? quarter.today() : day;
        Wish one = Wish.of(Quarter.CAPUANA, article, 1, eaten).ownedBy(Quarter.COOP);
        long much = quarter.some(article, Math.min(3_000, quarter.books.there(one) * 9 / 8));
        return Wish.of(Quarter.CAPUANA, article, much, eaten).ownedBy(Quarter.COOP);
    }

    private void comeBack() {
        Map<Integer, Returning.Back> back = new HashMap<>();
        List<Part> moves = new ArrayList<>();
        boolean poison = false;
        for (int i = 0; i < away.size(); i++) {
            Part part = away.get(i);
            Return way = quarter.any(List.of(Return.values()));
            long much =
                    part.article()
                            .whole((long) (quarter.chance.nextDouble() * (part.thousandths() + 1)));
            back.put(i, new Returning.Back(part.article().of(much), way));
            poison |= much > 0 && isEaten(way) && isPast(part);
            moves.add(ended(part, end(way), much));
            moves.add(ended(part, PlaceKind.CUSTOMER, part.thousandths() - much));
        }
        UUID now = occasion;
        String no = quarter.office.press(() -> desk.returning.close(now, back)).no();
        assertThat(no).isEqualTo(poison ? "occasion.back.expired" : "");
        if (poison) {
            return;
        }
        moves.stream().filter(one -> one.thousandths() > 0).forEach(quarter.books::move);
        next = Step.BALANCE;
    }

    private static boolean isEaten(Return way) {
        return way == Return.KEPT || way == Return.STAFF;
    }

    private boolean isPast(Part part) {
        return quarter.books.goods(part.lot().orElseThrow()).isPast(quarter.today());
    }

    private static PlaceKind end(Return way) {
        return switch (way) {
            case KEPT -> PlaceKind.KITCHEN;
            case PLATES -> PlaceKind.COMPOST;
            default -> PlaceKind.valueOf(way.name());
        };
    }

    private static Part ended(Part part, PlaceKind end, long thousandths) {
        return new Part(
                part.lot(), part.article(), part.to(), new Spot(Quarter.CAPUANA, end), thousandths);
    }

    /** Once the deposit is known to be paid; both are the whole, to the cent. */
    private void balance() {
        UUID now = occasion;
        String no = quarter.office.press(() -> desk.asking.balance(now)).no();
        assertThat(no).isEqualTo(depositIsKnown ? "" : "occasion.deposit.open");
        if (depositIsKnown) {
            pay(() -> {});
            assertThat(paid).isEqualTo(agreed);
            next = Step.AGREE;
        }
    }

    @Override
    public void end() {
        while (next == Step.RETURN) {
            comeBack();
        }
    }
}
