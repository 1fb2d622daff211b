package it.sporta.hardware.fiscal.wire;

import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Reason;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The way to one machine. One request is under way at a time, each is sent once, and each ends
 * within its time, whatever the machine does. Nothing is followed or repeated: what a lost answer
 * means is for the recovery.
 */
public final class Channel {
    private static final int MOST_BYTES = 1 << 20;

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final HttpClient client;
    private final String machine;
    private final Patience patience;
    private final ExchangeJournal journal;
    private final Clock clock;

    /**
     * @param machine its name in the journal
     * @param clock stamps the journal, and decides nothing
     */
    public Channel(String machine, Patience patience, ExchangeJournal journal, Clock clock) {
        if (Boolean.getBoolean("jdk.httpclient.enableAllMethodRetry")) {
            throw new IllegalStateException("this JVM would repeat orders to a fiscal printer");
        }
        this.machine = machine;
        this.patience = patience;
        this.journal = journal;
        this.clock = clock;
        this.client =
                HttpClient.newBuilder()
                        .version(Version.HTTP_1_1)
                        .followRedirects(Redirect.NEVER)
                        .connectTimeout(patience.connect())
                        .build();
    }

    public Patience patience() {
        return patience;
    }

    /**
     * Posts a text and reads the answer. Refused is what surely never began; anything that is no
     * whole answer is unknown.
     */
    public Outcome<Reply> post(HttpRequest.Builder to, String body, Duration within) {
        if (!free(within)) {
            return Outcome.refused(Reason.BUSY, "another order is under way");
        }
        try {
            journal.append(exchange(Exchange.Direction.ASKED, body));
            return sent(to.POST(BodyPublishers.ofString(body)).build(), within);
        } catch (UncheckedIOException e) {
            return Outcome.refused(Reason.NOT_KEPT, "the journal is not writable: " + e);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Whether something is being said just now. */
    public boolean isBusy() {
        return oneAtATime.isLocked();
    }

    private boolean free(Duration within) {
        try {
            return oneAtATime.tryLock(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Outcome<Reply> sent(HttpRequest request, Duration within) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, info -> new BoundedBody(MOST_BYTES));
        try {
            return read(answer.get(within.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return silent("no answer within " + within.toMillis() + " ms");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return silent("interrupted");
        } catch (ExecutionException e) {
            return failed(e.getCause());
        }
    }

    private Outcome<Reply> failed(Throwable cause) {
        Outcome<Reply> silence = silent(String.valueOf(cause));
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
                ? Outcome.refused(Reason.NOT_REACHABLE, String.valueOf(cause.getMessage()))
                : silence;
    }

    private Outcome<Reply> silent(String why) {
        note(Exchange.Direction.SILENT, why);
        return Outcome.unknown(why);
    }

    private Outcome<Reply> read(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        note(Exchange.Direction.ANSWERED, new String(body, StandardCharsets.UTF_8));
        return switch (response.statusCode()) {
            case 200 ->
                    ReplyReader.read(body)
                            .map(Outcome::done)
                            .orElseGet(() -> Outcome.unknown("the answer is not readable"));
            case 401, 403 -> Outcome.refused(Reason.WRONG_MACHINE, "HTTP " + response.statusCode());
            case 404, 405 ->
                    Outcome.refused(Reason.WRONG_PROTOCOL, "HTTP " + response.statusCode());
            default -> Outcome.unknown("HTTP " + response.statusCode());
        };
    }

    /** What was answered counts, whether or not it can be kept: the order has been sent. */
    private void note(Exchange.Direction direction, String text) {
        try {
            journal.append(exchange(direction, text));
        } catch (UncheckedIOException e) {
            System.getLogger(Channel.class.getName())
                    .log(System.Logger.Level.ERROR, "an answer of a fiscal printer is not kept", e);
        }
    }

    private Exchange exchange(Exchange.Direction direction, String text) {
        return Exchange.of(clock.instant(), machine, direction, text);
    }
}
