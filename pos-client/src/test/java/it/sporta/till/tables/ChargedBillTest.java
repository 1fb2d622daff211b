package it.sporta.till.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Samples;
import it.sporta.kernel.journal.TableFact;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Ordered;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.journal.Hub;
import it.sporta.till.selling.Bill;
import org.junit.jupiter.api.Test;

/** A table while its bill is charged to a card, and after it was charged for what has changed. */
class ChargedBillTest extends TablesCase {

    private Bill billOf(TicketId ticket) {
        return tables.bill(ticket);
    }

    @Test
    void nothingIsOrderedAtATableWhoseBillIsBeingCharged() {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        Bill bill = billOf(ticket);
        assertThat(tables.hold(bill)).isTrue();
        tables.lookAgain();
        assertThatThrownBy(() -> tables.add(ticket, Hub.HONEY)).hasMessage("table.paying");
        assertThatThrownBy(() -> change(ticket, order -> order.less(1))).hasMessage("table.paying");
        assertThatThrownBy(() -> send(ticket)).hasMessage("table.paying");
        assertThatThrownBy(() -> tables.leave(ticket, Hub.ANNA)).hasMessage("table.paying");
        tables.letGo(bill);
        tables.add(ticket, Hub.HONEY);
        assertThat(tables.hold(bill)).as("it owes more by now").isFalse();
    }

    @Test
    void aBillPaidAsItWasChargedLeavesWhatCameSinceAtTheTable() throws Exception {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        Bill bill = billOf(ticket);
        tables.add(ticket, Hub.HONEY);
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        tables.add(ticket, Hub.HONEY);
        int told = slips.size();
        assertThat(tables.asCharged(bill, Hub.ANNA.id(), () -> paid(bill))).isEqualTo(bill);
        assertOwed(2, 3);
        assertThat(slips).as("the kitchen knows it all").hasSize(told);
        restart();
        assertOwed(2, 3);
        assertThat(tables.at(THREE).orElseThrow().ticket()).isNotEqualTo(ticket);
    }

    private void assertOwed(long sent, long wanted) {
        OrderLine honey = tables.at(THREE).orElseThrow().order().lines().get(0);
        assertThat(honey.sent()).isEqualTo(sent);
        assertThat(honey.wanted()).isEqualTo(wanted);
    }

    @Test
    void aBillPaidAsItWasChargedIsPaidWholeAlsoWhereSomethingWasTakenBack() throws Exception {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        Bill bill = billOf(ticket);
        change(ticket, order -> order.less(1).less(1));
        send(ticket);
        tables.asCharged(bill, Hub.ANNA.id(), () -> paid(bill));
        assertThat(tables.at(THREE)).isEmpty();
        assertThat(ordered(ticket)).isEqualTo(2);
        restart();
        assertThat(tables.at(THREE)).isEmpty();
    }

    /** Pieces that the journal says were ordered at a table, all in all. */
    private long ordered(TicketId ticket) {
        return facts().stream()
                .filter(TableFact.OrderSent.class::isInstance)
                .map(TableFact.OrderSent.class::cast)
                .filter(sent -> sent.ticket().equals(ticket))
                .flatMap(sent -> sent.lines().stream())
                .mapToLong(Ordered::pieces)
                .sum();
    }

    @Test
    void aBillOfATableThatIsNoMoreIsPaidAsItWasCharged() {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        Bill bill = billOf(ticket);
        tables.whileItStands(bill, () -> paid(bill));
        assertThat(tables.asCharged(bill, Hub.ANNA.id(), () -> "paid")).isEqualTo("paid");
        assertThat(tables.at(THREE)).isEmpty();
    }

    /** In the journal, as the till does it. */
    private Bill paid(Bill bill) {
        shop.journal.append(Samples.paid(Samples.aTicket(bill.ticket().value(), line(bill)), 99));
        return bill;
    }

    private static Line[] line(Bill bill) {
        return bill.lines().toArray(Line[]::new);
    }
}
