package it.sporta.hardware.fiscal;

import java.util.Objects;

/**
 * Something the start-up check found.
 *
 * @param detail what was expected and what stands there, for whoever set it up
 */
public record Finding(Kind kind, String detail) {
    public Finding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
    }

    /** Whether nothing may be sold before it is mended. */
    public boolean blocks() {
        return kind.blocks;
    }

    /** What can be found. */
    public enum Kind {
        /** The machine does not answer, or refuses to. */
        NOT_KNOWN(true),
        WRONG_MACHINE(true),
        NOT_IN_SERVICE(true),
        /** The machine trains and the till does not, or the other way round. */
        TRAINING(true),
        /** The VAT programmed is not the one confirmed. */
        VAT_DIFFERS(true),
        /** The day has been open for more than 24 hours. */
        CLOSING_NEEDED(true),
        /** A document was left open. */
        DOCUMENT_OPEN(true),
        /** The machine does not tell its VAT: somebody must confirm it on the machine. */
        VAT_NOT_TOLD(false),
        /** The clocks are more than five minutes apart. */
        CLOCK_DIFFERS(false),
        FILES_WAITING(false),
        FILES_REJECTED(false),
        /** The certificate ends within thirty days. */
        CERTIFICATE_ENDS(false),
        CANNOT_PRINT(false),
        PAPER_LOW(false);

        private final boolean blocks;

        Kind(boolean blocks) {
            this.blocks = blocks;
        }
    }
}
