package it.sporta.server.fiscal;

import it.sporta.kernel.Refused;
import it.sporta.server.identity.Text;
import it.sporta.server.identity.VatNumber;
import java.util.Objects;
import java.util.Optional;

/**
 * Whoever stands on a document: who sells, buys, gives or receives.
 *
 * @param name of a firm, an association or a person, at most 80 characters
 * @param taxCode of a person; an entity is known by {@code vatNumber}
 */
public record Party(
        String name, Optional<VatNumber> vatNumber, Optional<TaxCode> taxCode, Address address) {

    public Party {
        name = Text.required(name, 80, "party.name");
        Objects.requireNonNull(vatNumber, "vatNumber");
        Objects.requireNonNull(taxCode, "taxCode");
        Objects.requireNonNull(address, "address");
    }

    /**
     * An invoice names its buyer by one of the two numbers (check 00417 of the exchange system).
     *
     * @throws Refused when it has neither
     */
    public Party forInvoices() {
        if (vatNumber.isEmpty() && taxCode.isEmpty()) {
            throw new Refused("party.number.missing");
        }
        return this;
    }
}
