package it.sporta.ui;

import io.undertow.Undertow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;

/** The sample application in the till's engine, on a free port of this machine only. */
final class SampleServer implements AutoCloseable {

    private final UndertowJaxrsServer engine = new UndertowJaxrsServer();
    private final HttpClient browser = HttpClient.newHttpClient();
    private final int port;

    SampleServer(int port) {
        this.port = port;
        engine.start(Undertow.builder().addHttpListener(port, "127.0.0.1"));
        engine.deployOldStyle(SampleApp.class);
    }

    static SampleServer started() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        return new SampleServer(port);
    }

    String host() {
        return "127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder().GET(), path, headers);
    }

    HttpResponse<String> post(String path, String... headers) {
        return send(
                HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.noBody()), path, headers);
    }

    /** Sends a body, as a page of ours would. */
    HttpResponse<String> send(String body, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder()
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .header("Sec-Fetch-Site", "same-origin");
        return send(request, path, headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path, String... headers) {
        request.uri(URI.create("http://" + host() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }

    @Override
    public void close() {
        engine.stop();
    }

    /** Shows the sample screens to a person: {@code SampleServer 8099}, until Enter or the end. */
    public static void main(String[] arguments) throws IOException {
        try (SampleServer server = new SampleServer(Integer.parseInt(arguments[0]))) {
            System.out.println("http://" + server.host() + "/sample/selling");
            System.in.read();
        }
    }
}
