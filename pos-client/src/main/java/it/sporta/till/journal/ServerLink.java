package it.sporta.till.journal;

import it.sporta.kernel.feed.FeedRequest;
import it.sporta.kernel.journal.Acknowledgement;
import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.JoinRequest;
import it.sporta.kernel.journal.LookBack;
import it.sporta.kernel.journal.SignedGrant;
import it.sporta.kernel.journal.SignedHead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The requests a till makes. It uses the JDK's old connection: it needs no threads of its own, no
 * selector and 15 MB less than the newer client, and a till asks one thing at a time.
 */
final class ServerLink {

    private static final int CONNECT_MILLIS = 2_000;

    /** A slow line may be this slow; the status line says "away" long before. */
    private static final int ANSWER_MILLIS = 30_000;

    private static final int LONGEST_ANSWER = 64 << 20;
    private static final String BYTES = "application/octet-stream";

    private final String base;
    private final Identity identity;

    /** Somebody answers, but not the hub's server. */
    static final class Foreign extends IOException {
        private static final long serialVersionUID = 1L;

        Foreign(String what) {
            super(what);
        }
    }

    /** The server says no to the till itself. */
    static final class NotWelcome extends IOException {
        private static final long serialVersionUID = 1L;

        NotWelcome(int status) {
            super("status " + status);
        }
    }

    /** The server is there and something went wrong in it: to be tried again. */
    static final class Stumbled extends IOException {
        private static final long serialVersionUID = 1L;

        Stumbled(int status) {
            super("status " + status);
        }
    }

    /**
     * @param head what the server says of a chain, and its signature; empty where it says nothing
     * @param damaged the sequence of an entry it cannot read any more; empty where there is none
     */
    private record Answer(
            int status, String type, byte[] body, String head, String signature, String damaged) {}

    /**
     * Entries the server gave back, all of one epoch.
     *
     * @param after the place it was asked behind
     * @param vouched signed by the server: the end of what it gave, or, when it gave nothing, of
     *     all it has of that epoch; empty when it has none
     * @param damaged the sequence of the entry that comes next, when the server has it and can
     *     never give it back
     */
    record Page(
            long after, List<Entry> entries, Optional<SignedHead> vouched, Optional<Long> damaged) {

        boolean isLast() {
            return entries.isEmpty() && damaged.isEmpty();
        }
    }

    ServerLink(URI server, Identity identity) {
        this.base = base(server);
        this.identity = identity;
    }

    private static String base(URI server) {
        return server.toString().replaceAll("/+$", "") + "/api/tills";
    }

    Acknowledgement send(List<Entry> entries) throws IOException {
        String journal = base + "/" + identity.till() + "/journal";
        if (entries.size() == 1) {
            Entry only = entries.get(0);
            String url = journal + "/" + only.epoch() + "/" + only.sequence();
            return acknowledgement(exchange("PUT", url, EntryBytes.write(only), BYTES, Map.of()));
        }
        byte[] batch = EntryBytes.writeAll(entries);
        return acknowledgement(exchange("POST", journal, batch, BYTES, Map.of()));
    }

    private static Acknowledgement acknowledgement(Answer answer) throws IOException {
        try {
            return Acknowledgement.parse(answer.body());
        } catch (IllegalArgumentException e) {
            throw refusal(answer);
        }
    }

    /** What changed after version {@code after}, as it came; {@code head} is the heartbeat. */
    byte[] feed(long after, Head head) throws IOException {
        FeedRequest request = new FeedRequest(identity.till(), after, head);
        Map<String, String> headers =
                Map.of(
                        FeedRequest.HEAD, head.toString(),
                        FeedRequest.SIGNATURE, request.sign(identity.key()).hex());
        String url = base + "/" + identity.till() + "/feed?after=" + after;
        Answer answer = exchange("GET", url, new byte[0], "", headers);
        if (answer.status() != 200 || !answer.type().contains("json")) {
            throw refusal(answer);
        }
        return answer.body();
    }

