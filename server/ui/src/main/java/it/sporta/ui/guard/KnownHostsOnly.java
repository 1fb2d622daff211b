package it.sporta.ui.guard;

import it.sporta.ui.Words;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/**
 * Answers whoever asks for an unknown host with 421, Misdirected Request (RFC 9110, 15.5.20), and
 * lets him no further. To be registered by hand: each application has hosts of its own.
 */
@PreMatching
public final class KnownHostsOnly implements ContainerRequestFilter {

    private static final int MISDIRECTED = 421;

    private final KnownHosts hosts;

    public KnownHostsOnly(KnownHosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!hosts.know(request.getHeaderString(HttpHeaders.HOST))) {
            request.abortWith(
                    Response.status(MISDIRECTED)
                            .entity(
                                    Words.of(KnownHostsOnly.class, Locale.ITALIAN)
                                            .text("error.host.what"))
                            .type("text/plain;charset=UTF-8")
                            .build());
        }
    }
}
