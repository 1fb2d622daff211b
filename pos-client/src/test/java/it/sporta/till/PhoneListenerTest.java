package it.sporta.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.people.Operator;
import it.sporta.kernel.people.Role;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.devices.Ports;
import it.sporta.till.devices.SettingsFile;
import it.sporta.till.journal.Hub;
import it.sporta.till.journal.Identity;
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

    /** Key and password of the till that was turned on first. */
    private static byte[][] made;

    @TempDir Path home;
    private Web web;
    private Identity identity;
    private Counter counter;
    private String till;
    private String phone;
    private int port;
    private HttpClient browser = HttpClient.newHttpClient();
    private String cookie = "";

    @BeforeEach
    void open() throws Exception {
        Hub hub = new Hub();
        identity = hub.join(home);
        LocalCatalogue catalogue = LocalCatalogue.open(home);
        catalogue.receive(hub.serving(Hub.goods(), coordinator()));
        port = free();
        int own = free();
        counter = counter(catalogue);
        web = new Web(own);
        web.start();
        web.serve(counter.resources());
        till = "http://" + HOST + ":" + own;
        phone = "https://" + HOST + ":" + port;
        press(till, "/login", "pin=" + Hub.PIN);
        press(till, "/shift/open", "n5000=1");
    }

    private Counter counter(LocalCatalogue catalogue) throws Exception {
        return Counter.open(
                home,
                identity,
                catalogue,
                settings(port),
                (code, journal) -> Joining.Result.SERVER_AWAY);
    }

    private Counter.Setting settings(int phones) {
        return new Counter.Setting(
                Clock.systemUTC(),
                URI.create("http://127.0.0.1:1"),
                SettingsFile.at(home.resolve("devices")),
                Ports.in(home),
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

    /** With a key that is there already where one was ever made: making it takes seconds. */
    private void turnOn() throws Exception {
        Path own = home.resolve("tls");
        if (made == null) {
            turnOnAnew();
            made =
                    new byte[][] {
                        Files.readAllBytes(own.resolve(HOST + ".p12")),
                        Files.readAllBytes(own.resolve("password"))
                    };
        } else {
            Files.createDirectories(own);
            Files.write(own.resolve(HOST + ".p12"), made[0]);
            Files.write(own.resolve("password"), made[1]);
            turnOnAnew();
        }
    }

    /** As a person does who looks at the certificate once and keeps it. */
    private void turnOnAnew() throws Exception {
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
        String page = press(till, "/phones/code", "").body();
        assertThat(page).contains("<svg class=\"tb-qr\"");
        return only("tb-code\">([A-Z0-9]{8})<", page);
    }

    private static String only(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
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
        turnOnAnew();
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
        String id = only("/phones/([0-9a-f]{16})/revoke", get(till, "/phones").body());
        press(till, "/phones/" + id + "/revoke", "");
        cookie = token;
        assertIsSentToTheWayIn(get(phone, "/tables"));
        assertIsSentToTheWayIn(press(phone, at + "/add", "article=" + Hub.HONEY));
        assertThat(press(phone, "/login", "pin=" + Hub.PIN).body()).contains("non è collegato");
    }

    private static void assertIsSentToTheWayIn(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/login");
        assertThat(answer.body()).doesNotContain("Tavolo 3", "Miele");
    }

    @Test
    void aPhoneThatIsNotPairedGetsNothing() throws Exception {
        turnOn();
        String at = "/tables/at/" + new UUID(9, 9);
        for (String pretended : List.of("", "__Host-sporta-phone=abc")) {
            cookie = pretended;
            for (String path : List.of("/tables", at, at + "/order", at + "/menu")) {
                assertIsSentToTheWayIn(get(phone, path));
            }
            assertIsSentToTheWayIn(press(phone, "/tables/" + new UUID(8, 3) + "/open", ""));
            assertIsSentToTheWayIn(press(phone, at + "/send", ""));
            assertThat(press(phone, "/login", "pin=" + Hub.PIN).body()).contains("non è collegato");
        }
        cookie = "";
        assertThat(get(till, "/tables").body()).contains("libero").doesNotContain("is-taken");
    }

    @Test
    void aCodeIsWorthNothingOnceItWasUsed() throws Exception {
        turnOn();
        String code = code();
        assertThat(press(phone, "/pair", "code=" + code).headers().firstValue("Set-Cookie"))
                .isPresent();
        HttpResponse<String> again = press(phone, "/pair", "code=" + code);
        assertThat(again.body()).contains("Questo codice non vale");
        assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theCameraFindsTheCodeWrittenAndNothingElseIsBelieved() throws Exception {
        turnOn();
        assertThat(get(phone, "/login?code=ABCD2345").body()).contains("value=\"ABCD2345\"");
        assertThat(get(phone, "/login?code=%22%3E%3Cscript%3E").body()).doesNotContain("<script>");
    }

    @Test
    void whatAnotherSiteSendsIsRefused() throws Exception {
        turnOn();
        pair();
        press(phone, "/login", "pin=" + Hub.PIN);
        HttpResponse<String> foreign =
                send(
                        request(phone, "/tables/" + new UUID(8, 3) + "/open")
                                .header("Origin", "https://evil.example")
                                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(get(phone, "/tables").body()).doesNotContain("is-taken");
    }

    @Test
    void afterARestartItIsOnWithTheSameCertificateAndTheSamePhones() throws Exception {
        turnOn();
        pair();
        counter.close();
        assertThatThrownBy(() -> get(phone, "/login")).isInstanceOf(IOException.class);
        counter = counter(LocalCatalogue.open(home));
        counter.start();
        assertThat(get(phone, "/login").body()).contains("id=\"pin\"");
        press(phone, "/login", "pin=" + Hub.PIN);
        assertThat(get(phone, "/tables").body()).contains("Tavolo 3");
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
