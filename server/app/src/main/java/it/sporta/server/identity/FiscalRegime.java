package it.sporta.server.identity;

import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.ticket.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How a legal entity stands towards VAT in one channel, from a day on. It holds until the next one
 * of the same channel begins.
 */
@Embeddable
public class FiscalRegime {

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    private Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "scheme")
    private TaxScheme scheme;

    @Column(name = "natura")
    private String natura;

    @Column(name = "valid_from")
    private LocalDate from;

    protected FiscalRegime() {}

    private FiscalRegime(Channel channel, TaxScheme scheme, String natura, LocalDate from) {
        this.channel = Objects.requireNonNull(channel, "channel");
        this.scheme = Objects.requireNonNull(scheme, "scheme");
        this.natura = natura;
        this.from = Objects.requireNonNull(from, "from");
    }

    /** VAT is charged. */
    public static FiscalRegime ordinary(Channel channel, LocalDate from) {
        return new FiscalRegime(channel, TaxScheme.ORDINARY, "", from);
    }

    /**
     * No VAT is charged; the code of its nature stands in its place.
     *
     * @param natura N1 to N7, as electronic documents write it; which one the accountant says
     */
    public static FiscalRegime withoutVat(
            Channel channel, TaxScheme scheme, String natura, LocalDate from) {
        if (scheme.chargesVat() || !natura.matches("N[1-7](\\.[1-9])?")) {
            throw new IllegalArgumentException(scheme + " with natura " + natura);
        }
        return new FiscalRegime(channel, scheme, natura, from);
    }

    public Channel channel() {
        return channel;
    }

    public TaxScheme scheme() {
        return scheme;
    }

    public LocalDate from() {
        return from;
    }

    /** What replaces every rate; empty where VAT is charged. */
    public Optional<VatRate> insteadOfVat() {
        return scheme.chargesVat() ? Optional.empty() : Optional.of(new VatRate(natura, 0));
    }

    /** The name the till files its shift under: {@code ORDINARY}, {@code FLAT_RATE-N2}. */
    public String key() {
        return scheme.chargesVat() ? scheme.name() : scheme.name() + "-" + natura;
    }
}
