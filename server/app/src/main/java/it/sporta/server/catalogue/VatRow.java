package it.sporta.server.catalogue;

import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.SupplyMode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** A rate of the law: for what, supplied how, from which day. */
@Entity
@Table(name = "vat_rate")
@IdClass(VatRow.Key.class)
class VatRow {

    @Id
    @Column(name = "vat_class")
    private String vatClass;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "supply_mode")
    private SupplyMode mode;

    @Id
    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "code")
    private String code;

    @Column(name = "hundredths")
    private int hundredths;

    @Column(name = "law")
    private String law;

    protected VatRow() {}

    VatRow(String vatClass, SupplyMode mode, LocalDate from, VatRate rate, String law) {
        this.vatClass = vatClass;
        this.mode = mode;
        this.from = from;
        this.code = rate.code();
        this.hundredths = rate.hundredths();
        this.law = law;
    }

    String vatClass() {
        return vatClass;
    }

    SupplyMode mode() {
        return mode;
    }

    LocalDate from() {
        return from;
    }

    VatRate rate() {
        return new VatRate(code, hundredths);
    }

    String law() {
        return law;
    }

    /** JPA wants a class with fields of the same names. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String vatClass;
        SupplyMode mode;
        LocalDate from;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.vatClass.equals(vatClass)
                    && key.mode == mode
                    && key.from.equals(from);
        }

        @Override
        public int hashCode() {
            return Objects.hash(vatClass, mode, from);
        }
    }
}
