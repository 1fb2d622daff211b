package it.sporta.till.fiscal;

import it.sporta.till.devices.FiscalMachine;
import it.sporta.till.devices.Seat;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the fiscal printer of this till hangs. Selling looks and never waits; whoever speaks with
 * the machine waits until nobody tries it, or sets it up anew.
 */
@FunctionalInterface
public interface Hanging {

    /** The one that hangs there, or hung there before it was taken aside to be tried. */
    Optional<Machine> now();

    /** It stays there until the talk is over; the talk may last a minute. */
    default <R> R use(Function<Optional<Machine>, R> talk) {
        return talk.apply(now());
    }

    /** What belongs to this till, be it there at this moment or not. */
    static Hanging at(Seat<FiscalMachine> seat, Clock clock) {
        return new Hanging() {
            private volatile Optional<Machine> last = Optional.empty();

            @Override
            public Optional<Machine> now() {
                Optional<Machine> there = seat.now().map(one -> Machine.of(one, clock));
                if (there.isPresent() || !seat.isTaken()) {
                    last = there;
                }
                return last;
            }

            @Override
            public <R> R use(Function<Optional<Machine>, R> talk) {
                return seat.use(there -> talk.apply(there.map(one -> Machine.of(one, clock))));
            }
        };
    }
}
