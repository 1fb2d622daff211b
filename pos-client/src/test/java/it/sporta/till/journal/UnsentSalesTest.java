package it.sporta.till.journal;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.Samples;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.ticket.Ticket;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many sales wait, whatever was asked before. */
class UnsentSalesTest extends JournalCase {

    private Journal journal;
    private UnsentSales unsent;
    private long number;

    @BeforeEach
    void begin() throws Exception {
        journal = open();
        unsent = new UnsentSales(journal);
    }

    @AfterEach
    void stop() {
        journal.stop();
    }

    private Head sell() {
        number++;
        Ticket honey = Samples.aTicket(new UUID(7, number), Samples.someHoney(1));
        Head sold = journal.append(Samples.paid(honey, number)).head();
        journal.append(drawer((int) number));
        return sold;
    }

    @Test
    void salesAreCountedAsTheyComeAndAsTheyAreSent() {
        Head nothing = journal.head();
        Head first = sell();
        assertThat(unsent.after(nothing)).isEqualTo(1);
        sell();
        Head third = sell();
        assertThat(unsent.after(nothing)).isEqualTo(3);
        assertThat(unsent.after(first)).isEqualTo(2);
        sell();
        assertThat(unsent.after(first)).isEqualTo(3);
        assertThat(unsent.after(third)).isEqualTo(1);
        assertThat(unsent.after(nothing)).as("of a server that forgot").isEqualTo(4);
        assertThat(unsent.after(journal.head())).isZero();
    }

    @Test
    void salesOfEpochsThatAreOverAreCountedToo() {
        Head nothing = journal.head();
        Head first = sell();
        sell();
        assertThat(unsent.after(nothing)).isEqualTo(2);
        beginEpoch();
        sell();
        beginEpoch();
        beginEpoch();
        Head last = sell();
        assertThat(unsent.after(nothing)).as("counted on").isEqualTo(4);
        assertThat(unsent.after(first)).isEqualTo(3);
        assertThat(new UnsentSales(journal).after(first)).as("counted anew").isEqualTo(3);
        assertThat(unsent.after(last)).isZero();
    }

    private void beginEpoch() {
        journal.beginEpoch(Recovery.NOT_STOPPED, journal.head());
    }
}
