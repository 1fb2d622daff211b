package it.sporta.till.phones;

import it.sporta.kernel.Refused;
import it.sporta.kernel.people.Operator;
import it.sporta.till.people.PinPad;
import it.sporta.till.tables.Waiter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/** Lets in whoever comes by a paired phone and gives a PIN. */
final class Door implements Waiter {

    /** The prefix makes browsers refuse it from another host or path, or without TLS. */
    static final String COOKIE = "__Host-sporta-phone";

    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private final Phones phones;
    private final PinPad people;

    Door(Phones phones, PinPad people) {
        this.phones = phones;
        this.people = people;
    }

    static NewCookie cookie(String token) {
        return new NewCookie.Builder(COOKIE)
                .value(token)
                .path("/")
                .maxAge(A_YEAR)
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    private static Optional<String> token(HttpHeaders request) {
        return Optional.ofNullable(request.getCookies().get(COOKIE)).map(Cookie::getValue);
    }

    boolean isPaired(HttpHeaders request) {
        return token(request).filter(phones::knows).isPresent();
    }

    /**
     * @throws Refused {@code phone.unknown}, and what {@link PinPad#recognise} says
     */
    void logIn(String pin, HttpHeaders request) {
        String token =
                token(request)
                        .filter(phones::knows)
                        .orElseThrow(() -> new Refused("phone.unknown"));
        phones.take(token, people.recognise(pin));
    }

    void logOut(HttpHeaders request) {
        token(request).ifPresent(phones::putDown);
    }

    Optional<Operator> holder(HttpHeaders request, boolean touched) {
        return token(request).flatMap(token -> phones.holder(token, touched));
    }

    @Override
    public Operator here(HttpHeaders request) {
        return holder(request, true).orElseThrow(() -> new Refused("nobody"));
    }

    @Override
    public Operator watching(HttpHeaders request) {
        return holder(request, false).orElseThrow(() -> new Refused("nobody"));
    }

    @Override
    public boolean takesMoney() {
        return false;
    }
}
