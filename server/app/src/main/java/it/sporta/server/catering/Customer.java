package it.sporta.server.catering;

import it.sporta.server.fiscal.Party;
import it.sporta.server.fiscal.Recipient;
import java.util.Objects;

/** For whom it is. Its numbers may be missing until an invoice is written. */
public record Customer(Party party, Recipient recipient) {

    public Customer {
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(recipient, "recipient");
    }

    public String name() {
        return party.name();
    }
}
