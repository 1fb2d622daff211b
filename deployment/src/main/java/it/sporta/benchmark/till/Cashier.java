package it.sporta.benchmark.till;

import it.sporta.benchmark.machine.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A cashier's browser: presses, and reads the fragment that comes back. */
public final class Cashier implements AutoCloseable {

    private static final Pattern TICKET =
            Pattern.compile("name=\"ticket\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]+)");
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)");
    private static final int MOST_NEWS = 20;
    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Type", "application/x-www-form-urlencoded",
                    "HX-Request", "true",
                    "Sec-Fetch-Site", "same-origin");

    private final Wire wire;
    private String last = "";

    Cashier(int port) throws IOException {
        wire = new Wire(port);
    }

    /** Whether the web engine has something to serve yet. */
    boolean isServed() throws IOException {
        return wire.get("/login", Map.of()).status() == 200;
    }

    /** Empty when the till does not know anybody yet. */
    boolean logIn() throws IOException {
        return post("/login", "pin=" + Upstairs.PIN).status() == 204;
    }

    /** Logs in as soon as the till has its list of people, and opens a shift. */
    public void begin() throws IOException, InterruptedException {
        for (int i = 0; i < 300 && !logIn(); i++) {
            Thread.sleep(50);
        }
        require(post("/shift/open", "sum=100,00&date="), 204);
    }

    /** The whole ticket, as HTML. */
    public String scan(String code) throws IOException {
        Wire.Reply reply = post("/sell/scan", "code=" + code);
        require(reply, 200);
        last = reply.text();
        return last;
    }

    /** Exactly what is due. */
    void pay() throws IOException {
        require(post("/sell/exact", seen()), 200);
    }

    /** All of it by card; the answer says that the customer is at the terminal. */
    public void payByCard() throws IOException {
        Wire.Reply reply = post("/sell/card", seen());
        require(reply, 200);
        last = reply.text();
    }

    /**
     * Reads on, as the page does, until the ticket says one of these; a question waits for news.
     */
    public void awaitNews(String... words) throws IOException {
        for (int i = 0; i < MOST_NEWS && !says(words); i++) {
            Matcher revision = REVISION.matcher(last);
            if (!revision.find()) {
                throw new IOException("no ticket to follow: " + last);
            }
            Wire.Reply reply = wire.get("/sell/live?revision=" + revision.group(1), HEADERS);
            last = reply.status() == 200 ? reply.text() : last;
        }
        if (!says(words)) {
            throw new IOException("never said: " + List.of(words) + " but " + last);
        }
    }

    private boolean says(String... words) {
        return Stream.of(words).anyMatch(last::contains);
    }

    private String seen() throws IOException {
        Matcher ticket = TICKET.matcher(last);
        Matcher version = VERSION.matcher(last);
        if (!ticket.find() || !version.find()) {
            throw new IOException("no ticket to pay");
        }
        return "ticket=" + ticket.group(1) + "&version=" + version.group(1);
    }

    /** How server, scale, printer and drawer stand, as HTML. */
    public String states() throws IOException {
        return asked("/states").text();
    }

    /** The weight beside the ticket, as HTML. */
    public String scale() throws IOException {
        return asked("/sell/scale").text();
    }

    /** How long the selling page waits before it asks for this part of itself again. */
    public long pauseMillis(String part) throws IOException {
        Matcher every =
                Pattern.compile("hx-get=\"" + part + "\"[^>]*\\bevery (\\d+)(ms|s)\\b")
                        .matcher(asked("/sell").text() + asked(part).text());
        if (!every.find()) {
            throw new IOException("the page never asks for " + part);
        }
        return Long.parseLong(every.group(1)) * (every.group(2).equals("s") ? 1_000 : 1);
    }

    private Wire.Reply asked(String path) throws IOException {
        Wire.Reply reply = wire.get(path, Map.of());
        require(reply, 200);
        return reply;
    }

    private static void require(Wire.Reply reply, int status) throws IOException {
        if (reply.status() != status) {
            throw new IOException("till: " + reply.status() + " " + reply.text());
        }
    }

    private Wire.Reply post(String path, String form) throws IOException {
        return wire.exchange("POST", path, HEADERS, form.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
