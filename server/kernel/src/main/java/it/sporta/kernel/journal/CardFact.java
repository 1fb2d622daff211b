package it.sporta.kernel.journal;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.TicketId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Something that happened with a customer's card beside the sale. Nothing of the card is in it. */
public sealed interface CardFact extends Fact {

    UUID hub();

    /**
     * What became of a card's payment was not known, or it could not become a sale; now it is.
     *
     * @param ticket what it was to pay; where it was charged, a sale of this ticket follows, or,
     *     when that fails, another word on the same charge
     * @param amount that was asked of the card
     * @param word on whose word
     * @param businessDate of the shift
     * @param operator who pressed for it
     */
    record CardSettled(
            TicketId ticket,
            Money amount,
            Doubt doubt,
            Ending ending,
            Word word,
            UUID hub,
            LocalDate businessDate,
            UUID operator)
            implements CardFact {

        public CardSettled {
            Objects.requireNonNull(ticket, "ticket");
            Objects.requireNonNull(doubt, "doubt");
            Objects.requireNonNull(ending, "ending");
            Objects.requireNonNull(word, "word");
            Objects.requireNonNull(hub, "hub");
            Objects.requireNonNull(businessDate, "businessDate");
            Objects.requireNonNull(operator, "operator");
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("no amount for a card: " + amount);
            }
        }

        @Override
        public Optional<UUID> subject() {
            return Optional.of(ticket.value());
        }
    }

    /** Why a person had to look. */
    enum Doubt {
        /** The terminal could not be reached any more. */
        UNREACHABLE,
        /** It did not tell its last result. */
        NO_LAST_RESULT,
        /** Its last result was that of before. */
        NOTHING_NEW,
        /** Nobody knew which result was there before. */
        NOTHING_TO_COMPARE,
        /** Its last result belonged to something else. */
        CONTRADICTION,
        /** The till stopped while the customer paid. */
        RESTART,
        /** It was charged, and the sale could not be saved. */
        UNSAVED,
        /** It was charged, and what it was for had changed meanwhile. */
        CHANGED
    }

    /** What became of the money. */
    enum Ending {
        CHARGED,
        NOT_CHARGED,
        /** Charged, and given back to the card. */
        REVERSED
    }

    /** Who said so. */
    enum Word {
        /** The terminal, when a person had it asked. */
        TERMINAL,
        /** A person who had looked at the terminal or at its slip. */
        PERSON
    }
}
