package it.sporta.till.customer;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.display.Screen;
import it.sporta.kernel.money.Money;
import it.sporta.till.journal.Hub;
import it.sporta.till.selling.Shop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sale as the customer follows it, on the display and in the window. */
class CustomerSideTest {

    @TempDir Path home;
    private Shop shop;
    private CustomerSide side;
    private TurnedDisplay display;
    private final List<String> read = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        shop = Shop.ready(home, new Hub());
        side = new CustomerSide(shop.desk::state, () -> "Corte Palmanova");
        display = new TurnedDisplay(side, this::read);
        shop.desk.onChange(display::look);
    }

    @AfterEach
    void close() {
        display.close();
        shop.close();
    }

    private void read(Screen screen) {
        read.add(Signs.of(screen));
    }

    private String now() {
        return read.get(read.size() - 1);
    }

    private CustomerView window() {
        return CustomerView.of(side.look());
    }

    private void receive(long euro) {
        shop.desk.receive(shop.desk.state().basket().id(), Money.euro(euro));
        display.look();
    }

    @Test
    void theCustomerReadsEachStepOfASale() {
        display.turn();
        assertThat(now()).isEqualTo("Corte Palmanova|/Benvenuti|");
        assertThat(window().greeting()).contains("Corte Palmanova");
        shop.desk.scan(Hub.HONEY_CODE);
        assertThat(now()).isEqualTo("Miele di tiglio|7,51/1 pz|7,51/pz");
        shop.desk.tap(Hub.APPLES, "1,250");
        assertThat(now()).isEqualTo("Mele golden|2,75/1,250 kg|2,20/kg");
        display.turn();
        assertThat(now()).isEqualTo("Totale|10,26/In contanti|10,25");
        display.turn();
        assertThat(now()).startsWith("Mele golden|2,75");
        shop.desk.scan(Hub.HONEY_CODE);
        assertThat(now())
                .as("a line counted up is the one touched")
                .startsWith("Miele di tiglio|15,02/2 pz");
        CustomerView.Buying buying = window().buying().orElseThrow();
        assertThat(buying.touched().orElseThrow().name()).isEqualTo("Miele di tiglio");
        assertThat(buying.rows()).extracting(CustomerView.Row::amount).containsExactly("2,75");
        assertThat(buying.total()).startsWith("17,77");
        receive(5);
        assertThat(now()).isEqualTo("Ricevuti|5,00/Mancano|12,75");
        receive(20);
        assertThat(now()).isEqualTo("In contanti|17,75/Resto|7,25");
        CustomerView.Paid paid = window().paid().orElseThrow();
        assertThat(List.of(paid.total(), paid.tendered(), paid.change()))
                .extracting(sum -> sum.replaceAll("\\s|\\h|€", ""))
                .containsExactly("17,77", "25,00", "7,25");
    }
}
