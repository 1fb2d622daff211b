package it.sporta.till;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** What a cashier's browser asks of a till at a loopback port that nobody holds yet. */
final class Browser {

    final int port;
    final String root;
    private final HttpClient http = HttpClient.newHttpClient();

    Browser() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        root = "http://127.0.0.1:" + port;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Goes on while the till keeps it waiting. */
    CompletableFuture<HttpResponse<String>> sendAndGoOn(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** A page that will be there: so far the till leads elsewhere. */
    String awaitPage(String path) throws InterruptedException {
        AtomicReference<String> page = new AtomicReference<>();
        Waiting.await(
                path,
                () -> {
                    try {
                        HttpResponse<String> answer = get(path);
                        page.set(answer.body());
                        return answer.statusCode() == 200;
                    } catch (IOException | InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
        return page.get();
    }

    /** As htmx sends a form. */
    HttpResponse<String> press(String path, String form) throws IOException, InterruptedException {
        return send(form(path, form).header("HX-Request", "true"));
    }

    /** As the browser sends it without a script. */
    HttpResponse<String> submit(String path, String form) throws IOException, InterruptedException {
        return send(form(path, form));
    }

    private HttpRequest.Builder form(String path, String form) {
        return request(path)
                .header("Origin", root)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }
}
