package it.sporta.till.selling;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Fact.PaperOutcome;
import it.sporta.kernel.money.Money;
import it.sporta.till.Child;
import it.sporta.till.journal.Hub;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the journal of a killed till says happened, against what its cashier is told. */
final class Told {

    private final Shop shop;
    private final List<Fact.TicketPaid> sales = new ArrayList<>();
    private final Set<UUID> printed = new HashSet<>();

    /**
     * @param shop just started again
     */
    Told(Shop shop, Hub hub) {
        this.shop = shop;
        hub.entries(shop.journal).forEach(entry -> entry.fact().ifPresent(this::remember));
    }

    private void remember(Fact fact) {
        if (fact instanceof Fact.TicketPaid paid) {
            sales.add(paid);
        } else if (fact instanceof Fact.PaperPrinted paper
                && paper.outcome() == PaperOutcome.PRINTED) {
            printed.add(paper.ticket());
        }
    }

    private boolean isDone(String ticket) {
        return sales.stream().anyMatch(paid -> paid.ticket().id().toString().equals(ticket));
    }

    private boolean isOwed(Fact.TicketPaid paid) {
        return !printed.contains(paid.ticket().id().value());
    }

    private Optional<Fact.TicketPaid> last() {
        return sales.isEmpty() ? Optional.empty() : Optional.of(sales.get(sales.size() - 1));
    }

    /**
     * @param killed what it had said: which sale it began, which was sold
     */
    void isTrueAfter(Child killed) {
        assertThat(killed.said("sold")).allMatch(this::isDone);
        theBasketIsWhatWasNotSold(killed.said("selling"));
        theMoneyOnTheCounterIsThere(killed.said("laid"));
        theLastSaleIsThere();
        thePapersOwedAreListed();
        assertThat(shop.papers).as("nothing prints by itself").isEmpty();
    }

    /** Never a basket that was paid; and none but the one in hand. */
    private void theBasketIsWhatWasNotSold(List<String> begun) {
        Basket basket = shop.desk.state().basket();
        if (basket.isEmpty()) {
            return;
        }
        String id = basket.id().toString();
        assertThat(isDone(id)).as("a basket that was sold comes back").isFalse();
        List<String> open = begun.stream().filter(each -> !isDone(each)).toList();
        assertThat(open.isEmpty() || open.equals(List.of(id))).as("another basket").isTrue();
    }

    /**
     * Money that was said to lie there does; and none lies there without goods.
     *
     * @param laid ticket and cents
     */
    private void theMoneyOnTheCounterIsThere(List<String> laid) {
        Basket basket = shop.desk.state().basket();
        Money there = shop.desk.state().received();
        if (basket.isEmpty()) {
            assertThat(there).isEqualTo(Money.ZERO);
        }
        laid.stream()
                .map(each -> each.split(" "))
                .filter(each -> each[0].equals(basket.id().toString()))
                .forEach(each -> assertThat(there.cents()).isEqualTo(Long.parseLong(each[1])));
    }

    /**
     * That the basket is not sold, which goods on the counter make the more urgent word; else which
     * number the last sale has and that its paper is in doubt. What is not said stays on the list.
     */
    private void theLastSaleIsThere() {
        assertThat(shop.checkout.lastSale().map(Sale::number))
                .isEqualTo(last().map(Fact.TicketPaid::number));
        Optional<Notice> notice = shop.desk.state().notice();
        if (!shop.desk.state().basket().isEmpty()) {
            boolean money = shop.desk.state().received().isPositive();
            assertThat(notice.orElseThrow().key()).isEqualTo(money ? "draft.money" : "draft.taken");
        } else if (last().filter(this::isOwed).isPresent()) {
            assertThat(notice.orElseThrow().key()).isEqualTo("paper.restart");
            assertThat(notice.orElseThrow().details())
                    .containsSequence("number", last().orElseThrow().number());
            assertThat(notice.orElseThrow().reprint()).isEqualTo(Notice.Reprint.COPY);
        } else {
            assertThat(notice).isEmpty();
        }
    }

    /** A paper whose outcome is not saved may be out or not: unknown, never "none came". */
    private void thePapersOwedAreListed() {
        List<OwedPaper> waiting = shop.checkout.papers().waiting();
        assertThat(waiting.stream().map(paper -> paper.sale().number()))
                .containsExactlyElementsOf(
                        sales.stream().filter(this::isOwed).map(Fact.TicketPaid::number).toList());
        assertThat(waiting).allMatch(paper -> paper.outcome().isEmpty() && !paper.surelyNone());
    }

    /** How this till was found, for the record that each case came up. */
    String found() {
        boolean owed = last().filter(this::isOwed).isPresent();
        boolean basket = !shop.desk.state().basket().isEmpty();
        return (owed ? "paper owed" : "paper out") + (basket ? ", basket back" : "");
    }
}
