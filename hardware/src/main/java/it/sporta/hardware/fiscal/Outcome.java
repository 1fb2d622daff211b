package it.sporta.hardware.fiscal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What became of an order to a fiscal printer: done, refused or unknown, and nothing between. */
public sealed interface Outcome<T> {

    /** The machine said so itself. */
    record Done<T>(T value, Set<Warning> warnings) implements Outcome<T> {
        public Done {
            Objects.requireNonNull(value, "value");
            warnings = Set.copyOf(warnings);
        }
    }

    /** The order was not carried out. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {
        public Refused {
            Objects.requireNonNull(refusal, "refusal");
        }
    }

    /** It may or may not have been carried out; the machine must be asked. */
    record Unknown<T>(String why) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value, Set.of());
    }

    static <T> Outcome<T> refused(Reason reason, String detail) {
        return new Refused<>(new Refusal(reason, false, detail));
    }

    static <T> Outcome<T> unknown(String why) {
        return new Unknown<>(why);
    }

    /** Goes on with what was done; the warnings of both steps are kept. */
    default <U> Outcome<U> then(Function<T, Outcome<U>> next) {
        if (this instanceof Done<T> done) {
            Outcome<U> after = next.apply(done.value());
            return after instanceof Done<U> both
                    ? new Done<>(both.value(), joined(done.warnings(), both.warnings()))
                    : after;
        }
        if (this instanceof Refused<T> refused) {
            return new Refused<>(refused.refusal());
        }
        return new Unknown<>(((Unknown<T>) this).why());
    }

    default <U> Outcome<U> map(Function<T, U> change) {
        return then(value -> done(change.apply(value)));
    }

    /** Adds warnings to what was done. */
    default Outcome<T> warning(Warning... more) {
        return this instanceof Done<T> done
                ? new Done<>(done.value(), joined(done.warnings(), List.of(more)))
                : this;
    }

    private static Set<Warning> joined(Iterable<Warning> some, Iterable<Warning> others) {
        Set<Warning> all = new TreeSet<>();
        some.forEach(all::add);
        others.forEach(all::add);
        return all;
    }
}
