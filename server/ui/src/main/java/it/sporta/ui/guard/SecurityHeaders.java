package it.sporta.ui.guard;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/**
 * Puts the protective headers on every answer, errors included.
 *
 * <p>The policy (CSP level 3) has neither {@code unsafe-inline} nor {@code unsafe-eval}: no style
 * attributes, no inline scripts, no {@code hx-on} and no {@code hx-vals='js:'} in templates. The
 * referrer is kept for our own host because under {@code no-referrer} a browser sends {@code
 * Origin: null} with a form, and {@link SameOriginOnly} would refuse it.
 */
@Provider
public final class SecurityHeaders implements ContainerResponseFilter {

    static final String POLICY =
            "default-src 'self'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("Content-Security-Policy", POLICY);
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Resource-Policy", "same-origin");
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
