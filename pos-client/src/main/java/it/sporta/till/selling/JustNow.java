package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.ticket.TicketId;
import java.util.Optional;

/**
 * What happened at the counter a moment ago, for the customer who is still leaving and for presses
 * that come late: the sale just made, the change that may not be counted out yet, the article that
 * was meant and did not come. Not safe for several threads.
 */
final class JustNow {

    private final Duty duty;
    private final News news;
    private Optional<Sale> sold = Optional.empty();
    private Optional<Sale> leaving = Optional.empty();
    private Optional<Notice> miss = Optional.empty();

    JustNow(Duty duty, News news) {
        this.duty = duty;
        this.news = news;
    }

    /** The sale just made, until the next article is touched or the shift ends. */
    Optional<Sale> sold() {
        return sold.filter(duty::isOfThisShift);
    }

    /** The sale before, as long as its customer may still wait for the change. */
    Optional<Sale> leaving() {
        return leaving.filter(duty::isOfThisShift);
    }

    /** Who made the sale that is still shown, where somebody else is at the till now. */
    Optional<String> seller() {
        return sold().or(this::leaving).flatMap(duty::otherSeller);
    }

    boolean isSold(TicketId ticket) {
        return isSold(ticket.toString());
    }

    private boolean isSold(String ticket) {
        return sold.filter(sale -> sale.ticket().id().toString().equals(ticket)).isPresent();
    }

    void sold(Sale sale) {
        sold = Optional.of(sale);
        leaving = Optional.empty();
    }

    /** An article was touched: the last customer's change goes aside, and away with the second. */
    void touched(Basket now) {
        leaving = sold.or(() -> leaving).filter(sale -> now.items().size() < 2);
        sold = Optional.empty();
    }

    /** Goods came as a whole: another customer stands there, and the last one's change is over. */
    void laid() {
        sold = Optional.empty();
        leaving = Optional.empty();
    }

    /** An article was meant and did not come. */
    void missed(Refused why) {
        Notice said = Notices.refused(why);
        miss = Optional.of(said);
        news.tell(said);
    }

    /** A press came too late for its page; says so, unless something weightier is being said. */
    void overtaken(Refused stale, String ticket) {
        if (isSold(ticket)) {
            news.tell(news.notice().orElseGet(() -> Notices.paid(sold.orElseThrow())));
        } else {
            news.tell(miss.filter(news::says).orElseGet(() -> Notices.refused(stale)));
        }
    }
}
