package it.sporta.hardware.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.sporta.hardware.line.DeviceException.Kind;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TcpLineTest {
    private static final Deadline SOON = Deadline.inMillis(20_000);

    private ServerSocket door;
    private Line line;

    @BeforeEach
    void listen() throws Exception {
        door = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
        line = new SocketLine("127.0.0.1", door.getLocalPort()).line();
    }

    @AfterEach
    void away() throws Exception {
        line.close();
        door.close();
    }

    @Test
    void carriesBytesBothWaysAndKeepsTheOneItLookedAt() throws Exception {
        line.open();
        try (Socket device = door.accept()) {
            line.write(new byte[] {1, 2, 3}, SOON);
            assertThat(device.getInputStream().readNBytes(3)).containsExactly(1, 2, 3);
            device.getOutputStream().write(new byte[] {0, -1, 7});
            byte[] into = new byte[16];
            while (!line.isUp() || line.read(into, Deadline.inMillis(0)) == 0) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            assertThat(into[0]).isZero();
            assertThat(line.read(into, SOON)).isBetween(1, 2);
            assertThat(into[0]).isEqualTo((byte) -1);
        }
    }

    @Test
    void noticesAHangUpWhileIdleAndOpensAgainAtOnce() throws Exception {
        line.open();
        door.accept().close();
        while (line.isUp()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        line.open();
        assertThat(line.isUp()).isTrue();
        try (Socket again = door.accept()) {
            line.write(new byte[] {9}, SOON);
            assertThat(again.getInputStream().read()).isEqualTo(9);
        }
    }

    @Test
    void noticesAHangUpWhileReadingAndPausesThen() throws Exception {
        line.open();
        CompletableFuture<DeviceException> reading =
                CompletableFuture.supplyAsync(() -> failure(() -> line.read(new byte[8], SOON)));
        door.accept().close();
        assertThat(reading.get(10, TimeUnit.SECONDS).kind()).isEqualTo(Kind.LINK_DOWN);
        assertThat(line.isUp()).isFalse();
    }

    @Test
    void wakesItsReaderWhenClosedFromElsewhere() throws Exception {
        line.open();
        CompletableFuture<DeviceException> reading =
                CompletableFuture.supplyAsync(() -> failure(() -> line.read(new byte[8], SOON)));
        line.close();
        line.close();
        assertThat(reading.get(10, TimeUnit.SECONDS).kind()).isEqualTo(Kind.LINK_DOWN);
    }

    @Test
    void givesUpOnADeviceThatTakesNothingMore() throws Exception {
        line.open();
        try (Socket deaf = door.accept()) {
            DeviceException failure =
                    failure(() -> line.write(new byte[60_000_000], Deadline.inMillis(500)));
            assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(failure.handedOver()).isPositive();
            assertThat(line.isUp()).isFalse();
            assertThat(deaf.isConnected()).isTrue();
        }
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        door.close();
        assertThat(failure(line::open).kind()).isEqualTo(Kind.NOT_OPENED);
        assertThat(failure(() -> line.read(new byte[1], SOON)).kind()).isEqualTo(Kind.LINK_DOWN);
        assertThat(failure(new SocketLine("no.such.place.invalid", 1).line()::open).kind())
                .isEqualTo(Kind.ABSENT);
    }

    @Test
    void readsItsPlaceAsItIsWritten() {
        assertThat(SocketLine.parse(" 192.168.1.40:10000 "))
                .isEqualTo(new SocketLine("192.168.1.40", 10_000))
                .hasToString("192.168.1.40:10000");
        for (String none : new String[] {"", "10000", "till:", "till:0", "till:65536", "a b:1"}) {
            assertThatThrownBy(() -> SocketLine.parse(none))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static DeviceException failure(ThrowingCallable call) {
        return catchThrowableOfType(DeviceException.class, call);
    }
}
