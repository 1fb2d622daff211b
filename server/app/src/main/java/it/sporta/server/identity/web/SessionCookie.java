package it.sporta.server.identity.web;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.util.Map;
import java.util.Optional;

/**
 * The cookie that carries a session's token: not for scripts, not for other sites, and over TLS for
 * this very host only ({@code __Host-}, RFC 6265bis, 4.1.3).
 */
final class SessionCookie {

    static final String PLAIN = "sporta";
    static final String SECURE = "__Host-sporta";

    private SessionCookie() {}

    static Optional<String> token(Map<String, Cookie> cookies, boolean secure) {
        return Optional.ofNullable(cookies.get(name(secure))).map(Cookie::getValue);
    }

    static NewCookie carrying(String token, boolean secure) {
        return cookie(token, secure, NewCookie.DEFAULT_MAX_AGE);
    }

    static NewCookie gone(boolean secure) {
        return cookie("", secure, 0);
    }

    private static NewCookie cookie(String value, boolean secure, int maxAge) {
        return new NewCookie.Builder(name(secure))
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .secure(secure)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private static String name(boolean secure) {
        return secure ? SECURE : PLAIN;
    }
}
