package it.sporta.hardware.fiscal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ChannelTest {
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final List<Exchange> kept = new CopyOnWriteArrayList<>();
    private ServerSocket machine;
    private Channel channel;

    @BeforeEach
    void listens() throws IOException {
        machine = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
        channel = new Channel("cassa", Patience.USUAL, kept::add, Clock.systemUTC());
    }

    @AfterEach
    void leaves() throws IOException {
        over.countDown();
        machine.close();
    }

    /** Says this to whoever asks first, and then nothing more. */
    private void says(String words) {
        CompletableFuture.runAsync(
                () -> {
                    try (Socket asker = machine.accept();
                            OutputStream out = asker.getOutputStream()) {
                        asker.getInputStream().read(new byte[4_096]);
                        asked.countDown();
                        out.write(words.getBytes(StandardCharsets.UTF_8));
                        out.flush();
                        over.await();
                    } catch (IOException e) {
                        over.countDown();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private Outcome<Reply> post(Duration within) {
        URI address = URI.create("http://127.0.0.1:" + machine.getLocalPort() + "/");
        return channel.post(HttpRequest.newBuilder(address), "<a/>", within);
    }

    @Test
    void endsThoughTheMachineHangsInTheMiddleOfItsAnswer() {
        says("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<response success=");
        assertThat(post(Duration.ofMillis(300))).isInstanceOf(Outcome.Unknown.class);
        assertThat(kept)
                .extracting(Exchange::direction)
                .containsExactly(Exchange.Direction.ASKED, Exchange.Direction.SILENT);
    }

    @Test
    void endsThoughTheAnswerDoesNot() {
        String most = "x".repeat(1 << 20);
        says("HTTP/1.1 200 OK\r\nContent-Length: 9000000\r\n\r\n" + most + most);
        Outcome<Reply> outcome = post(LONG);
        assertThat(((Outcome.Unknown<Reply>) outcome).why()).contains("does not end");
    }

    @Test
    void sendsNothingThatCannotBeKept() {
        Channel forgetful =
                new Channel(
                        "cassa",
                        Patience.USUAL,
                        exchange -> {
                            throw new UncheckedIOException(new IOException("no space"));
                        },
                        Clock.systemUTC());
        URI nobody = URI.create("http://127.0.0.1:" + machine.getLocalPort() + "/");
        Outcome<Reply> outcome = forgetful.post(HttpRequest.newBuilder(nobody), "<a/>", SHORT);
        assertThat(((Outcome.Refused<Reply>) outcome).refusal().reason())
                .isEqualTo(Reason.NOT_KEPT);
        assertThat(forgetful.isBusy()).isFalse();
    }

    @Test
    void followsNobodyElsewhere() {
        says("HTTP/1.1 302 Found\r\nLocation: http://192.0.2.1/\r\nContent-Length: 0\r\n\r\n");
        assertThat(post(LONG)).isEqualTo(Outcome.unknown("HTTP 302"));
    }

    @Test
    void sendsNothingWhileAnotherOrderIsUnderWay() throws InterruptedException {
        says("");
        CompletableFuture<Outcome<Reply>> first = CompletableFuture.supplyAsync(() -> post(LONG));
        asked.await();
        Outcome<Reply> second = post(SHORT);
        assertThat(((Outcome.Refused<Reply>) second).refusal().reason()).isEqualTo(Reason.BUSY);
        assertThat(kept).hasSize(1);
        over.countDown();
        assertThat(first.join()).isInstanceOf(Outcome.Unknown.class);
    }
}
