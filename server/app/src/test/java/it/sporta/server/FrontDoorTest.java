package it.sporta.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontDoorTest {

    /** How many bytes of the last body came through the door. */
    private static final AtomicLong READ = new AtomicLong();

    private Undertow server;

    /** Says which path it was asked for; on some it gives up, as an engine does. */
    public static final class Inside extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            if (request.getPathInfo().equals("/media")) {
                response.sendError(400, "Bad Request");
            } else if (request.getPathInfo().equals("/leggi")) {
                response.getWriter().write("letti " + readAll(request));
            } else {
                response.setContentType("text/plain;charset=UTF-8");
                response.getWriter().write("dentro " + request.getPathInfo());
            }
        }
    }

    /** All of it, as whoever trusts its sender would. */
    private static long readAll(HttpServletRequest request) throws IOException {
        byte[] some = new byte[8_192];
        long all = 0;
        for (int read; (read = request.getInputStream().read(some)) >= 0; ) {
            all += read;
            READ.set(all);
        }
        return all;
    }

    @BeforeEach
    void start() throws Exception {
        DeploymentInfo deployment =
                Servlets.deployment()
                        .setClassLoader(FrontDoorTest.class.getClassLoader())
                        .setContextPath("/")
                        .setDeploymentName("inside")
                        .addServlet(Servlets.servlet("inside", Inside.class).addMapping("/*"))
                        .addFilter(Servlets.filter("plainly", Plainly.class))
                        .addFilterUrlMapping("plainly", "/*", DispatcherType.REQUEST);
        new FrontDoor().handleDeployment(deployment, null);
        DeploymentManager manager = Servlets.newContainer().addDeployment(deployment);
        manager.deploy();
        server =
                Undertow.builder()
                        .addHttpListener(0, "127.0.0.1")
                        .setServerOption(UndertowOptions.DECODE_URL, false)
                        .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, 0L)
                        .setHandler(manager.start())
                        .build();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private String said(String firstLine, String... headers) throws IOException {
        InetSocketAddress at = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        try (Socket socket = new Socket(at.getAddress(), at.getPort())) {
            String request =
                    firstLine
                            + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                            + String.join("", headers)
                            + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%ff", "/%zz", "/a%", "/a?q=%zz", "/a?q=%e8", "prodotti"})
    void anAddressThatNobodyCanReadIsOneSentence(String path) throws IOException {
        assertThat(said("GET " + path))
                .startsWith("HTTP/1.1 400")
                .contains("<h1>La richiesta non è arrivata intera.</h1>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/WEB-INF/web.xml", "/%57EB-INF/web.xml", "/META-INF/a"})
    void whatIsNeverServedIsNotThere(String path) throws IOException {
        assertThat(said("GET " + path))
                .startsWith("HTTP/1.1 404")
                .contains("<h1>Questa pagina non c'è.</h1>");
    }

    @Test
    void anAddressIsDecodedOnce() throws IOException {
        assertThat(said("GET /caff%C3%A8/100%2525")).endsWith("dentro /caffè/100%25");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
        assertThat(said("POST /a", "Content-Length: 10485761\r\n", "Expect: 100-continue\r\n"))
                .startsWith("HTTP/1.1 413")
                .contains("<h1>Quello che hai mandato è troppo grande.</h1>");
    }

    @ParameterizedTest
    @CsvSource({
        "application/octet-stream, 10485760",
        "application/x-www-form-urlencoded, 524288",
        "Application/X-WWW-Form-Urlencoded;charset=UTF-8, 524288",
        "multipart/form-data; boundary=x, 524288"
    })
    void aBodyWithoutALengthIsReadNoFurtherThanTheLargestOfOurs(String type, int most)
            throws IOException {
        assertThat(chunked(type, most, "0\r\n\r\n")).contains("letti " + most);
        assertThat(chunked(type, most, "1\r\nx\r\n0\r\n\r\n")).doesNotContain("letti");
        assertThat(READ.get()).isLessThanOrEqualTo(most);
    }

    /** Chunks of 16 kB (RFC 9112, 7.1), then the rest; what was answered, if anything was. */
    private String chunked(String type, int bytes, String rest) throws IOException {
        InetSocketAddress at = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        try (Socket socket = new Socket(at.getAddress(), at.getPort())) {
            OutputStream out = socket.getOutputStream();
            String head =
                    "POST /leggi HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                            + "Transfer-Encoding: chunked\r\nContent-Type: "
                            + type
                            + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            String chunk = "4000\r\n" + "x".repeat(0x4000) + "\r\n";
            for (int sent = 0; sent < bytes; sent += 0x4000) {
                out.write(chunk.getBytes(StandardCharsets.US_ASCII));
            }
            out.write(rest.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException cutOff) {
            return "";
        }
    }

    @Test
    void whatTheEngineRefusesByItsNumberIsSaidInWords() throws IOException {
        assertThat(said("GET /media"))
                .startsWith("HTTP/1.1 400")
                .contains("La richiesta non è arrivata intera.")
                .doesNotContain("<body>Bad Request");
    }

    @Test
    void noTunnelLeadsThroughHere() throws IOException {
        assertThat(said("CONNECT a:1"))
                .startsWith("HTTP/1.1 405")
                .contains("Questa pagina c'è, ma non si usa così.");
    }

    @Test
    void whoReadsEnglishIsToldInEnglishAndAMachineInALine() throws IOException {
        assertThat(said("GET /%ff", "Accept-Language: en-GB,en;q=0.8\r\n"))
                .contains("<h1>The request did not arrive whole.</h1>");
        assertThat(said("GET /%ff", "Accept: application/json\r\n"))
                .endsWith("\r\n\r\nLa richiesta non è arrivata intera.");
        assertThat(said("GET /%ff", "Accept-Language: ;;;\r\n", "HX-Request: true\r\n"))
                .contains("HX-Retarget: #message", "sp-message")
                .doesNotContain("<html");
    }
}
