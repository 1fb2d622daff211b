package it.sporta.ui.guard;

import it.sporta.ui.trouble.Message;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;

/**
 * Refuses what another site sends in a person's name (cross-site request forgery): whatever may
 * change something must come from a page of ours. Believes {@code Sec-Fetch-Site} (W3C Fetch
 * Metadata); a browser that sends none, as over plain HTTP in the shop's network, must name our own
 * host in {@code Origin} (RFC 6454). A request with neither is refused.
 */
@Provider
public final class SameOriginOnly implements ContainerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    @Context private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (HARMLESS.contains(request.getMethod()) || forMachines() || isOurs(request)) {
            return;
        }
        request.abortWith(Message.stop("foreign").answer(Response.Status.FORBIDDEN));
    }

    private boolean forMachines() {
        return resource.getResourceClass() != null
                && (resource.getResourceClass().isAnnotationPresent(ForMachines.class)
                        || resource.getResourceMethod().isAnnotationPresent(ForMachines.class));
    }

    private static boolean isOurs(ContainerRequestContext request) {
        return isOurs(
                request.getHeaderString("Sec-Fetch-Site"),
                request.getHeaderString("Origin"),
                request.getHeaderString(HttpHeaders.HOST));
    }

    static boolean isOurs(String site, String origin, String host) {
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        if (origin == null || host == null) {
            return false;
        }
        try {
            String authority = URI.create(origin).getRawAuthority();
            return host.equalsIgnoreCase(authority);
        } catch (IllegalArgumentException e) {
            return false; // an Origin that is no address is nobody we know
        }
    }
}