    /**
     * What the server holds of this till behind that place.
     *
     * @throws NotWelcome also from a server that gives nothing back
     */
    Page lookBack(int epoch, long after, Head head) throws IOException {
        LookBack request = new LookBack(identity.till(), epoch, after, head);
        Map<String, String> headers =
                Map.of(
                        LookBack.HEAD, head.toString(),
                        LookBack.SIGNATURE, request.sign(identity.key()).hex());
        String url = base + "/" + identity.till() + "/entries/" + epoch + "?after=" + after;
        Answer answer = exchange("GET", url, new byte[0], "", headers);
        if (answer.status() != 200) {
            throw new NotWelcome(answer.status());
        }
        try {
            return new Page(
                    after, EntryBytes.readAll(answer.body()), vouched(answer), damaged(answer));
        } catch (IllegalArgumentException e) {
            throw new Foreign("no entries");
        }
    }

    private Optional<SignedHead> vouched(Answer answer) {
        return answer.head().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SignedHead(
                                identity.till(),
                                Head.parse(answer.head()),
                                Bytes.hex(answer.signature())));
    }

    private static Optional<Long> damaged(Answer answer) {
        return answer.damaged().isEmpty()
                ? Optional.empty()
                : Optional.of(Long.valueOf(answer.damaged()));
    }

    /** A server that is just starting has no pages yet: that is away, not a stranger. */
    private static IOException refusal(Answer answer) {
        boolean ours = answer.type().contains("json");
        return switch (answer.status()) {
            case 404 -> ours ? new NotWelcome(404) : new IOException("status 404");
            case 401, 403 -> ours ? new NotWelcome(answer.status()) : new Foreign("a stranger");
            default -> new Foreign("status " + answer.status());
        };
    }

    /**
     * @return the grant, or the server's words when it refuses
     */
    static Joining.Outcome join(URI server, JoinRequest request) throws IOException {
        Answer answer =
                exchange("POST", base(server), request.toJson(), "application/json", Map.of());
        if (answer.status() == 201 || answer.status() == 200) {
            try {
                return new Joining.Granted(SignedGrant.parse(answer.body()));
            } catch (IllegalArgumentException e) {
                throw new Foreign("no grant");
            }
        }
        return new Joining.Declined();
    }

    private static Answer exchange(
            String method, String url, byte[] body, String type, Map<String, String> headers)
            throws IOException {
        HttpURLConnection http = (HttpURLConnection) URI.create(url).toURL().openConnection();
        http.setRequestMethod(method);
        http.setConnectTimeout(CONNECT_MILLIS);
        http.setReadTimeout(ANSWER_MILLIS);
        http.setInstanceFollowRedirects(false);
        http.setUseCaches(false);
        http.setRequestProperty("Accept", "application/json");
        headers.forEach(http::setRequestProperty);
        if (!method.equals("GET")) {
            http.setDoOutput(true);
            http.setRequestProperty("Content-Type", type);
            try (OutputStream out = http.getOutputStream()) {
                out.write(body);
            }
        }
        int status = http.getResponseCode();
        byte[] answer = body(http, status);
        if (status >= 500) {
            throw new Stumbled(status);
        }
        return new Answer(
                status,
                told(http, "Content-Type"),
                answer,
                told(http, LookBack.HEAD),
                told(http, LookBack.SIGNATURE),
                told(http, LookBack.DAMAGED));
    }

    private static String told(HttpURLConnection http, String header) {
        String told = http.getHeaderField(header);
        return told == null ? "" : told;
    }

    private static byte[] body(HttpURLConnection http, int status) throws IOException {
        try (InputStream in = status < 400 ? http.getInputStream() : http.getErrorStream()) {
            if (in == null) {
                return new byte[0];
            }
            byte[] body = in.readNBytes(LONGEST_ANSWER + 1);
            if (body.length > LONGEST_ANSWER) {
                throw new Foreign("an endless answer");
            }
            return body;
        }
    }
}
