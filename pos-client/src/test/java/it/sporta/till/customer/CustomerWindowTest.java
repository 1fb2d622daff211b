package it.sporta.till.customer;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.selling.Basket;
import it.sporta.till.selling.DeskState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CustomerWindowTest {

    private List<Line> lines = List.of();
    private final CustomerSide side = new CustomerSide(this::counter, () -> "Corte Palmanova");

    private DeskState counter() {
        Basket basket = new Basket(new TicketId(new UUID(0x0190_0000_0000_7000L, 1)), lines);
        return new DeskState(
                7,
                7,
                basket,
                basket.total(),
                Money.ZERO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                false,
                Set.of(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    private void lay(int count) {
        lines =
                LongStream.rangeClosed(1, count)
                        .mapToObj(i -> ScreensTest.tomatoes(i * 100, 0))
                        .toList();
    }

    @Test
    void isSentAgainOnlyWhenItShowsSomethingElse() {
        CustomerResource page = new CustomerResource(side);
        long seen = page.page().version();
        assertThat(page.live(seen).getStatus()).isEqualTo(204);
        lay(1);
        CustomerView next = (CustomerView) page.live(seen).getEntity();
        assertThat(next.buying()).isPresent();
        assertThat(page.live(next.version()).getStatus()).isEqualTo(204);
    }

    @Test
    void ofALongTicketTheLastLinesAreShownAndTheOthersCounted() {
        lay(8);
        CustomerView.Buying buying = CustomerView.of(side.look()).buying().orElseThrow();
        assertThat(buying.rows()).hasSize(5);
        assertThat(buying.earlier()).isEqualTo(2);
        assertThat(buying.touched().orElseThrow().how()).startsWith("0,800");
    }

    @Test
    void whatWasTakenAwayIsNotShownAsTouched() {
        lay(2);
        side.look();
        lay(1);
        CustomerView.Buying buying = CustomerView.of(side.look()).buying().orElseThrow();
        assertThat(buying.touched()).isEmpty();
        assertThat(buying.rows()).hasSize(1);
    }
}
