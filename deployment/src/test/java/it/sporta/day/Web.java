package it.sporta.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One of our web applications, used without a browser as a browser would. */
final class Web {

    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final String base;

    /**
     * @param url with a slash at its end
     */
    Web(String url) {
        this.base = url.substring(0, url.length() - 1);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** Whether somebody is there and content. */
    boolean answers(String path) {
        try {
            return get(path).statusCode() < 400;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** Posts a form of our own pages; names and values take turns. */
    HttpResponse<String> post(String path, Object... form) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < form.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(form[i]).append('=');
            body.append(URLEncoder.encode(form[i + 1].toString(), StandardCharsets.UTF_8));
        }
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Origin", base)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(Duration.ofSeconds(20))
                            .header("Accept", "text/html,*/*")
                            .header("Accept-Language", "it")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
