package it.sporta.hardware.fiscal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a machine says of itself; what it does not say is empty, never guessed.
 *
 * @param closingNeeded the day must be closed before anything is sold
 * @param clock the machine's own
 * @param lastClosing number of the last daily closing
 * @param certificateUntil the last day its certificate is good for
 */
public record MachineState(
        String serial,
        Paper paper,
        boolean documentOpen,
        boolean inService,
        boolean training,
        Optional<Boolean> dayOpen,
        Optional<Boolean> closingNeeded,
        OptionalInt lastClosing,
        Optional<LocalDateTime> clock,
        Optional<LocalDate> certificateUntil,
        Optional<String> firmware,
        Waiting waiting) {

    /** Whether it can print. */
    public enum Paper {
        READY,
        LOW,
        OUT,
        COVER_OPEN,
        /** Out or open: the machine does not say which. */
        OFFLINE;

        public boolean prints() {
            return this == READY || this == LOW;
        }
    }

    /**
     * Daily files of the takings on their way to the Agenzia delle Entrate; empty where not told.
     *
     * @param old of those to send, how many are late
     */
    public record Waiting(OptionalInt toSend, OptionalInt old, OptionalInt rejected) {
        public static final Waiting NOT_TOLD =
                new Waiting(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
    }
}
