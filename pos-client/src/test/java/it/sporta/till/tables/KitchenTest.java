package it.sporta.till.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.kernel.journal.TableFact;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.journal.Hub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is sent is cooked once, whatever becomes of the paper and the plug. */
class KitchenTest extends TablesCase {

    @Test
    void anOrderThatWasOnlyAboutToBeSentIsNotCooked() throws Exception {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        kitchen.promise(tables.get(ticket), 1, tables.get(ticket).order().news());
        restart();
        kitchen.printAll();
        assertThat(slips).isEmpty();
        send(ticket);
        assertThat(slips).hasSize(1);
    }

    @Test
    void aDeadPrinterHoldsUpNobodyAndOldSlipsAreOffered() throws Exception {
        outcome = new Outcome.Refused(PrinterState.UNPLUGGED);
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        pay(ticket);
        clock = Clock.offset(clock, Kitchen.NEWS.plus(Duration.ofSeconds(1)));
        outcome = new Outcome.Printed();
        restart();
        kitchen.printAll();
        assertThat(slips).isEmpty();
        KitchenJob old = kitchen.toCook().get(0);
        assertThat(old.isOffered()).isTrue();
        kitchen.printAgain(ticket, 1);
        kitchen.printAll();
        kitchen.close();
        assertThat(slips).hasSize(1);
        assertThat(slips.get(0)).doesNotContain("COPIA");
    }

    @Test
    void whatMayHaveComeOutIsPrintedAgainAsACopyAndOnlyByAPerson() {
        outcome = new Outcome.Unknown("cut");
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        kitchen.printAll();
        outcome = new Outcome.Printed();
        kitchen.printAll();
        kitchen.close();
        assertThat(slips).hasSize(1);
        assertThat(kitchen.toCook().get(0).isOffered()).isTrue();
        kitchen.printAgain(ticket, 1);
        kitchen.printAll();
        assertThat(slips.get(1)).contains("COPIA");
    }

    @Test
    void aTouchTakesTheCardAwayAndAnotherBringsItBack() {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        assertThat(kitchen.toCook()).hasSize(1);
        kitchen.ready(ticket, 1, true);
        assertThat(kitchen.toCook()).isEmpty();
        kitchen.ready(ticket, 1, false);
        assertThat(kitchen.toCook()).hasSize(1);
    }

    @Test
    void aCardThatNobodyTookAwayIsGoneTheNextDay() throws Exception {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        clock = Clock.offset(clock, Kitchen.SERVICE.plus(Duration.ofSeconds(1)));
        restart();
        tables.add(ticket, Hub.HONEY);
        send(ticket);
        assertThat(kitchen.toCook()).extracting(KitchenJob::round).containsExactly(2);
    }

    @Test
    void whatTheDiskDoesNotTakeIsNotSent() throws Exception {
        TicketId ticket = sitDown();
        tables.add(ticket, Hub.HONEY);
        Path cache = home.resolve("cache");
        Files.move(cache, home.resolve("away"));
        Files.createFile(cache);
        assertThatThrownBy(() -> send(ticket)).hasMessage("disk.refused");
        assertThat(facts()).noneMatch(TableFact.OrderSent.class::isInstance);
        assertThat(slips).isEmpty();
    }
}
