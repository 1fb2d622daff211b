package it.sporta.benchmark.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(String path, int status, long length, String text) {
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        byte[] sent = exchange.getRequestBody().readAllBytes();
                        exchange.getResponseHeaders().set("Sent", Integer.toString(sent.length));
                        exchange.sendResponseHeaders(status, length);
                        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
                    }
                });
    }

    @Test
    void asksAgainOnTheSameConnection() throws IOException {
        answer("/known", 200, 5, "bread");
        answer("/chunks", 422, 0, "in pieces");
        answer("/nothing", 204, -1, "");
        try (Wire wire = new Wire(server.getAddress().getPort())) {
            assertThat(wire.get("/known", Map.of()).text()).isEqualTo("bread");
            Wire.Reply chunks = wire.exchange("PUT", "/chunks", Map.of(), new byte[300]);
            assertThat(chunks.status()).isEqualTo(422);
            assertThat(chunks.text()).isEqualTo("in pieces");
            assertThat(chunks.headers()).containsEntry("sent", "300");
            assertThat(wire.get("/nothing", Map.of()).body()).isEmpty();
            assertThat(wire.get("/known", Map.of()).text()).isEqualTo("bread");
        }
    }

    @Test
    void aServerThatHangsUpIsNoAnswer() throws IOException {
        server.createContext("/", exchange -> exchange.close());
        try (Wire wire = new Wire(server.getAddress().getPort())) {
            assertThatThrownBy(() -> wire.get("/", Map.of())).isInstanceOf(EOFException.class);
        }
    }
}
