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

    /** What became of a start. */
    enum Outcome {
        READY,
        /** The process is gone. */
        ENDED,
        /** It runs and says that it will never be ready. */
        BROKEN,
        LATE
    }

    /** Returns when the address answers with a status below 400, or never will. */
    Outcome await(Child child, String url, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!answers(url)) {
            if (!child.isAlive()) {
                return Outcome.ENDED;
            }
            if (child.lastLines().stream().anyMatch(line -> line.contains(STARTED_WITH_ERRORS))) {
                return Outcome.BROKEN;
            }
            if (System.nanoTime() - deadline > 0) {
                return Outcome.LATE;
            }
            Thread.sleep(LOOK_AGAIN.toMillis());
        }
        return Outcome.READY;
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
