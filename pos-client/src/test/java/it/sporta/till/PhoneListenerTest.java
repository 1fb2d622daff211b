package it.sporta.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.people.Operator;
import it.sporta.kernel.people.Role;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.journal.Hub;
import it.sporta.till.journal.Joining;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Phones on a real socket: TLS, pairing, PIN, the tables and nothing else. */
class PhoneListenerTest {

    private static final String HOST = "127.0.0.1";

    @TempDir Path home;
    private Web web;
    private Counter counter;
    private String till;
    private String phone;
    private int port;
    private HttpClient browser = HttpClient.newHttpClient();
    private String cookie = "";

    @BeforeEach
    void open() throws Exception {
        Hub hub = new Hub();
        LocalCatalogue catalogue = LocalCatalogue.open(home);
        catalogue.receive(hub.serving(Hub.goods(), coordinator()));
        port = free();
        int own = free();
        Counter.Setting setting = settings(port);
        counter =
                Counter.open(
                        home,
                        hub.join(home),
                        catalogue,
                        setting,
                        (code, journal) -> Joining.Result.SERVER_AWAY);
        web = new Web(own);
        web.start();
        web.serve(counter.resources());
        till = "http://" + HOST + ":" + own;
        phone = "https://" + HOST + ":" + port;
        press(till, "/login", "pin=" + Hub.PIN);
        press(till, "/shift/open", "n5000=1");
    }

    private static Counter.Setting settings(int phones) {
        return new Counter.Setting(
                Clock.systemUTC(),
                URI.create("http://127.0.0.1:1"),
                DeviceSettings.none(),
                Optional.empty(),
                Options.First.SELL,
                new Counter.Network(phones, () -> List.of(HOST)));
    }

    private static Operator coordinator() {
        return new Operator(Hub.ANNA.id(), Hub.ANNA.name(), Role.COORDINATOR, Hub.ANNA.pin());
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterEach
    void close() {
        web.close();
        counter.close();
    }

    private HttpResponse<String> press(String root, String path, String form) throws Exception {
        return send(
                request(root, path)
                        .header("Origin", root)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> get(String root, String path) throws Exception {
        return send(request(root, path).GET());
    }

    private HttpRequest.Builder request(String root, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path)).header("HX-Request", "true");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As a person does who looks at the certificate once and keeps it. */
    private void turnOn() throws Exception {
        assertThat(press(till, "/phones/on", "address=" + HOST).statusCode()).isEqualTo(204);
        browser = HttpClient.newBuilder().sslContext(trusting()).build();
    }

    private SSLContext trusting() throws Exception {
        Path key = home.resolve("tls").resolve(HOST + ".p12");
        char[] password = Files.readString(home.resolve("tls/password")).toCharArray();
        KeyStore own = KeyStore.getInstance(key.toFile(), password);
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("till", own.getCertificate("phones"));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private String code() throws Exception {
        Matcher code =
                Pattern.compile("tb-code\">([A-Z0-9]{8})<")
                        .matcher(press(till, "/phones/code", "").body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private void pair() throws Exception {
        HttpResponse<String> paired = press(phone, "/pair", "name=di+Anna&code=" + code());
        String set = paired.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(set).contains("__Host-", "Secure", "HttpOnly", "SameSite=Strict", "Path=/");
        cookie = set.substring(0, set.indexOf(';'));
    }

    @Test
    void isOffAndMakesNoKeyUntilSomebodyTurnsItOn() throws Exception {
        assertThat(home.resolve("tls")).doesNotExist();
        assertThat(get(till, "/phones").body()).contains("Spento");
        assertThatThrownBy(() -> get(phone, "/login")).isInstanceOf(IOException.class);
        turnOn();
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(
                                        home.resolve("tls").resolve(HOST + ".p12"))))
                .isEqualTo("rw-------");
        assertThat(get(phone, "/login").body()).contains("Collega questo telefono");
        press(till, "/phones/off", "");
        assertThatThrownBy(() -> get(phone, "/login")).isInstanceOf(IOException.class);
    }

    @Test
    void aPairedPhoneTakesAnOrderAfterAPin() throws Exception {
        turnOn();
        assertThat(get(phone, "/tables").headers().firstValue("HX-Redirect")).contains("/login");
        assertThat(press(phone, "/pair", "code=AAAAAAAA").body()).contains("non vale");
        pair();
        assertThat(get(phone, "/tables").headers().firstValue("HX-Redirect")).contains("/login");
        assertThat(press(phone, "/login", "pin=11111").body()).contains("PIN non riconosciuto");
        press(phone, "/login", "pin=" + Hub.PIN);
        assertThat(get(phone, "/tables").body()).contains("Tavolo 3").doesNotContain("/phones");
        String at =
                press(phone, "/tables/" + new UUID(8, 3) + "/open", "")
                        .headers()
                        .firstValue("HX-Redirect")
                        .orElseThrow();
        press(phone, at + "/add", "article=" + Hub.HONEY);
        assertThat(press(phone, at + "/send", "").body()).contains("Il conto si fa alla cassa");
        assertThat(press(phone, at + "/bill", "").statusCode()).isEqualTo(404);
        String token = cookie;
        cookie = "";
        assertThat(get(till, at).body()).contains("1 × Miele di tiglio", "key-bill");
        String phones = get(till, "/phones").body();
        Matcher id = Pattern.compile("/phones/([0-9a-f]{16})/revoke").matcher(phones);
        assertThat(id.find()).isTrue();
        press(till, "/phones/" + id.group(1) + "/revoke", "");
        cookie = token;
        assertThat(get(phone, "/tables").headers().firstValue("HX-Redirect")).contains("/login");
    }

    @Test
    void nothingElseOfTheTillIsThere() throws Exception {
        turnOn();
        pair();
        press(phone, "/login", "pin=" + Hub.PIN);
        for (String path :
                List.of("/sell", "/sell/more", "/kitchen", "/phones", "/shift/open", "/states")) {
            assertThat(get(phone, path).statusCode()).as(path).isEqualTo(404);
            assertThat(press(phone, path, "").statusCode()).as(path).isEqualTo(404);
        }
        assertThat(press(phone, "/phones/code", "").statusCode()).isEqualTo(404);
    }

    @Test
    void listensToNoOldTlsNoWeakCipherAndNoOtherName() throws Exception {
        turnOn();
        assertThatThrownBy(() -> shake("TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"))
                .isInstanceOf(IOException.class);
        Stream.of(
                        "TLSv1.2/TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
                        "TLSv1.3/TLS_AES_128_GCM_SHA256")
                .map(one -> one.split("/"))
                .forEach(
                        one -> {
                            try {
                                assertThat(shake(one[0], one[1])).startsWith("HTTP/1.1 421");
                            } catch (Exception e) {
                                throw new AssertionError(one[0], e);
                            }
                        });
    }

    /** Asks for a name that is not the till's. */
    private String shake(String protocol, String suite) throws Exception {
        try (SSLSocket socket =
                (SSLSocket) trusting().getSocketFactory().createSocket(HOST, port)) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.setEnabledCipherSuites(new String[] {suite});
            socket.startHandshake();
            String request = "GET /login HTTP/1.1\r\nHost: evil.example:" + port + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }
}
