package it.sporta.benchmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.UuidV7;
import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.Fact.TicketPaid;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.SigningKey;
import it.sporta.kernel.journal.Stamp;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Ticket;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);
    private static final UUID TILL = new UUID(7, 7);

    private final List<Article> articles =
            IntStream.range(0, 12)
                    .mapToObj(
                            i ->
                                    new Article(
                                            new ProductId(new UUID(1, i)),
                                            "Articolo " + i,
                                            new UnitPrice(
                                                    90 + i,
                                                    i % 2 == 0 ? Unit.PIECE : Unit.KILOGRAM),
                                            VatRate.percent(4)))
                    .toList();

    private final Customers customers = new Customers(articles, new UuidV7(CLOCK), 42);

    @Test
    void aCustomerBuysFiveArticlesAndPaysInTwoWays() {
        for (int i = 0; i < 500; i++) {
            Ticket ticket = customers.ticket();
            assertThat(ticket.lines()).extracting(Line::product).doesNotHaveDuplicates().hasSize(5);
            assertThat(ticket.payments()).hasSize(2);
            assertThat(ticket.cashRounding().isZero()).isTrue();
        }
    }

    @Test
    void anAccountKnowsWhatWasSoldUpToAnyEntry() {
        Account account = new Account(TILL);
        List<Sold> sold = List.of(sold(3), sold(4), sold(5));
        account.add(sold);
        assertThat(account.upTo(2)).isEqualTo(Account.Sums.NONE);
        assertThat(account.upTo(4).sales()).isEqualTo(2);
        assertThat(account.upTo(4).thousandths())
                .isEqualTo(sold.get(0).thousandths() + sold.get(1).thousandths());
        assertThat(account.all()).isEqualTo(account.upTo(99));
        assertThat(account.lastSequence()).isEqualTo(5);
    }

    private Sold sold(long sequence) {
        TicketPaid paid =
                new TicketPaid(
                        customers.ticket(),
                        sequence,
                        new UUID(1, 1),
                        new UUID(1, 2),
                        new UUID(1, 3),
                        Channel.SHOP,
                        SupplyMode.HANDED_OVER,
                        "PUBBLICO",
                        LocalDate.of(2026, 11, 20),
                        new UUID(1, 4));
        Entry entry =
                Entry.after(
                        new Head(1, sequence - 1, Bytes.of(new byte[32])),
                        TILL,
                        new Stamp(new UUID(1, 5), CLOCK.millis(), 60, 1),
                        paid,
                        SigningKey.generate());
        return new Sold(paid, entry, EntryBytes.write(entry));
    }
}
