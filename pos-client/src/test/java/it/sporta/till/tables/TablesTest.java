package it.sporta.till.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.journal.Hub;
import it.sporta.till.people.PinPad;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TablesTest extends TablesCase {

    @Test
    void goesFromSittingDownToPayingByTheOneCheckout() {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        assertThat(slips).hasSize(2);
        assertThat(slips.get(0)).contains("Tavolo 3", "Comanda 1", "2 × Miele di tiglio");
        assertThat(slips.get(1)).contains("Comanda 2", "1 × Miele di tiglio");
        pay(ticket);
        Fact.TicketPaid paid =
                facts().stream()
                        .filter(Fact.TicketPaid.class::isInstance)
                        .map(Fact.TicketPaid.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(paid.ticket().id()).isEqualTo(ticket);
        assertThat(paid.supply()).isEqualTo(SupplyMode.SERVED);
        assertThat(paid.channel()).isEqualTo(Channel.BAR);
        assertThat(paid.ticket().total().cents()).isEqualTo(3 * 751);
        assertThat(paid.ticket().lines().get(0).vat()).isEqualTo(Hub.SERVED);
        assertThat(tables.at(THREE)).isEmpty();
    }

    @Test
    void openTablesOutliveTheProcessAndAreSentOnce() throws Exception {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        tables.add(ticket, Hub.HONEY);
        change(ticket, order -> order.noted(1, "calda"));
        restart();
        assertThat(tables.get(ticket).order().line(1).wanted()).isEqualTo(2);
        assertThat(tables.get(ticket).order().line(1).note()).isEqualTo("calda");
        send(ticket);
        restart();
        send(ticket);
        assertThat(slips).hasSize(2);
        assertThat(slips.get(1)).contains("1 × Miele di tiglio", "calda");
        pay(ticket);
        restart();
        assertThat(tables.at(THREE)).isEmpty();
    }

    @Test
    void keepsWhatGuestsSaidOutOfTheJournal() {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        change(ticket, order -> order.noted(1, SECRET));
        send(ticket);
        pay(ticket);
        assertThat(slips.get(0)).contains(SECRET);
        shop.journal.forEachAfter(
                shop.journal.identity().grant().root(),
                entry ->
                        assertThat(new String(entry.content().toArray(), StandardCharsets.UTF_8))
                                .doesNotContain("celiaca"));
    }

    @Test
    void aBillThatChangedMeanwhileIsNotPaid() {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        shop.desk.prepared().bill(tables.bill(ticket));
        tables.add(ticket, Hub.HONEY);
        assertThatThrownBy(() -> shop.desk.payExactly(ticket)).hasMessage("table.changed");
        assertThatThrownBy(() -> tables.bill(ticket)).hasMessage("table.unsent");
        send(ticket);
        pay(ticket);
        assertThat(tables.at(THREE)).isEmpty();
    }

    /** The page asks every two seconds; whoever went away is out all the same. */
    @Test
    void aPageThatAsksByItselfKeepsNobodyIn() throws Exception {
        AtomicLong nanos = new AtomicLong();
        PinPad pad = new PinPad(home, shop.journal, shop.catalogue, clock, nanos::get);
        pad.logIn(Hub.PIN);
        Waiter waiter = new AtTheTill(pad);
        for (int minute = 0; minute < 5; minute++) {
            assertThat(waiter.watching(null)).isEqualTo(Hub.ANNA);
            nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        }
        nanos.addAndGet(1);
        assertThatThrownBy(() -> waiter.watching(null)).hasMessage("nobody");
    }

    @Test
    void aPressOnAnOldPageDoesNothing() {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        long seen = tables.get(ticket).version();
        tables.add(ticket, Hub.HONEY);
        assertThatThrownBy(() -> tables.change(ticket, seen, order -> order.less(1)))
                .hasMessage("press.stale");
    }

    /** What the server gave back may be told in fewer steps than it was pressed. */
    @Test
    void aPageFromBeforeTheJournalCameBackIsOld() {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        long seen = tables.get(ticket).version();
        tables.add(ticket, Hub.HONEY);
        tables.add(ticket, Hub.HONEY);
        long last = tables.get(ticket).version();

        tables.lookAgain();

        assertThat(tables.get(ticket).order().lines().get(0).wanted()).isEqualTo(3);
        assertThat(tables.get(ticket).version()).isGreaterThan(last);
        assertThatThrownBy(() -> tables.change(ticket, seen, order -> order.less(1)))
                .hasMessage("press.stale");
    }

    @Test
    void isLeftOnlyWhenNobodyHadAnything() throws Exception {
        TicketId ticket = sitDown();
        assertThat(sitDown()).isEqualTo(ticket);
        tables.add(ticket, Hub.HONEY);
        assertThatThrownBy(() -> tables.leave(ticket, Hub.ANNA)).hasMessage("table.taken");
        change(ticket, order -> order.less(1));
        tables.leave(ticket, Hub.ANNA);
        restart();
        assertThat(tables.at(THREE)).isEmpty();
    }

    /** Cut between the slip on the disk and the journal: it was never sent. */
}
