package it.sporta.server.identity;

import it.sporta.kernel.Refused;
import it.sporta.kernel.ticket.Channel;
import java.time.LocalDate;
import java.util.Locale;

/**
 * How somebody is taxed, before it is said where and from when.
 *
 * @param natura what stands in VAT's place where none is charged: N1 to N7, as electronic documents
 *     write it; nobody looks at it where VAT is charged
 */
public record Taxed(TaxScheme scheme, String natura) {

    public Taxed {
        natura = natura.strip().toUpperCase(Locale.ROOT);
        if (!scheme.chargesVat() && !natura.matches("N[1-7](\\.[1-9])?")) {
            throw new Refused("organisation.natura.wrong");
        }
    }

    FiscalRegime in(Channel channel, LocalDate from) {
        return scheme.chargesVat()
                ? FiscalRegime.ordinary(channel, from)
                : FiscalRegime.withoutVat(channel, scheme, natura, from);
    }
}
