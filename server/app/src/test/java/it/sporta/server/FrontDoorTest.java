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
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontDoorTest {

    private Undertow server;

    /** Says which path it was asked for; on some it gives up, as an engine does. */
    public static final class Inside extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            if (request.getPathInfo().equals("/media")) {
                response.sendError(400, "Bad Request");
            } else {
                response.setContentType("text/plain;charset=UTF-8");
                response.getWriter().write("dentro " + request.getPathInfo());
            }
        }
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
