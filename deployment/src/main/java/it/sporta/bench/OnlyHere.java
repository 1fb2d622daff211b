package it.sporta.bench;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/**
 * Answers only to the names of this machine. A page elsewhere whose host name is made to point here
 * would carry its own name in {@code Host} (RFC 9110, 7.2).
 */
@PreMatching
public final class OnlyHere implements ContainerRequestFilter {

    private static final int MISDIRECTED = 421;

    private final Set<String> names;

    OnlyHere(int port) {
        names = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String host = request.getHeaderString(HttpHeaders.HOST);
        if (host == null || !names.contains(host)) {
            request.abortWith(Response.status(MISDIRECTED).build());
        }
    }
}
