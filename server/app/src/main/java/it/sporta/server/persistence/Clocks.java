package it.sporta.server.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one place where the server meets the time of the wall; everybody else asks for a clock. */
@ApplicationScoped
public class Clocks {

    private final Clock clock = Clock.systemUTC();

    @Produces
    Clock clock() {
        return clock;
    }
}
