package it.sporta.till.phones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {

    private static final String HERE = "127.0.0.1";

    @TempDir Path home;
    private final List<Integer> taken = new ArrayList<>();

    private Gate gate() {
        return new Gate(
                home,
                Gate.PORT,
                () -> List.of(HERE),
                (address, port, tls) -> {
                    if (taken.contains(port)) {
                        throw new IOException("taken");
                    }
                    return () -> {};
                });
    }

    @Test
    void aSecondTillOfTheSameMachineTakesTheNextPortAndKeepsIt() {
        taken.add(Gate.PORT);
        gate().turnOn(HERE);
        taken.clear();
        Gate later = gate();
        later.restore();
        assertThat(later.url()).isEqualTo("https://" + HERE + ":" + (Gate.PORT + 1) + "/");
        later.turnOff();
        Gate off = gate();
        off.restore();
        assertThat(off.isOpen()).isFalse();
    }

    @Test
    void itOpensAtNoAddressThatIsNotOurs() {
        Gate gate = gate();
        assertThatThrownBy(() -> gate.turnOn("192.0.2.1")).hasMessage("phone.address");
        assertThat(gate.url()).isEmpty();
        assertThat(home.resolve("tls")).doesNotExist();
    }

    @Test
    void thisMachineItselfIsOfferedLast() {
        assertThat(Gate.lan()).endsWith(HERE);
    }
}
