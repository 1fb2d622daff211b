package it.sporta.hardware.fiscal;

import it.sporta.hardware.fiscal.MachineState.Paper;
import java.util.Objects;
import java.util.Optional;

/**
 * What a machine tells in one breath, for whoever looks at it again and again.
 *
 * @param closingNeeded the day must be closed before anything is sold; empty where it is not told
 */
public record Glance(Paper paper, boolean documentOpen, Optional<Boolean> closingNeeded) {
    public Glance {
        Objects.requireNonNull(paper, "paper");
        Objects.requireNonNull(closingNeeded, "closingNeeded");
    }
}
