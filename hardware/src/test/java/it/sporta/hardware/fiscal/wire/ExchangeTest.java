package it.sporta.hardware.fiscal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.fiscal.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private static Exchange kept(String said) {
        return Exchange.of(Instant.EPOCH, "cassa", Exchange.Direction.ASKED, said);
    }

    @Test
    void starsTheNumberOfACardAndNothingElse() {
        assertThat(kept("PAN 4111 1111 1111 1111 ok").text())
                .isEqualTo("PAN " + "*".repeat(19) + " ok");
        assertThat(kept("4111111111111112").text()).isEqualTo("4111111111111112");
        String last = "01000000600000000000201126093000001200019".repeat(2);
        assertThat(kept(last).text()).isEqualTo(last);
        assertThat(kept("0112345678903").text()).contains("12345678903");
    }

    @Test
    void bearsTheHashOfWhatIsKept() {
        assertThat(kept("abc").sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(kept("4111111111111111").sha256()).isEqualTo(kept("*".repeat(16)).sha256());
    }

    @Test
    void sendsNothingThatCannotBeKept() {
        ExchangeJournal full =
                exchange -> {
                    throw new UncheckedIOException(new IOException("disk full"));
                };
        Channel channel = new Channel("cassa", Patience.USUAL, full, Clock.systemUTC());
        // Nobody listens there: had it been sent, the refusal would be another.
        Outcome<Reply> outcome =
                channel.post(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:1/")),
                        "x",
                        Duration.ofSeconds(1));
        assertThat(outcome.toString()).contains("NOT_KEPT").contains("disk full");
    }
}
