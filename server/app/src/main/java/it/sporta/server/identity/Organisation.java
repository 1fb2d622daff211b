package it.sporta.server.identity;

import it.sporta.kernel.ticket.Channel;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A legal person that sells. It begins with a name and a partita IVA, enters a tax regime for each
 * channel it trades through, and changes regime only from a day on: what was sold before stays as
 * it was taxed.
 */
@Entity
@Table(name = "organisation")
public class Organisation {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "name")
    private String name;

    @Column(name = "vat_number")
    private String vatNumber;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "fiscal_regime", joinColumns = @JoinColumn(name = "organisation_id"))
    private List<FiscalRegime> regimes = new ArrayList<>();

    protected Organisation() {}

    public Organisation(UUID id, String name, VatNumber vatNumber) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Text.required(name, 120, "organisation.name");
        this.vatNumber = vatNumber.digits();
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String vatNumber() {
        return vatNumber;
    }

    /** A later regime of the same day replaces the earlier one; nothing else is forgotten. */
    public void enter(FiscalRegime regime) {
        regimes.removeIf(
                old -> old.channel() == regime.channel() && old.from().equals(regime.from()));
        regimes.add(regime);
    }

    /** Empty when none had begun by that day: then nothing may be sold through the channel. */
    public Optional<FiscalRegime> regime(Channel channel, LocalDate day) {
        return regimes.stream()
                .filter(regime -> regime.channel() == channel && !regime.from().isAfter(day))
                .max(Comparator.comparing(FiscalRegime::from));
    }

    /** All of a channel, the latest first. */
    public List<FiscalRegime> regimes(Channel channel) {
        return regimes.stream()
                .filter(regime -> regime.channel() == channel)
                .sorted(Comparator.comparing(FiscalRegime::from).reversed())
                .toList();
    }

    /** The days on which some regime begins, ascending. */
    public List<LocalDate> turningDays() {
        return regimes.stream().map(FiscalRegime::from).distinct().sorted().toList();
    }
}
