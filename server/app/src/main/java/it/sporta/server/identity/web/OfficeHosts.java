package it.sporta.server.identity.web;

import it.sporta.ui.guard.KnownHosts;
import it.sporta.ui.guard.KnownHostsOnly;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/**
 * The names under which this server is asked for: this machine's own, and those that {@code
 * SPORTA_HOSTS} lists, separated by commas. A hub that opens the server to its network or puts a
 * proxy before it names it there, for pages and tills alike.
 */
@Provider
@PreMatching
public class OfficeHosts implements ContainerRequestFilter {

    private final KnownHostsOnly door =
            new KnownHostsOnly(
                    KnownHosts.alsoAs(
                            Optional.ofNullable(System.getenv("SPORTA_HOSTS")).orElse("")));

    @Override
    public void filter(ContainerRequestContext request) {
        door.filter(request);
    }
}
