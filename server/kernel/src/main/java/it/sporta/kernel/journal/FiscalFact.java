package it.sporta.kernel.journal;

import it.sporta.kernel.money.Money;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a fiscal printer did for a till, or did not do. Numbers, times and totals are the machine's
 * own: a till never counts documents (DM 7/12/2016).
 */
public sealed interface FiscalFact extends Fact {

    /** The machine's serial: eleven letters and digits. */
    String serial();

    /** What is said of a sale's document. */
    sealed interface OfTicket extends FiscalFact {
        UUID ticket();

        /** Who pressed or decided; empty where the till did it by itself. */
        Optional<UUID> operator();

        @Override
        default Optional<UUID> subject() {
            return Optional.of(ticket());
        }
    }

    /**
     * A sale has its documento commerciale.
     *
     * @param z number of the daily closing it belongs to, 1 to 9999
     * @param number within that day, 1 to 9999
     * @param at by the machine's clock, in Rome
     * @param total what the machine says that it comes to
     * @param found the answer had been lost, and the document was found afterwards
     */
    record DocumentIssued(
            UUID ticket,
            String serial,
            int z,
            int number,
            LocalDateTime at,
            Money total,
            boolean found,
            Optional<UUID> operator)
            implements OfTicket {

        public DocumentIssued {
            Objects.requireNonNull(ticket, "ticket");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(operator, "operator");
            requireSerial(serial);
            requireNumber(z);
            requireNumber(number);
            if (total.isNegative()) {
                throw new IllegalArgumentException("a document of " + total);
            }
        }
    }

    /** How much is known of a document that is due. */
    enum Known {
        /** Surely nothing came out: a person may order it. */
        NOT_OUT,
        /** The machine can still be asked. */
        NOT_YET,
        /** Only a person who looks at the paper can say. */
        FOR_A_PERSON
    }

    /**
     * A sale was to have its document, and is not known to have it.
     *
     * @param reason why, in capitals: a key of words
     */
    record DocumentDue(
            UUID ticket, String serial, Known known, String reason, Optional<UUID> operator)
            implements OfTicket {

        public DocumentDue {
            Objects.requireNonNull(ticket, "ticket");
            Objects.requireNonNull(known, "known");
            Objects.requireNonNull(operator, "operator");
            requireSerial(serial);
            if (!reason.matches("[A-Z_]{1,40}")) {
                throw new IllegalArgumentException("not a reason: " + reason);
            }
        }
    }

    /**
     * A machine's day was closed (Z).
     *
     * @param z number of the closing, as the machine told it
     * @param told the day's takings as the machine counts them; empty where it does not tell
     * @param reckoned sum of the documents that this till knows of that day
     * @param documents how many they are
     * @param operator who closed; empty where the till did at the hour it was set to
     */
    record DayClosed(
            String serial,
            int z,
            Optional<Money> told,
            Money reckoned,
            long documents,
            Optional<UUID> operator)
            implements FiscalFact {

        public DayClosed {
            Objects.requireNonNull(told, "told");
            Objects.requireNonNull(operator, "operator");
            requireSerial(serial);
            requireNumber(z);
            if (reckoned.isNegative() || documents < 0) {
                throw new IllegalArgumentException(documents + " documents of " + reckoned);
            }
        }

        /** What the machine has more than the till; empty where it does not tell. */
        public Optional<Money> difference() {
            return told.map(total -> total.minus(reckoned));
        }
    }

    static void requireSerial(String serial) {
        if (!serial.matches("[A-Za-z0-9]{11}")) {
            throw new IllegalArgumentException("not a serial: " + serial);
        }
    }

    private static void requireNumber(int number) {
        if (number < 1 || number > 9_999) {
            throw new IllegalArgumentException("no number of a document or a day: " + number);
        }
    }
}
