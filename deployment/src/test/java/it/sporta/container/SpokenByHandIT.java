package it.sporta.container;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as it meets what no browser says: other host names, methods and addresses. */
@ArquillianTest
@Execution(ExecutionMode.SAME_THREAD)
@RunAsClient
class SpokenByHandIT {

    @ParameterizedTest
    @CsvSource({
        "GET, /%ff, 400, La richiesta non è arrivata intera.",
        "GET, /%zz, 400, La richiesta non è arrivata intera.",
        "GET, /accesso?dopo=%zz, 400, La richiesta non è arrivata intera.",
        "GET, /accesso?dopo=%e8, 400, La richiesta non è arrivata intera.",
        "GET, accesso, 400, La richiesta non è arrivata intera.",
        "GET, /WEB-INF/beans.xml, 404, Questa pagina non c'è.",
        "GET, /%57EB-INF/beans.xml, 404, Questa pagina non c'è.",
        "GET, /META-INF/persistence.xml, 404, Questa pagina non c'è.",
        "GET, /index.html, 404, Questa pagina non c'è.",
        "DELETE, /accesso, 405, 'Questa pagina c''è, ma non si usa così.'",
        "TRACE, /accesso, 405, 'Questa pagina c''è, ma non si usa così.'",
        "FOO, /accesso, 405, 'Questa pagina c''è, ma non si usa così.'",
        "CONNECT, 127.0.0.1:1, 405, 'Questa pagina c''è, ma non si usa così.'"
    })
    void whatTheContainerWouldSayIsSaidInWords(
            String method, String path, int status, String sentence) throws IOException {
        String answer = raw(method + " " + path, "Host: 127.0.0.1:18080\r\nAccept: text/html");
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("<h1>" + sentence + "</h1>", "X-Content-Type-Options: nosniff")
                .doesNotContain("<title>Error</title>", "Undertow", "WildFly", "RESTEASY");
    }

    @ParameterizedTest
    @CsvSource({
        "/prodotti/7/prezzi, /prodotti/7",
        "/persone/7/pin, /persone/7",
        "/sedi/7/regime, /sedi/7"
    })
    void theAddressOfAFormLeadsToThePageThatHasIt(String form, String page) throws Exception {
        assertThat(raw("GET " + form, "Host: 127.0.0.1:18080\r\nAccept: text/html"))
                .startsWith("HTTP/1.1 303")
                .contains("Location: http://127.0.0.1:18080" + page + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: shop.example",
                "Host: shop.example\r\nX-Forwarded-Host: 127.0.0.1:18080",
                "Host: 127.0.0.1.shop.example:18080"
            })
    void underAnotherNameNobodyIsServed(String host) throws Exception {
        assertThat(firstLine("/accesso", host)).startsWith("HTTP/1.1 421");
        assertThat(firstLine("/static/sporta/tokens.css", host)).startsWith("HTTP/1.1 421");
        assertThat(firstLine("/api/tills/" + UUID.randomUUID() + "/journal", host))
                .startsWith("HTTP/1.1 421");
    }

    @Test
    void underAnotherNameASentenceSaysWhoHelps() throws Exception {
        assertThat(said("/accesso", "Host: shop.example"))
                .contains("Questo indirizzo non è tra quelli di Sporta")
                .doesNotContain("misdirected");
    }

    @Test
    void underItsOwnNamesItIs() throws Exception {
        assertThat(firstLine("/prima-configurazione", "Host: localhost:18080"))
                .doesNotContain(" 421");
    }

    /** By hand: an HTTP client of the JDK does not let its caller say another host. */
    private static String firstLine(String path, String host) throws IOException {
        return said(path, host).lines().findFirst().orElse("");
    }

    private static String said(String path, String host) throws IOException {
        return raw("GET " + path, host);
    }

    private static String raw(String line, String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", 18_080)) {
            String request = line + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            byte[] answer = socket.getInputStream().readAllBytes();
            return new String(answer, UTF_8);
        }
    }
}
