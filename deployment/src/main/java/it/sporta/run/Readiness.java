package it.sporta.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits until a child answers over HTTP. */
final class Readiness {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    /** What WildFly says at the end of a start that left the application undeployed. */
    private static final String STARTED_WITH_ERRORS = "WFLYSRV0026";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /**
     * Returns when the address answers with a status below 400.
     *
     * @throws CannotRun when the child ends before or says that it cannot start, or the time is
     *     over
     */
    void await(Child child, String url, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!answers(url)) {
            if (!child.isAlive() || tail(child).contains(STARTED_WITH_ERRORS)) {
                throw CannotRun.because("child.ended", child.name(), child.log(), tail(child));
            }
            if (System.nanoTime() - deadline > 0) {
                throw CannotRun.because(
                        "child.late", child.name(), limit.toSeconds(), child.log(), tail(child));
            }
            Thread.sleep(LOOK_AGAIN.toMillis());
        }
    }

    static String tail(Child child) {
        return String.join("\n", child.lastLines());
    }

    private boolean answers(String url) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 400;
        } catch (IOException notYet) {
            return false;
        }
    }
}
