package it.sporta.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {

    @Test
    void whatWouldNotCloseKeepsNothingElseFromClosing() {
        List<String> closed = new ArrayList<>();
        new Closing()
                .then("the papers", () -> closed.add("papers"))
                .then(
                        "the devices",
                        () -> {
                            throw new IllegalStateException("stuck");
                        })
                .then("the sender", () -> closed.add("sender"));
        assertThat(closed).containsExactly("papers", "sender");
    }
}
