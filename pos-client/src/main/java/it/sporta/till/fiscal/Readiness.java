package it.sporta.till.fiscal;

import it.sporta.hardware.fiscal.Finding;
import it.sporta.hardware.fiscal.Finding.Kind;
import it.sporta.hardware.fiscal.Reason;
import it.sporta.kernel.Refused;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the machine may sell, as it was last heard. One that does not answer, or has no paper,
 * stops nobody: its documents wait. One that may not issue what is sold does.
 */
final class Readiness {

    private static final Set<Kind> STOPS =
            EnumSet.of(
                    Kind.WRONG_MACHINE,
                    Kind.NOT_IN_SERVICE,
                    Kind.TRAINING,
                    Kind.VAT_DIFFERS,
                    Kind.CLOSING_NEEDED);
    private static final Map<Reason, Kind> SAID =
            Map.of(
                    Reason.CLOSING_NEEDED, Kind.CLOSING_NEEDED,
                    Reason.TRAINING, Kind.TRAINING,
                    Reason.NOT_IN_SERVICE, Kind.NOT_IN_SERVICE,
                    Reason.WRONG_MACHINE, Kind.WRONG_MACHINE);

    private volatile Optional<Kind> stop = Optional.empty();
    private volatile boolean known;

    /** The start-up check was made; one without an answer leaves what was known. */
    void found(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.kind() == Kind.NOT_KNOWN)) {
            return;
        }
        known = true;
        stop = findings.stream().map(Finding::kind).filter(STOPS::contains).findFirst();
    }

    /** A document was refused for this reason. */
    void heard(Reason reason) {
        Optional.ofNullable(SAID.get(reason)).ifPresent(kind -> stop = Optional.of(kind));
    }

    /** Another machine hangs there, or its day was closed: it must be asked again. */
    void forget() {
        known = false;
        stop = Optional.empty();
    }

    /** Whether it is worth asking the machine. */
    boolean isToBeAsked() {
        return !known || stop.isPresent();
    }

    Optional<Kind> stop() {
        return stop;
    }

    /**
     * @throws Refused {@code fiscal.} and the kind of what stands in the way
     */
    void require() {
        stop.ifPresent(
                kind -> {
                    throw new Refused("fiscal." + kind);
                });
    }
}
