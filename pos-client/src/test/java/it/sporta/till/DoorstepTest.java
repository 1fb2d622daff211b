package it.sporta.till;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.scanner.Scan;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class DoorstepTest {

    @Test
    void aCodeThatComesBeforeTheCounterStandsIsServedWhenItDoes() throws Exception {
        Doorstep doorstep = new Doorstep();
        List<String> served = new CopyOnWriteArrayList<>();
        Scan early = new Scan("4006381333931", Optional.empty());
        Thread scanner = new Thread(() -> doorstep.accept(early), "scanner");
        scanner.start();
        assertThat(served).isEmpty();
        doorstep.opensTo(scan -> served.add(scan.text()));
        scanner.join();
        assertThat(served).containsExactly("4006381333931");
    }
}
