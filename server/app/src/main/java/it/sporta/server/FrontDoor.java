package it.sporta.server;

import io.undertow.io.IoCallback;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.URLDecodingHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import it.sporta.ui.guard.ReadableForms;
import it.sporta.ui.trouble.Sentence;
import jakarta.servlet.ServletContext;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Stands before the application and says in one sentence what the application server would say in
 * English or with nothing at all: an address that cannot be decoded, a body of more than {@value
 * #LARGEST} bytes, a path that is never served. For this the listener leaves addresses undecoded
 * and bodies unmeasured ({@code decode-url}, {@code max-post-size}).
 *
 * <p>A body that does not say how long it is (RFC 9112, 7.1) is read so far and no further: {@value
 * #LARGEST} bytes, a form {@value #LARGEST_FORM}; then the connection ends. No browser sends one.
 *
 * <p>What is no HTTP is still answered by the connection itself, with a bare 400: a broken request
 * line, a letter outside ASCII or a blank in it, a header or a query that is too long.
 */
public final class FrontDoor implements ServletExtension {

    /** The largest body of ours, a batch of a journal's entries, has 8 MB. */
    static final long LARGEST = 10L << 20;

    /** So much is still read from who sends too much, or a browser would not see the answer. */
    private static final long SEEN_OUT = 64L << 20;

    /** More than the readers of forms take: theirs is the sentence that says it is too much. */
    static final long LARGEST_FORM = 2L * ReadableForms.LARGEST;

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(FrontDoor::around);
    }

    private static HttpHandler around(HttpHandler next) {
        HttpHandler decoding = new URLDecodingHandler(next, "UTF-8");
        return exchange -> {
            exchange.addDefaultResponseListener(FrontDoor::say);
            exchange.setMaxEntitySize(most(exchange));
            OptionalInt refusal = refusal(exchange);
            if (refusal.isPresent()) {
                exchange.setStatusCode(refusal.getAsInt()).endExchange();
            } else {
                decoding.handleRequest(exchange);
            }
        };
    }

    /** How much of the body is read at all, whoever reads it. */
    private static long most(HttpServerExchange exchange) {
        if (exchange.getRequestContentLength() >= 0) {
            return SEEN_OUT;
        }
        return isForm(exchange) ? LARGEST_FORM : LARGEST;
    }

    /** Of either kind: none of ours has several parts, but an engine may read those, too. */
    private static boolean isForm(HttpServerExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        String kind = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
        return kind.startsWith("application/x-www-form-urlencoded")
                || kind.startsWith("multipart/");
    }

    private static OptionalInt refusal(HttpServerExchange exchange) {
        if (exchange.getRequestContentLength() > LARGEST) {
            return OptionalInt.of(StatusCodes.REQUEST_ENTITY_TOO_LARGE);
        }
        if (exchange.getRequestMethod().equals(Methods.CONNECT)) {
            return OptionalInt.of(StatusCodes.METHOD_NOT_ALLOWED);
        }
        boolean readable =
                exchange.getRelativePath().startsWith("/")
                        && Percent.isReadable(exchange.getRequestURI())
                        && Percent.isReadable(exchange.getQueryString());
        return readable ? OptionalInt.empty() : OptionalInt.of(StatusCodes.BAD_REQUEST);
    }

    /** Whether there was something to say: a refusal that came with no words. */
    private static boolean say(HttpServerExchange exchange) {
        int status = exchange.getStatusCode();
        if (status < 400 || !exchange.isResponseChannelAvailable()) {
            return false;
        }
        Sentence sentence =
                Sentence.of(status, name -> exchange.getRequestHeaders().getFirst(name));
        sentence.headers()
                .forEach(
                        (name, value) ->
                                exchange.getResponseHeaders().put(new HttpString(name), value));
        exchange.setResponseContentLength(sentence.text().length);
        exchange.getResponseSender()
                .send(ByteBuffer.wrap(sentence.text()), IoCallback.END_EXCHANGE);
        return true;
    }
}
