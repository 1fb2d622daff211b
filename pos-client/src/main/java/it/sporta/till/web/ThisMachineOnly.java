package it.sporta.till.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Answers only to this machine's own name. A page elsewhere may make its name point here (DNS
 * rebinding), but then the request says that name: 421, Misdirected Request (RFC 9110, 15.5.20).
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class ThisMachineOnly implements ContainerRequestFilter {

    private static final int MISDIRECTED = 421;

    private final Set<String> hosts;

    public ThisMachineOnly(int port) {
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String host = request.getHeaderString(HttpHeaders.HOST);
        if (host == null || !hosts.contains(host)) {
            request.abortWith(
                    Response.status(MISDIRECTED)
                            .entity("misdirected")
                            .type("text/plain;charset=UTF-8")
                            .build());
        }
    }
}
